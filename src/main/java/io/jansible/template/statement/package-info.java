/** Statements: the tags, on Jinjava. */
package io.jansible.template.statement;
