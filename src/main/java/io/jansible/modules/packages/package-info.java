/** Modules that install packages: pip. */
package io.jansible.modules.packages;
