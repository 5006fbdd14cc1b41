/** Modules that look at and change files. */
package io.jansible.modules.files;
