/** The users and groups of a node. */
package io.jansible.modules.system.accounts;
