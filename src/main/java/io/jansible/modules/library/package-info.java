/** Modules that a user brings along: programs in library folders, which run on the node. */
package io.jansible.modules.library;
