package io.jansible.output;

import java.nio.file.Path;

/**
 * What can be said about the report of the callback {@code junit}; the names are Ansible's.
 *
 * @param outputDirectory where the report goes
 * @param taskClass whether all tasks of a file are one class
 * @param taskRelativePath the directory that names of files begin at; null for whole names
 * @param outsidePath what stands for the directory of a file outside of it, or null
 * @param failOnChange whether a change is a failure
 * @param failOnIgnore whether an ignored failure is one
 * @param includeSetupTasks whether tasks that gather facts are cases
 * @param hideTaskArguments whether names are without the tasks' arguments
 * @param testCasePrefix how the names of the tasks begin that are cases
 */
public record JunitSettings(
    Path outputDirectory,
    boolean taskClass,
    Path taskRelativePath,
    String outsidePath,
    boolean failOnChange,
    boolean failOnIgnore,
    boolean includeSetupTasks,
    boolean hideTaskArguments,
    String testCasePrefix) {}
