/** The filters, tests, lookups and functions, each documented where it is declared. */
package io.jansible.template.plugin;
