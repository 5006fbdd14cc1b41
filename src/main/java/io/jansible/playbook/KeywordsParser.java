package io.jansible.playbook;

import io.jansible.source.Position;
import io.jansible.source.ReservedNames;
import io.jansible.source.Suggestion;
import io.jansible.source.TemplateText;
import io.jansible.source.VariableFile;
import io.jansible.source.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the keywords that plays, blocks and tasks share. */
final class KeywordsParser {
  private final Findings findings;

  KeywordsParser(Findings findings) {
    this.findings = findings;
  }

  /** The keywords of one mapping alone, without those around it. */
  Keywords parse(WrittenKeywords written, Map<String, Object> vars) {
    return new Keywords(
        conditions(written, Keyword.WHEN),
        vars,
        new Keywords.Login(
            written.text(Keyword.CONNECTION), written.integer(Keyword.PORT), remoteUser(written)),
        privilege(written),
        new Keywords.Mode(
            written.bool(Keyword.CHECK_MODE),
            written.bool(Keyword.DIFF),
            written.bool(Keyword.NO_LOG),
            written.integer(Keyword.TIMEOUT),
            debugger(written)),
        new Keywords.Leniency(
            written.bool(Keyword.IGNORE_ERRORS),
            written.bool(Keyword.IGNORE_UNREACHABLE),
            written.bool(Keyword.ANY_ERRORS_FATAL)),
        new Keywords.Delegation(
            written.text(Keyword.DELEGATE_TO),
            written.bool(Keyword.DELEGATE_FACTS),
            written.bool(Keyword.RUN_ONCE),
            written.integer(Keyword.THROTTLE)),
        environment(written),
        written.texts(Keyword.NOTIFY),
        tags(written),
        new ModuleDefaultsParser(findings).parse(written.node(Keyword.MODULE_DEFAULTS)),
        collections(written));
  }

  /** The collections that one mapping names. */
  List<String> collections(WrittenKeywords written) {
    return new CollectionNames(findings).of(written.node(Keyword.COLLECTIONS));
  }

  private Written remoteUser(WrittenKeywords written) {
    if (written.has(Keyword.USER) && written.has(Keyword.REMOTE_USER)) {
      findings.problem(
          written.at(Keyword.USER), "'user' and 'remote_user' say the same", "Keep 'remote_user'.");
    }
    return written.text(written.has(Keyword.USER) ? Keyword.USER : Keyword.REMOTE_USER);
  }

  private Written debugger(WrittenKeywords written) {
    Written moment = written.text(Keyword.DEBUGGER);
    if (moment != null
        && moment.value() instanceof String name
        && DebuggerMoment.of(name) == null) {
      String near = Suggestion.hint(name, DebuggerMoment.spellings());
      findings.problem(
          moment.at(),
          "'debugger' cannot be '" + name + "'",
          near != null ? near : "It can be " + String.join(", ", DebuggerMoment.spellings()) + ".");
    }
    return moment;
  }

  private static Keywords.Privilege privilege(WrittenKeywords written) {
    return new Keywords.Privilege(
        written.bool(Keyword.BECOME),
        written.text(Keyword.BECOME_USER),
        written.text(Keyword.BECOME_METHOD),
        written.text(Keyword.BECOME_FLAGS),
        written.text(Keyword.BECOME_EXE));
  }

  /** Tags in a list, or in one text with commas. */
  private static List<Written> tags(WrittenKeywords written) {
    written.requireTexts(Keyword.TAGS, "Put it in quotes if it is meant as a tag.");
    List<Written> tags = new ArrayList<>();
    for (Written each : written.texts(Keyword.TAGS)) {
      if (each.isTemplated()) {
        tags.add(each);
      } else {
        for (String tag : each.value().toString().split(",")) {
          tags.add(new Written(tag.strip(), each.at()));
        }
      }
    }
    return tags;
  }

  private List<Written> environment(WrittenKeywords written) {
    for (Written element : written.list(Keyword.ENVIRONMENT)) {
      if (!(element.value() instanceof Map<?, ?>) && !element.isTemplated()) {
        findings.problem(
            element.at(),
            "'environment' must be a mapping of names to values",
            "Write 'NAME: value', one variable a line.");
      }
    }
    checkEnvironment(written.node(Keyword.ENVIRONMENT));
    return written.list(Keyword.ENVIRONMENT);
  }

  private void checkEnvironment(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence) {
      sequence.elements().forEach(this::checkEnvironment);
    } else if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        String name = ((YamlNode.Scalar) entry.key()).text();
        if (!EnvironmentName.isValid(name)) {
          findings.problem(
              entry.key().at(),
              EnvironmentName.mistake(name),
              "A name starts with a letter or underscore, and has letters, digits and"
                  + " underscores.");
        }
      }
    }
  }

  /** Conditions in a list, or one. Template markup in them is a mistake that works. */
  List<Written> conditions(WrittenKeywords written, Keyword keyword) {
    List<Written> conditions = written.list(keyword);
    for (Written condition : conditions) {
      if (condition.value() instanceof TemplateText template) {
        findings.warning(
            condition.at(),
            "conditional statements should not include jinja2 templating delimiters such as {{ }}"
                + " or {% %}. Found: "
                + template.text());
      } else if (condition.value() instanceof Map<?, ?> || condition.value() instanceof List<?>) {
        findings.problem(
            condition.at(),
            "'" + keyword.spelling() + "' must be an expression or a list of expressions");
      }
    }
    return conditions;
  }

  /** Variables as a mapping, or as a list of mappings, which Ansible merges. */
  Map<String, Object> vars(WrittenKeywords written) {
    YamlNode node = written.node(Keyword.VARS);
    if (node == null) {
      return Map.of();
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    List<YamlNode> parts =
        node instanceof YamlNode.Sequence sequence ? sequence.elements() : List.of(node);
    for (YamlNode part : parts) {
      if (part instanceof YamlNode.Mapping mapping) {
        mapping.entries().forEach(entry -> checkName(entry.key()));
        variables.putAll(VariableFile.variables(mapping));
      } else {
        findings.problem(
            part.at(),
            "'vars' must be a mapping of names to values, not " + Constant.shape(part),
            "Write 'name: value', one variable a line.");
      }
    }
    return variables;
  }

  private void checkName(YamlNode key) {
    String name = ((YamlNode.Scalar) key).text();
    requireName(name, "Invalid variable name '" + name + "'", key.at());
  }

  /** Reports a name that no variable can have, which a keyword gives. */
  void requireName(Keyword keyword, String name, Position at) {
    requireName(
        name,
        "Invalid variable name in '" + keyword.spelling() + "' specified: '" + name + "'",
        at);
  }

  private void requireName(String name, String mistake, Position at) {
    ReservedNames.check(name, at, findings::warning);
    if (!VariableName.isValid(name)) {
      findings.problem(
          at,
          mistake,
          "A name starts with a letter or underscore, and has letters, digits and underscores.");
    }
  }
}
