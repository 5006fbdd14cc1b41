package io.jansible.variables;

import io.jansible.source.HashBehaviour;
import java.util.List;

/**
 * What a run was started with, as far as its variables depend on it.
 *
 * @param limit null without one
 * @param sources the inventory sources as they were given
 * @param configFile the path of ansible.cfg, or null
 * @param managed what templates may say of files that are managed: ansible_managed
 * @param hashBehaviour whether dictionaries of the same name are merged
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
    String managed,
    HashBehaviour hashBehaviour) {}
