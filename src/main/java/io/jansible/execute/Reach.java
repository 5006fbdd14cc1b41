package io.jansible.execute;

import io.jansible.connection.Become;
import io.jansible.connection.ConnectionSettings;

/** How a task reaches its node, and under which identity it works there. */
record Reach(ConnectionSettings settings, Become become) {}
