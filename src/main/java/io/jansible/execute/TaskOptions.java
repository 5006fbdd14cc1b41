package io.jansible.execute;

/**
 * How single tasks run where neither they nor variables say it; from flags and configuration.
 *
 * @param timeout how many seconds a task may take; 0: as many as it wants
 * @param pollInterval seconds between two looks at an async task
 * @param asyncDirectory where nodes keep the results of async tasks
 * @param remoteTmp where nodes keep modules of the user's own while they run
 * @param debugger whether the operator sees tasks that failed
 */
public record TaskOptions(
    int timeout,
    int pollInterval,
    String asyncDirectory,
    String remoteTmp,
    DebuggerOptions debugger) {}
