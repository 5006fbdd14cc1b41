/**
 * Python's values and what can be done with them: operators, text, truth, comparison, iteration.
 */
package io.jansible.template.value;
