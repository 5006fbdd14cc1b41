/** Runs plays: strategies, the task runner, host state, handlers, outcomes and events. */
package io.jansible.execute;
