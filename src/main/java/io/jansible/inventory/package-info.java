/**
 * Reads INI, YAML, directories and scripts into immutable hosts and groups, and selects hosts by
 * pattern.
 */
package io.jansible.inventory;
