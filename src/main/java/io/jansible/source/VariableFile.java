package io.jansible.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A file of variables, YAML or JSON: group_vars, host_vars, vars_files, {@code -e @file}. */
public final class VariableFile {
  private final Consumer<Problem> warnings;

  public VariableFile(Consumer<Problem> warnings) {
    this.warnings = warnings;
  }

  /**
   * The variables: values and templates. An empty file has none.
   *
   * @throws UserError when the text is no mapping
   */
  public Map<String, Object> read(SourceText source) {
    return read(new YamlReader(warnings).read(source));
  }

  /**
   * The variables of a file that may also be a list of mappings, of which later ones win.
   *
   * @throws UserError when the text is neither
   */
  public Map<String, Object> readAll(SourceText source) {
    YamlNode document = new YamlReader(warnings).read(source);
    if (!(document instanceof YamlNode.Sequence sequence)) {
      return read(document);
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    sequence.elements().forEach(element -> variables.putAll(read(element)));
    return Ordered.copy(variables);
  }

  private Map<String, Object> read(YamlNode document) {
    if (document == null || document instanceof YamlNode.Scalar scalar && scalar.value() == null) {
      return Map.of();
    }
    if (!(document instanceof YamlNode.Mapping mapping)) {
      throw new UserError(
              Problem.at(document.at(), "A file of variables must be a mapping")
                  .withHint("Write 'name: value', one variable a line."))
          .inPlaybook();
    }
    for (YamlNode.Entry entry : mapping.entries()) {
      ReservedNames.check(((YamlNode.Scalar) entry.key()).text(), entry.key().at(), warnings);
    }
    return variables(mapping);
  }

  /** The variables of a mapping. */
  public static Map<String, Object> variables(YamlNode.Mapping mapping) {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      YamlNode.Scalar key = (YamlNode.Scalar) entry.key();
      variables.put(
          key.value() instanceof String name ? name : key.text(), YamlValues.of(entry.value()));
    }
    return Ordered.copy(variables);
  }
}
