package io.jansible.modules;

import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import java.util.Set;

/**
 * A module that Ansible has and jansible has not yet. A playbook may name it under a condition,
 * because one for several systems names the modules of all of them; where it comes to run, it
 * fails.
 */
final class MissingModule implements Module {
  private static final Set<String> BUILTIN =
      Set.of(
          "apt",
          "apt_key",
          "apt_repository",
          "async_wrapper",
          "cron",
          "deb822_repository",
          "dnf",
          "dnf5",
          "dpkg_selections",
          "git",
          "hostname",
          "iptables",
          "mount_facts",
          "package",
          "package_facts",
          "reboot",
          "rpm_key",
          "service",
          "service_facts",
          "subversion",
          "systemd",
          "systemd_service",
          "sysvinit",
          "uri",
          "yum",
          "yum_repository");

  private final String name;
  private final Specification specification;

  private MissingModule(String name) {
    this.name = name;
    this.specification =
        Specification.of(ModuleSpelling.plain(name)).doc("Not served yet.").anyOption().build();
  }

  /** The module of a name that Ansible knows, or that belongs to a collection; else null. */
  static Module of(String name) {
    String plain = ModuleSpelling.plain(name);
    boolean collected =
        plain.matches("\\w+\\.\\w+\\.\\w+") && !plain.matches("ansible\\.(?:builtin|legacy)\\..*");
    return collected || BUILTIN.contains(plain) ? new MissingModule(name) : null;
  }

  @Override
  public Specification specification() {
    return specification;
  }

  @Override
  public Result run(ModuleRun run) {
    throw new ModuleFailure("jansible has no module '" + name + "' yet");
  }
}
