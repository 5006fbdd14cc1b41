/**
 * Reads YAML, JSON and INI into values and nodes that know file, line and column, and says what is
 * wrong with them.
 */
package io.jansible.source;
