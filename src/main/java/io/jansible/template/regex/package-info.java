/** Regular expressions as Python's re has them. */
package io.jansible.template.regex;
