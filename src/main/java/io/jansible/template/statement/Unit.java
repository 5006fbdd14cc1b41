package io.jansible.template.statement;

import io.jansible.template.Syntax;
import java.util.Map;

/** A compiled template with tags: its body, and its blocks by name. */
record Unit(Body body, Map<String, Block> blocks, Syntax syntax) {}
