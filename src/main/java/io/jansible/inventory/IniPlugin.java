package io.jansible.inventory;

import io.jansible.source.Problem;
import java.util.function.Consumer;

/** Files in INI's form; any file that no other plugin can read is tried as one. */
final class IniPlugin implements InventoryPlugin {
  private final Consumer<Problem> warnings;

  IniPlugin(Consumer<Problem> warnings) {
    this.warnings = warnings;
  }

  @Override
  public boolean accepts(InventorySource source) {
    return source.isFile();
  }

  @Override
  public boolean claims(InventorySource source) {
    return !source.looksLikeYaml() && !source.extension().equals(".toml");
  }

  @Override
  public void read(InventorySource source, InventoryBuilder into) {
    new IniInventory(source.text(), into, warnings).read();
  }
}
