/**
 * What the modules that write files have in common: looking at a path, its attributes, and
 * replacing it whole.
 */
package io.jansible.module.file;
