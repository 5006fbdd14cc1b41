/**
 * Listeners that print what happens: the default callback, ad-hoc output, colours, diffs, the
 * recap.
 */
package io.jansible.output;
