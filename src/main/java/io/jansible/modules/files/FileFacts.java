package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.file.Ancestor;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AtOnce;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Inspection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the file module must know of a node: asked in one request.
 *
 * @param state what stands at the path
 * @param inside what stands in the directory under the source's name; null when it was not asked
 * @param ancestor how something new would be made there, or null when there is something
 * @param present the times that the file has
 * @param desired the times that the task wants, as seconds
 * @param source what the source of a link is
 * @param empty whether the directory at the path holds nothing
 * @param tree what lies below the directory, for recurse
 * @param content directories and files below a directory that is to go, for its diff
 * @param done what the change answered that was carried out in the same request; null: none was
 */
record FileFacts(
    FileState state,
    FileState inside,
    AttributeFacts attributes,
    Ancestor ancestor,
    FileTimes.Present present,
    FileTimes.Wanted desired,
    Source source,
    boolean empty,
    List<TreeEntry> tree,
    List<TreeEntry> content,
    Reply done) {

  /**
   * A link's source.
   *
   * @param node what it leads to, or null when it does not exist
   * @param same whether it is the very file at the path
   */
  record Source(Inode node, boolean same) {
    boolean exists() {
      return node != null;
    }
  }

  static FileFacts of(FileTask task) {
    Inspection inspection = new Inspection();
    String path = task.path();
    boolean link = task.source() != null && !"hard".equals(task.state());
    boolean hard = task.source() != null && "hard".equals(task.state());
    boolean removes = "absent".equals(task.state());
    Supplier<FileState> state = inspection.ask(FileProbe.of(path).withRealPath());
    String inside = hard ? path + "/" + name(task.source()) : null;
    Supplier<FileState> insideState = hard ? inspection.ask(FileProbe.of(inside)) : () -> null;
    var attributes = inspection.ask(task.wanted(), path);
    Supplier<Ancestor> ancestor = removes ? () -> null : inspection.askAncestor(path);
    FileTimes times = removes ? new FileTimes(null, null) : task.times();
    var present = inspection.ask(times.script(path), times::readPresent);
    var desired = inspection.ask("", times::readWanted);
    var source =
        task.source() == null
            ? (Supplier<Source>) () -> null
            : inspection.ask(
                hard ? hardSource(path, inside, task.source()) : linkSource(path, task.source()),
                FileFacts::readSource);
    var empty =
        link && task.force()
            ? inspection.ask(
                "ls -A " + Quote.path(path) + " 2>/dev/null | head -n 1; printf '\\0'\n",
                answers -> answers.next().isEmpty())
            : (Supplier<Boolean>) () -> true;
    var tree = TreeEntry.ask(inspection, task.recurse() ? TreeEntry.all(task) : "");
    boolean listed = removes && task.run().diffMode();
    var content = TreeEntry.ask(inspection, listed ? TreeEntry.unfollowed(path) : "");
    AtOnce change = change(task);
    inspection.with(change).run(task.run());
    return new FileFacts(
        state.get(),
        insideState.get(),
        attributes.get(),
        ancestor.get(),
        present.get(),
        desired.get(),
        source.get(),
        empty.get(),
        tree.get(),
        content.get(),
        change == null ? null : change.reply());
  }

  /** The change that the usual case needs, where it can be said before; else null. */
  private static AtOnce change(FileTask task) {
    return switch (task.state() == null ? "" : task.state()) {
      case "directory" -> DirectoryState.atOnce(task);
      case "absent" -> AbsentState.atOnce(task);
      default -> null;
    };
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A relative source counts from the directory that holds the link, or is in its place. */
  private static String linkSource(String path, String source) {
    return """
    j_s=%2$s
    case $j_s in
      /*) ;;
      *) if [ -d %1$s ] && [ ! -L %1$s ]; then j_s=%1$s/$j_s; else j_s=$(dirname %1$s)/$j_s; fi;;
    esac
    stat -L -c '%3$s' "$j_s" 2>/dev/null; printf '\\0\\0'
    """
        .formatted(Quote.path(path), Quote.word(source), Inode.FORMAT);
  }

  private static String hardSource(String path, String inside, String source) {
    return """
    j_p=%1$s
    if [ -d "$j_p" ]; then j_p=%2$s; fi
    stat -L -c '%4$s' %3$s 2>/dev/null; printf '\\0'
    if [ "$j_p" -ef %3$s ]; then echo 1; fi; printf '\\0'
    """
        .formatted(Quote.path(path), Quote.path(inside), Quote.path(source), Inode.FORMAT);
  }

  private static Source readSource(Answers answers) {
    Inode node = Inode.parse(answers.nextLine());
    return new Source(node, !answers.next().isEmpty());
  }

  /** What the source of a link leads to, or null. */
  Inode target() {
    return source == null ? null : source.node();
  }

  /** The paths in the order found that are directories, or that are not. */
  List<Object> contentPaths(boolean directories) {
    List<Object> paths = new ArrayList<>();
    for (TreeEntry entry : content) {
      if (entry.node().isDirectory() == directories && !entry.path().equals(state.path())) {
        paths.add(entry.path());
      }
    }
    return paths;
  }
}
