/** JSON as Python's json writes and reads it. */
package io.jansible.template.json;
