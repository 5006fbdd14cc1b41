/** Reads what is typed line by line, from a terminal or from anything else. */
package io.jansible.cli.line;
