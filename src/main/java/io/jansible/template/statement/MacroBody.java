package io.jansible.template.statement;

/** The body of a macro, and which of the names that every macro has it uses. */
record MacroBody(Body body, boolean varargs, boolean kwargs, boolean caller) {}
