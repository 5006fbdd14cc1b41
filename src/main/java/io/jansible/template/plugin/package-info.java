/** What filters, tests and lookups have in common: entries, signatures, calls. */
package io.jansible.template.plugin;
