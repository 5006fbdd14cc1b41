/** Modules that install packages and prepare that: pip, debconf. */
package io.jansible.modules.packages;
