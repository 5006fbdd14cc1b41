package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The user whose shell runs on the node, and its entry in the user database. */
final class UserFacts implements FactFamily {
  private static final List<String> NAME_VARIABLES =
      List.of("LOGNAME", "USER", "LNAME", "USERNAME");

  /** The name as Python's getpass finds it, then the entries that may be its or the identity's. */
  private static final String QUESTION =
      """
      n=${LOGNAME:-${USER:-${LNAME:-$USERNAME}}}
      { [ -n "$n" ] && grep "^$n:" /etc/passwd; } || {
        u=$(id -u)
        if have getent; then
          { [ -n "$n" ] && limit 5 getent passwd "$n"; } || limit 5 getent passwd "$u"
        else
          grep "^[^:]*:[^:]*:$u:" /etc/passwd
        fi
      }\
      """;

  @Override
  public String name() {
    return "user";
  }

  @Override
  public Set<String> aliases() {
    return Set.of(
        "user_id",
        "user_uid",
        "user_gid",
        "user_gecos",
        "user_dir",
        "user_shell",
        "real_user_id",
        "effective_user_id",
        "effective_group_ids");
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.files("/proc/self/status").output("user", QUESTION);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Object> facts = new LinkedHashMap<>();
    List<Long> users = identities(answers, "Uid:");
    List<Long> groups = identities(answers, "Gid:");
    List<String> entry = entry(answers, variableName(answers), users);
    if (entry.size() >= 7) {
      String name = variableName(answers);
      facts.put("user_id", name == null ? entry.get(0) : name);
      facts.put("user_uid", Numbers.longOrNull(entry.get(2)));
      facts.put("user_gid", Numbers.longOrNull(entry.get(3)));
      facts.put("user_gecos", entry.get(4));
      facts.put("user_dir", entry.get(5));
      facts.put("user_shell", entry.get(6));
    }
    if (users.size() >= 2 && groups.size() >= 2) {
      facts.put("real_user_id", users.get(0));
      facts.put("effective_user_id", users.get(1));
      facts.put("real_group_id", groups.get(0));
      facts.put("effective_group_id", groups.get(0));
    }
    return facts;
  }

  private static String variableName(Answers answers) {
    Map<String, Object> environment = EnvironmentFacts.variables(answers);
    for (String variable : NAME_VARIABLES) {
      if (environment.get(variable) instanceof String name && !name.isEmpty()) {
        return name;
      }
    }
    return null;
  }

  private static List<Long> identities(Answers answers, String label) {
    List<Long> numbers = new ArrayList<>();
    for (String line : answers.file("/proc/self/status")) {
      if (line.startsWith(label)) {
        Words.of(line.substring(label.length())).forEach(n -> numbers.add(Numbers.longOr(n, 0)));
      }
    }
    return numbers;
  }

  private static List<String> entry(Answers answers, String name, List<Long> users) {
    List<String> found = List.of();
    for (String line : answers.lines("user")) {
      List<String> entry = List.of(line.split(":", -1));
      boolean named = entry.get(0).equals(name);
      boolean numbered =
          entry.size() > 2 && !users.isEmpty() && entry.get(2).equals(users.get(0).toString());
      if (named) {
        return entry;
      }
      found = numbered ? entry : found;
    }
    return found;
  }
}
