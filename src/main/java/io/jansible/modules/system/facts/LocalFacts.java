package io.jansible.modules.system.facts;

import io.jansible.connection.Quote;
import io.jansible.source.JsonSyntaxException;
import io.jansible.source.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts that the node's administrator put into a directory: files and programs. */
final class LocalFacts implements FactFamily {
  /** Programs see the environment of the login, not the script's own. */
  private static final String SCRIPT =
      """
      (
      LC_ALL=$locale; [ -n "$locale" ] || unset LC_ALL
      d=%s i=0
      for f in "$d"/*.fact; do
        [ -e "$f" ] || [ -L "$f" ] || continue
        i=$((i + 1))
        section "fact $i"; printf '%%s' "$f"
        [ -e "$f" ] || continue
        if [ -x "$f" ] && [ ! -d "$f" ]; then
          section "fact-output $i"
          { e=$("$f" 2>&1 1>&3 3>&-; r=$?; echo x; exit $r); r=$?; } 3>&1
          section "fact-status $i"; printf '%%s\\n%%s' "$r" "${e%%x}"
        else
          section "fact-output $i"; cat "$f"
        fi
      done
      )\
      """;

  private final String directory;

  LocalFacts(String directory) {
    this.directory = directory;
  }

  @Override
  public String name() {
    return "local";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.slowOutput("local", SCRIPT.formatted(Quote.path(directory)));
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    return Map.of("local", gather(answers, new ArrayList<>()));
  }

  @Override
  public List<String> warnings(Answers answers) {
    List<String> warnings = new ArrayList<>();
    gather(answers, warnings);
    return warnings;
  }

  private static Map<String, Object> gather(Answers answers, List<String> warnings) {
    Map<String, Object> local = new LinkedHashMap<>();
    for (String section : answers.sections("fact ")) {
      String file = answers.output(section);
      String number = section.substring("fact ".length());
      String name = file.substring(file.lastIndexOf('/') + 1).replace(".fact", "");
      String failure = failure(file, number, answers);
      if (failure == null) {
        try {
          local.put(name, parse(file, answers.output("fact-output " + number)));
          continue;
        } catch (IllegalArgumentException e) {
          failure = e.getMessage();
        }
      }
      warnings.add(failure);
      local.put(name, failure);
    }
    return local;
  }

  private static String failure(String file, String number, Answers answers) {
    if (!answers.has("fact-output " + number)) {
      return "Could not stat fact (%1$s): [Errno 2] No such file or directory: '%1$s'"
          .formatted(file);
    }
    String status = answers.output("fact-status " + number);
    int newline = status.indexOf('\n');
    if (newline < 0 || status.startsWith("0\n")) {
      return null;
    }
    return "Failure executing fact script (%s), rc: %s, err: %s"
        .formatted(file, status.substring(0, newline), status.substring(newline + 1));
  }

  private static Object parse(String file, String text) {
    if (text.indexOf('\ufffd') >= 0) {
      throw new IllegalArgumentException(
          "error loading fact - output of running \"" + file + "\" was not utf-8");
    }
    try {
      return JsonText.parse(text);
    } catch (JsonSyntaxException notJson) {
      return ini(file, text);
    }
  }

  private static Map<String, Object> ini(String file, String text) {
    IniText sections;
    try {
      sections = IniText.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "error loading facts as JSON or ini - please check content: " + file, e);
    }
    try {
      return sections.values();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "error loading facts as ini - please check content: %s (%s)"
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
