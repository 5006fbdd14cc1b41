/** Jinja: renders text and evaluates expressions over a {@link io.jansible.template.Scope}. */
package io.jansible.template;
