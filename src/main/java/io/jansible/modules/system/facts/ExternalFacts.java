package io.jansible.modules.system.facts;

import io.jansible.source.JsonSyntaxException;
import io.jansible.source.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of another collector of facts that is installed on the node. */
final class ExternalFacts implements FactFamily {
  static final ExternalFacts FACTER =
      new ExternalFacts(
          "facter",
          """
          PATH=$PATH:/opt/puppetlabs/bin
          for p in cfacter facter; do
            have $p && { $p --puppet --json || $p --json; break; }
          done\
          """,
          "Failed to parse facter facts");

  static final ExternalFacts OHAI =
      new ExternalFacts("ohai", "have ohai && ohai", "Failed to gather ohai facts");

  private final String name;
  private final String script;
  private final String warning;

  private ExternalFacts(String name, String script, String warning) {
    this.name = name;
    this.script = script;
    this.warning = warning;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String prefix() {
    return name + "_";
  }

  @Override
  public void ask(Questions questions) {
    questions.slowOutput(name, script);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (parsed(answers) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> facts.put(String.valueOf(key), value));
    }
    return facts;
  }

  @Override
  public List<String> warnings(Answers answers) {
    boolean silent = answers.output(name).isBlank();
    return silent || parsed(answers) instanceof Map ? List.of() : List.of(warning);
  }

  private Object parsed(Answers answers) {
    try {
      return JsonText.parse(answers.output(name));
    } catch (JsonSyntaxException e) {
      return null;
    }
  }
}
