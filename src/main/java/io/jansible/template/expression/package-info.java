/** Expressions: their words, their grammar, and what each part of one does. */
package io.jansible.template.expression;
