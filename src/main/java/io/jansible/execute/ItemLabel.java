package io.jansible.execute;

import java.util.Map;

/**
 * What makes one item of a loop known.
 *
 * @param variables the loop's own variables, which the result repeats: item, ansible_loop_var, …
 * @param text what the output shows
 */
record ItemLabel(Map<String, Object> variables, String text) {}
