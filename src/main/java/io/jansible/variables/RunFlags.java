package io.jansible.variables;

import java.util.List;

/**
 * What a run was started with, as far as playbooks can ask.
 *
 * @param limit null without one
 * @param sources the inventory sources as they were given
 * @param configFile the path of ansible.cfg, or null
 * @param managed what templates may say of files that are managed: ansible_managed
 */
public record RunFlags(
    boolean checkMode,
    boolean diffMode,
    int forks,
    int verbosity,
    String limit,
    List<String> runTags,
    List<String> skipTags,
    List<String> sources,
    String configFile,
    String managed) {}
