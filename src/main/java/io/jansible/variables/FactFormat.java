package io.jansible.variables;

import io.jansible.source.JsonStyle;
import io.jansible.source.JsonSyntaxException;
import io.jansible.source.JsonText;
import io.jansible.source.SourceText;
import io.jansible.source.Templated;
import io.jansible.source.UserError;
import io.jansible.source.YamlReader;
import io.jansible.source.YamlValues;
import io.jansible.template.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** How the files of a fact cache are written. */
public enum FactFormat {
  /** As the cache plugin jsonfile has them up to 2.18. */
  JSON {
    @Override
    Object read(byte[] bytes) {
      try {
        return JsonText.parse(bytes);
      } catch (JsonSyntaxException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }

    @Override
    String write(Map<String, Object> facts) {
      return JsonText.write(new TreeMap<>(facts), JsonStyle.RESULT);
    }
  },
  /** As the cache plugin community.general.yaml has them up to 2.18. */
  YAML {
    @Override
    Object read(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      try {
        YamlReader reader = new YamlReader(warning -> {});
        // Facts are data: braces in them are no templates.
        return Templated.unmarked(YamlValues.of(reader.read(new SourceText("facts", text))));
      } catch (UserError e) {
        throw new IllegalArgumentException(e.problems().get(0).message(), e);
      }
    }

    @Override
    String write(Map<String, Object> facts) {
      return YamlText.write(
          new TreeMap<>(facts), new YamlText.Options(2, 80, false, (char) 0, true, false, false));
    }
  };

  /**
   * What a file holds.
   *
   * @throws IllegalArgumentException with the reason when it is none of this format
   */
  abstract Object read(byte[] bytes);

  /** The content of a host's file. */
  abstract String write(Map<String, Object> facts);
}
