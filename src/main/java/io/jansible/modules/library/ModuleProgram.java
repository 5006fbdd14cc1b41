package io.jansible.modules.library;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleRun;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import io.jansible.source.PythonText;
import io.jansible.source.ShellWords;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program as it is sent to a node for one run.
 *
 * @param interpreter words for a shell that run it, or an empty text when it runs by itself
 * @param arguments what the file that it is given holds; an empty text when it is given none
 */
record ModuleProgram(byte[] content, String interpreter, String arguments) {
  /** For python any that is there will do, unless somebody says which. */
  private static final String ANY_PYTHON =
      "$(command -v python3 || command -v /usr/libexec/platform-python || command -v python)";

  static ModuleProgram of(byte[] content, Style style, String name, ModuleRun run) {
    Map<String, Object> values = new LinkedHashMap<>(run.arguments().rest());
    values.putAll(told(name, run));
    String json = JsonText.write(values, JsonStyle.LINE);
    byte[] whole =
        style == Style.JSON_ARGS
            ? new String(content, StandardCharsets.UTF_8)
                .replace(Style.JSON_ARGS_WORD, json)
                .getBytes(StandardCharsets.UTF_8)
            : content;
    String arguments =
        switch (style) {
          case JSON_ARGS -> "";
          case OLD -> words(values);
          default -> json;
        };
    return new ModuleProgram(whole, interpreter(content, run), arguments);
  }

  /** What Ansible tells a module beside its arguments. */
  private static Map<String, Object> told(String name, ModuleRun run) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("_ansible_check_mode", run.checkMode());
    told.put("_ansible_no_log", false);
    told.put("_ansible_debug", false);
    told.put("_ansible_diff", run.diffMode());
    told.put("_ansible_verbosity", (long) run.verbosity());
    told.put("_ansible_version", run.controller().evaluate("ansible_version.full"));
    told.put("_ansible_module_name", name);
    told.put("_ansible_syslog_facility", "LOG_USER");
    told.put(
        "_ansible_selinux_special_fs", List.of("fuse", "nfs", "vboxsf", "ramfs", "9p", "vfat"));
    told.put("_ansible_socket", null);
    told.put("_ansible_shell_executable", "/bin/sh");
    told.put("_ansible_keep_remote_files", false);
    told.put("_ansible_remote_tmp", run.controller().temporaryDirectory());
    return told;
  }

  private static String words(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(each -> each.getKey() + "=" + Quote.word(PythonText.str(each.getValue())) + " ")
        .collect(Collectors.joining());
  }

  /** The first line says which program runs a module; a variable may say which other one does. */
  private static String interpreter(byte[] content, ModuleRun run) {
    if (content.length < 2 || content[0] != '#' || content[1] != '!') {
      return "";
    }
    int end = 2;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    List<String> words =
        ShellWords.split(new String(content, 2, end - 2, StandardCharsets.UTF_8).strip());
    String program = words.isEmpty() ? "" : words.get(0);
    boolean env = program.endsWith("/env") && words.size() > 1;
    String name = base(env ? words.get(1) : program);
    String rest = Quote.words(words.subList(Math.min(words.size(), env ? 2 : 1), words.size()));
    String other = other(name, run);
    String first =
        other != null ? other : env ? Quote.words(words.subList(0, 2)) : Quote.word(program);
    return rest.isEmpty() ? first : first + " " + rest;
  }

  private static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String other(String name, ModuleRun run) {
    boolean python = name.matches("python[0-9.]*");
    String variable = "ansible_" + (python ? "python" : name) + "_interpreter";
    Object said =
        variable.matches("\\w+") ? run.controller().evaluate(variable + " | default(none)") : null;
    boolean found = said != null && !said.toString().startsWith("auto");
    return found ? said.toString() : python ? ANY_PYTHON : null;
  }
}
