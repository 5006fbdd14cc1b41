package io.jansible.module.file;

import io.jansible.connection.Quote;

/** Makes a directory and all that are missing above it, each by itself with its attributes. */
public final class NewDirectories {
  private NewDirectories() {}

  /**
   * Commands that make the directories; {@code $p} is each in turn. Somebody else may make one at
   * the same time; one that cannot be made is printed and ends the script with {@link
   * Step#DIRECTORY}.
   *
   * @param path the directory
   * @param ancestor what is there already above it
   * @param attributes commands for {@code "$p"}, for every new directory
   */
  public static String script(String path, Ancestor ancestor, String attributes) {
    StringBuilder script = new StringBuilder();
    String top = ancestor.path();
    int start = top.equals("/") ? 1 : path.startsWith(top + "/") ? top.length() + 1 : 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        script.append(one(path.substring(0, end), attributes));
      }
      start = end + 1;
    }
    return script.toString();
  }

  /** Commands that make one directory, unless it is there. */
  public static String one(String path, String attributes) {
    return """
    p=%s
    if [ ! -d "$p" ]; then
    mkdir "$p" || [ -d "$p" ] || { printf '%%s\\0' "$p"; %s; }
    %sfi
    """
        .formatted(Quote.path(path), Step.DIRECTORY.exit(), attributes);
  }
}
