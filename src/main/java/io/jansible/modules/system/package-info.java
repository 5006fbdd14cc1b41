/** Modules that tell about the node: setup, gather_facts. */
package io.jansible.modules.system;
