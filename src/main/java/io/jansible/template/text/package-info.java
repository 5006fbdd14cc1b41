/** Texts with markup: the scanner and what it makes of a text. */
package io.jansible.template.text;
