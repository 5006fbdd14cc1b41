package io.jansible.modules;

import io.jansible.module.Module;
import io.jansible.module.Registry;
import io.jansible.modules.commands.CommandModule;
import io.jansible.modules.commands.ExpectModule;
import io.jansible.modules.commands.PingModule;
import io.jansible.modules.commands.RawModule;
import io.jansible.modules.commands.ScriptModule;
import io.jansible.modules.commands.ShellModule;
import io.jansible.modules.control.AddHostModule;
import io.jansible.modules.control.AssertModule;
import io.jansible.modules.control.AsyncStatusModule;
import io.jansible.modules.control.DebugModule;
import io.jansible.modules.control.FailModule;
import io.jansible.modules.control.GroupByModule;
import io.jansible.modules.control.IncludeRoleModule;
import io.jansible.modules.control.IncludeTasksModule;
import io.jansible.modules.control.IncludeVarsModule;
import io.jansible.modules.control.MetaModule;
import io.jansible.modules.control.PauseModule;
import io.jansible.modules.control.SetFactModule;
import io.jansible.modules.control.SetStatsModule;
import io.jansible.modules.control.ValidateArgumentSpecModule;
import io.jansible.modules.control.WaitForConnectionModule;
import io.jansible.modules.crypto.OpensslCsrModule;
import io.jansible.modules.crypto.OpensslPrivatekeyModule;
import io.jansible.modules.crypto.X509CertificateModule;
import io.jansible.modules.files.AssembleModule;
import io.jansible.modules.files.BlockInFileModule;
import io.jansible.modules.files.CopyModule;
import io.jansible.modules.files.FetchModule;
import io.jansible.modules.files.FileModule;
import io.jansible.modules.files.FindModule;
import io.jansible.modules.files.KnownHostsModule;
import io.jansible.modules.files.LineInFileModule;
import io.jansible.modules.files.ReplaceModule;
import io.jansible.modules.files.SlurpModule;
import io.jansible.modules.files.StatModule;
import io.jansible.modules.files.TempfileModule;
import io.jansible.modules.files.TemplateModule;
import io.jansible.modules.files.unarchive.UnarchiveModule;
import io.jansible.modules.net.GetUrlModule;
import io.jansible.modules.net.WaitForModule;
import io.jansible.modules.packages.DebconfModule;
import io.jansible.modules.packages.PipModule;
import io.jansible.modules.system.GatherFactsModule;
import io.jansible.modules.system.GetentModule;
import io.jansible.modules.system.SetupModule;
import io.jansible.modules.system.accounts.GroupModule;
import io.jansible.modules.system.accounts.UserModule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The modules that come with jansible: one line each. A class is loaded when a task names it. */
public final class BuiltinModules implements Registry {
  private final Map<String, Module> used = new LinkedHashMap<>();

  @Override
  public synchronized Optional<Module> find(String name) {
    Module module = used.get(name);
    if (module == null) {
      module = create(ModuleSpelling.plain(name));
      if (module != null) {
        used.put(name, module);
      }
    }
    return Optional.ofNullable(module);
  }

  @Override
  public Optional<Module> missing(String name) {
    return Optional.ofNullable(MissingModule.of(name));
  }

  @Override
  public Collection<String> names() {
    return ModuleSpelling.NAMES;
  }

  private static Module create(String name) {
    return switch (name) {
      case "add_host" -> new AddHostModule();
      case "assemble" -> new AssembleModule();
      case "async_status" -> new AsyncStatusModule();
      case "assert" -> new AssertModule();
      case "blockinfile" -> new BlockInFileModule();
      case "command" -> new CommandModule();
      case "copy" -> new CopyModule();
      case "debconf" -> new DebconfModule();
      case "debug" -> new DebugModule();
      case "expect" -> new ExpectModule();
      case "fail" -> new FailModule();
      case "fetch" -> new FetchModule();
      case "file" -> new FileModule();
      case "find" -> new FindModule();
      case "group_by" -> new GroupByModule();
      case "include_role" -> new IncludeRoleModule();
      case "include_tasks" -> new IncludeTasksModule();
      case "gather_facts" -> new GatherFactsModule();
      case "get_url" -> new GetUrlModule();
      case "getent" -> new GetentModule();
      case "group" -> new GroupModule();
      case "include_vars" -> new IncludeVarsModule();
      case "known_hosts" -> new KnownHostsModule();
      case "lineinfile" -> new LineInFileModule();
      case "meta" -> new MetaModule();
      case "openssl_certificate", "x509_certificate" -> new X509CertificateModule();
      case "openssl_csr" -> new OpensslCsrModule();
      case "openssl_privatekey" -> new OpensslPrivatekeyModule();
      case "pause" -> new PauseModule();
      case "ping" -> new PingModule();
      case "pip" -> new PipModule();
      case "raw" -> new RawModule();
      case "replace" -> new ReplaceModule();
      case "script" -> new ScriptModule();
      case "set_fact" -> new SetFactModule();
      case "set_stats" -> new SetStatsModule();
      case "setup" -> new SetupModule();
      case "shell" -> new ShellModule();
      case "slurp" -> new SlurpModule();
      case "stat" -> new StatModule();
      case "tempfile" -> new TempfileModule();
      case "template" -> new TemplateModule();
      case "unarchive" -> new UnarchiveModule();
      case "user" -> new UserModule();
      case "validate_argument_spec" -> new ValidateArgumentSpecModule();
      case "wait_for" -> new WaitForModule();
      case "wait_for_connection" -> new WaitForConnectionModule();
      default -> null;
    };
  }
}
