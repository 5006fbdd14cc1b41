/** Expressions: the parser and the tree that is evaluated over a scope. */
package io.jansible.template.expression;
