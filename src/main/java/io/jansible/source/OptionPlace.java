package io.jansible.source;

/** Where an author wrote an option: its name and its value. */
public record OptionPlace(Position name, Position value) {}
