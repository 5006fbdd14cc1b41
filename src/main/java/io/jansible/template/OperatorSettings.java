package io.jansible.template;

/** The operator's settings by their names, as expressions ask for them. */
public interface OperatorSettings {
  /** Where there are none. */
  OperatorSettings NONE =
      new OperatorSettings() {
        @Override
        public Found find(String plugin, String name, Scope scope) {
          return null;
        }

        @Override
        public boolean hasPlugin(String plugin) {
          return false;
        }

        @Override
        public void skipped(String reason) {}
      };

  /**
   * A value and who says it.
   *
   * @param origin {@code default}, {@code env: NAME}, {@code var: NAME} or a file's path
   */
  record Found(Object value, String origin) {}

  /**
   * A setting's value, or null when there is no setting of that name.
   *
   * @param plugin whose setting it is, such as {@code connection ssh}; null for the core's own
   */
  Found find(String plugin, String name, Scope scope);

  /** Whether a plugin, such as {@code connection ssh}, has settings. */
  boolean hasPlugin(String plugin);

  /** Warns that a setting is missing. */
  void skipped(String reason);
}
