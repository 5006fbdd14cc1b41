/** The unarchive module: unpacks tar and zip archives with the node's own programs. */
package io.jansible.modules.files.unarchive;
