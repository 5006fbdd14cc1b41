package io.jansible.execute;

/** What all plays of a run share: the count, who listens, and where it starts. */
record Run(Recap recap, Listener listener, StartAt startAt) {}
