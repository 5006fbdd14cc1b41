package io.jansible.modules.files;

import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a template can tell of itself: the template_ variables. */
final class TemplateFacts {
  private TemplateFacts() {}

  /**
   * @param source the template's name as the task has it
   */
  static Map<String, Object> of(ModuleRun run, String source, Path found) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("template_host", host());
    facts.put("template_path", source);
    facts.put("template_fullpath", found.toAbsolutePath().toString());
    facts.put("template_destpath", run.get(TemplateModule.DEST));
    facts.put("template_run_date", local(run.controller().now()));
    try {
      facts.put("template_uid", Files.getOwner(found).getName());
      facts.put("template_mtime", local(Files.getLastModifiedTime(found).toInstant()));
    } catch (IOException e) {
      throw new ModuleFailure("could not read " + found + ": " + e.getMessage());
    }
    return facts;
  }

  private static LocalDateTime local(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneId.systemDefault());
  }

  /**
   * The controller's name; the kernel tells it without a look-up, where there is one like Linux.
   */
  private static String host() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException unknown) {
        return "localhost";
      }
    }
  }
}
