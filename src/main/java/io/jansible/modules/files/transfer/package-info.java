/** Brings content to a path of a node: what copy and template have in common. */
package io.jansible.modules.files.transfer;
