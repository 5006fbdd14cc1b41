/** What a name means for a host and a task: precedence, facts, hostvars, magic variables. */
package io.jansible.variables;
