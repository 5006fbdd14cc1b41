package io.jansible.execute;

import java.util.Map;

/**
 * What flags and configuration decide for a whole run.
 *
 * @param forks how many hosts work at once, at least 1
 * @param verbosity the -v count
 * @param limit a host pattern that narrows every play, or null
 * @param startAtTask the name or glob of the first task that runs, or null
 * @param step whether the operator is asked before each task
 * @param tags which steps the operator chose
 * @param extraVariables the -e variables, which win over all others
 * @param plays what holds for plays that do not say otherwise
 * @param noLog whether every task is censored
 */
public record RunOptions(
    int forks,
    boolean checkMode,
    boolean diffMode,
    int verbosity,
    String limit,
    String startAtTask,
    boolean step,
    TagChoice tags,
    Map<String, Object> extraVariables,
    PlayDefaults plays,
    boolean noLog,
    TaskOptions tasks,
    Access access) {}
