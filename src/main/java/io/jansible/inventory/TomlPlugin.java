package io.jansible.inventory;

import io.jansible.source.Problem;
import java.util.function.Consumer;

/** Files of TOML that hold groups; nothing of TOML is loaded before there is one. */
final class TomlPlugin implements InventoryPlugin {
  private final Consumer<Problem> warnings;

  TomlPlugin(Consumer<Problem> warnings) {
    this.warnings = warnings;
  }

  @Override
  public boolean accepts(InventorySource source) {
    return source.isFile() && source.extension().equals(".toml");
  }

  @Override
  public boolean claims(InventorySource source) {
    return true;
  }

  @Override
  public void read(InventorySource source, InventoryBuilder into) {
    new TomlInventory(source.text(), into, warnings).read();
  }
}
