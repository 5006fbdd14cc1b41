package io.jansible.inventory;

import io.jansible.source.JsonSyntaxException;
import io.jansible.source.JsonText;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Programs that print an inventory as JSON when they are run with {@code --list}. */
final class ScriptPlugin implements InventoryPlugin {
  private final Consumer<Problem> warnings;

  ScriptPlugin(Consumer<Problem> warnings) {
    this.warnings = warnings;
  }

  @Override
  public boolean accepts(InventorySource source) {
    return source.isFile() && Files.isExecutable(source.file());
  }

  @Override
  public boolean claims(InventorySource source) {
    return source.isScript();
  }

  @Override
  public void read(InventorySource source, InventoryBuilder into) {
    ScriptRun run = new ScriptRun(source, warnings);
    Map<?, ?> groups = dictionary(source, run.output("--list"), "--list");
    ScriptInventory inventory = new ScriptInventory(groups, into);
    List<String> hosts = inventory.readGroups();
    Map<?, ?> known = inventory.hostVariables();
    for (String host : hosts) {
      Object variables =
          known != null
              ? known.get(host)
              : dictionary(source, run.output("--host", host), "--host " + host);
      inventory.setVariables(host, variables);
    }
  }

  /** What a script printed; nothing at all is an empty dictionary where it is asked for a host. */
  private static Map<?, ?> dictionary(InventorySource source, byte[] output, String asked) {
    String text = new String(output, StandardCharsets.UTF_8);
    if (text.isBlank() && asked.startsWith("--host")) {
      return Map.of();
    }
    String where = source.name() + " " + asked;
    try {
      if (JsonText.parse(output) instanceof Map<?, ?> map) {
        return map;
      }
    } catch (JsonSyntaxException e) {
      throw new UserError(
          Problem.at(
                  new Position(new SourceText(where, text), e.line(), e.column()),
                  "The inventory script " + source.name() + " printed no JSON: " + e.getMessage())
              .withHint("run '" + where + "' to see what it prints"));
    }
    throw new UserError(
        Problem.at(
                new Position(new SourceText(where, text), 1, 1),
                "The inventory script " + source.name() + " must print a JSON dictionary")
            .withHint("its keys are the names of groups"));
  }
}
