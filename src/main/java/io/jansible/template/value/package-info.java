/** Python's values: their types, texts, operators, order and methods. */
package io.jansible.template.value;
