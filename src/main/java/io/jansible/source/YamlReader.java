package io.jansible.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads YAML text into nodes that know their position. Scalars mean what YAML 1.1 says, as PyYAML
 * reads it: {@code 0644} is 420 and {@code yes} is true.
 */
public final class YamlReader {
  /** A text whose byte order mark was decoded as a character. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Consumer<Problem> warnings;

  /**
   * @param warnings hears of what is legal but surely a mistake, such as a duplicate key
   */
  public YamlReader(Consumer<Problem> warnings) {
    this.warnings = warnings;
  }

  /**
   * The text's only document; null when the text holds none.
   *
   * @throws UserError when the text is not YAML, or has a second document
   */
  public YamlNode read(SourceText source) {
    List<YamlNode> documents = readAll(source);
    if (documents.size() > 1) {
      throw new UserError(
              Problem.at(documents.get(1).at(), "A second YAML document starts here")
                  .withHint("Remove the '---' line: one file holds one document."))
          .inPlaybook();
    }
    return documents.isEmpty() ? null : documents.get(0);
  }

  /**
   * All documents of the text, in order.
   *
   * @throws UserError when the text is not YAML
   */
  public List<YamlNode> readAll(SourceText source) {
    YamlNodes nodes = new YamlNodes(source, warnings);
    List<YamlNode> documents = new ArrayList<>();
    try {
      for (Node node : new Compose(settings()).composeAllFromString(content(source))) {
        documents.add(nodes.convert(node));
      }
      nodes.requireNoProblem();
      return documents;
    } catch (MarkedYamlEngineException e) {
      throw new UserError(new YamlMistakes(source).explain(e)).inPlaybook();
    } catch (YamlEngineException e) {
      throw new UserError(new YamlMistakes(source).explain(e)).inPlaybook();
    } catch (StackOverflowError e) {
      throw new UserError(
              Problem.at(new Position(source, 1, 1), "This YAML is nested too deeply to be read"))
          .inPlaybook();
    }
  }

  private static String content(SourceText source) {
    String content = source.content();
    return !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK
        ? content.substring(1)
        : content;
  }

  private static LoadSettings settings() {
    return LoadSettings.builder()
        .setSchema(YamlScalars.SCHEMA)
        .setMaxAliasesForCollections(Integer.MAX_VALUE)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setAllowNonScalarKeys(true)
        .build();
  }
}
