/** Template texts: what they consist of, and what they print. */
package io.jansible.template.text;
