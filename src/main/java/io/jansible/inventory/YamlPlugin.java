package io.jansible.inventory;

import io.jansible.source.Problem;
import java.util.function.Consumer;

/** Files of YAML or JSON that hold groups. */
final class YamlPlugin implements InventoryPlugin {
  private final Consumer<Problem> warnings;

  YamlPlugin(Consumer<Problem> warnings) {
    this.warnings = warnings;
  }

  @Override
  public boolean accepts(InventorySource source) {
    return source.isFile() && source.looksLikeYaml();
  }

  @Override
  public boolean claims(InventorySource source) {
    return true;
  }

  @Override
  public void read(InventorySource source, InventoryBuilder into) {
    new YamlInventory(source.text(), into, warnings).read();
  }
}
