package io.jansible.source;

/**
 * A value that its author wrote and that must be rendered before anyone reads it. Every other value
 * is data: what a node, a lookup or a finished template returned is a plain string, list or map, so
 * that it can never be rendered again.
 */
public sealed interface Templated permits TemplateText, TemplateList, TemplateMap {}
