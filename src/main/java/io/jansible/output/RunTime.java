package io.jansible.output;

/**
 * What a whole command took, in nanoseconds.
 *
 * @param java until its first own instruction: the launcher and the start of the JVM
 * @param reading from there until the engine began: configuration, playbooks, inventory, checks,
 *     and passwords that somebody typed
 * @param total from the start of the process until all connections were closed
 */
public record RunTime(long java, long reading, long total) {}
