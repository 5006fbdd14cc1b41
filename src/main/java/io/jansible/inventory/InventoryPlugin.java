package io.jansible.inventory;

import io.jansible.source.UserError;

/** A way to read an inventory source. */
interface InventoryPlugin {
  /** Whether the source is one for this plugin to try. */
  boolean accepts(InventorySource source);

  /**
   * Whether the source is surely meant for this plugin, so that its mistakes are told and no other
   * plugin tries.
   */
  boolean claims(InventorySource source);

  /**
   * Reads the source.
   *
   * @throws UserError with all mistakes of the source
   */
  void read(InventorySource source, InventoryBuilder into);
}
