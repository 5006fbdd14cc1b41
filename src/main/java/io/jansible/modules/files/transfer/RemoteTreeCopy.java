package io.jansible.modules.files.transfer;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.file.Ancestor;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.Cleanup;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inspection;
import io.jansible.module.file.NewDirectories;
import io.jansible.module.file.Step;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Copies a directory from one place of a node to another. Both scripts walk the source with the
 * same function: the first stops at the first difference, the second mends all of them.
 */
final class RemoteTreeCopy {
  private final PutOptions options;
  private final String source;
  private final String destination;
  private final String root;
  private final boolean followLinks;
  private final Supplier<FileState> present;
  private final Supplier<Ancestor> ancestor;
  private final Supplier<AttributeFacts> facts;
  private final Supplier<FileState> from;
  private final Supplier<Boolean> differs;
  private final FileProbe shown;
  private final Supplier<FileState> shownState;

  RemoteTreeCopy(
      PutOptions options,
      String source,
      String destination,
      boolean followLinks,
      Inspection inspection) {
    this.options = options;
    this.source = source;
    this.destination = destination;
    this.followLinks = followLinks;
    String name = RemoteCopy.name(source);
    root = name.isEmpty() ? destination : Placement.join(destination, name);
    present = inspection.ask(FileProbe.of(destination));
    ancestor = inspection.askAncestor(destination);
    facts = inspection.ask(options.wanted(), destination);
    from = inspection.ask(FileProbe.of(source));
    shown = FileProbe.of(root);
    shownState = inspection.ask(shown);
    differs = inspection.ask(difference(), answers -> !answers.next().isEmpty());
  }

  /**
   * A walk over the source that runs one case for every entry, relative to it: a directory, a link,
   * or a file that is not the same at the destination.
   */
  private String walk(String directory, String link, String file) {
    return """
    j_to=%1$s; export j_to
    case $j_to in /*) ;; *) j_to=$PWD/$j_to;; esac
    if [ -d %2$s/ ]; then
    ( cd %2$s && find %3$s . -exec sh -c '
      for f; do
        t=$j_to/${f#./}
        if [ -L "$f" ] && { [ %4$s = no ] || [ ! -e "$f" ]; }; then
          if [ "$(readlink "$f")" != "$(readlink "$t")" ]; then %5$s; fi
        elif [ -d "$f" ]; then
          if [ ! -d "$t" ]; then %6$s; fi
        elif [ -f "$f" ]; then
          if [ ! -f "$t" ] || ! cmp -s "$f" "$t"; then %7$s; fi
        fi
      done' sh {} + )
    fi
    """
        .formatted(
            Quote.path(root),
            Quote.path(source),
            followLinks ? "-L" : "",
            followLinks ? "yes" : "no",
            link,
            directory,
            file);
  }

  private String difference() {
    return walk("echo 1; exit", "echo 1; exit", "echo 1; exit") + owners() + "printf '\\0'\n";
  }

  /** Ansible gives everything below the destination the owner and group, not only what is new. */
  private String owners() {
    String tests = "";
    if (options.wanted().owner() != null) {
      tests += " ! -user " + Quote.word(options.wanted().owner());
    }
    if (options.wanted().group() != null) {
      tests += (tests.isEmpty() ? "" : " -o") + " ! -group " + Quote.word(options.wanted().group());
    }
    return tests.isEmpty()
        ? ""
        : "if [ -d "
            + Quote.path(root)
            + " ]; then find "
            + Quote.path(root)
            + " \\("
            + tests
            + " \\) 2>/dev/null | head -n 1; fi\n";
  }

  Result copy() {
    boolean isNew = !present.get().exists();
    if (!isNew && !present.get().leadsToDirectory()) {
      throw new ModuleFailure("Cannot copy directory " + source + " over the file " + destination);
    }
    // As with Ansible, a directory that is made is named as the task names it, and one that was
    // there has the source's name behind a slash, if only the empty one.
    String path = isNew ? destination : Placement.join(destination, RemoteCopy.name(source));
    FileState now = isNew ? present.get() : shownState.get();
    FileAttributes wanted = options.wanted(from.get().target().permissions());
    AttributeChange attributes =
        now.target() == null
            ? AttributeChange.ofNewDirectory(wanted, facts.get())
            : AttributeChange.between(now.target(), now.context(), wanted, facts.get());
    boolean changed = now.target() == null || differs.get() || attributes.isNeeded();
    FileState after =
        changed ? options.run().change(now, remote -> carryOut(remote, attributes, path)) : now;
    return Result.changed(changed)
        .put("dest", path)
        .put("src", source)
        .put("checksum", null)
        .put("md5sum", null)
        .putAll(after.info())
        .build();
  }

  private FileState carryOut(Remote remote, AttributeChange attributes, String path) {
    String like = " && chmod \"$(stat -L -c %a \"$f\")\" ";
    FileProbe probe = FileProbe.of(path);
    String script =
        (ancestor.get() == null ? "" : NewDirectories.script(destination, ancestor.get(), ""))
            + topDirectory()
            + walk(
                "{ mkdir \"$t\" || [ -d \"$t\" ]; }" + like + "\"$t\" || exit 1",
                "{ rm -f \"$t\" && ln -s \"$(readlink \"$f\")\" \"$t\"; } || exit 1",
                "n=${t%/*}/.ansible_tmp"
                    + UUID.randomUUID()
                    + "\n"
                    + Cleanup.of("n")
                    + "( umask 077; cp \"$f\" \"$n\" )"
                    + like
                    + "\"$n\" && touch -r \"$f\" \"$n\" && mv -f \"$n\" \"$t\" || exit 1")
            + "[ $? -eq 0 ] || "
            + Step.WRITE.exit()
            + "\n"
            + giveAway(path)
            + "p="
            + Quote.path(path)
            + "\n"
            + attributes.script()
            + probe.script();
    Reply reply = remote.run(Request.of(script).using(FileProbe.FUNCTIONS));
    if (!reply.ok()) {
      throw new ModuleFailure("could not copy " + source + ": " + reply.errorText().strip());
    }
    return probe.read(new Answers(reply.output()));
  }

  private String topDirectory() {
    return "p=%s\nif [ ! -d \"$p\" ]; then mkdir \"$p\" || [ -d \"$p\" ] || %s; fi\n"
            .formatted(Quote.path(root), Step.DIRECTORY.exit())
        + (present.get().exists() && shownState.get().exists()
            ? ""
            : "chmod \"$(stat -L -c %a " + Quote.path(source) + ")\" \"$p\"\n");
  }

  private String giveAway(String path) {
    String commands = "";
    if (options.wanted().owner() != null) {
      commands += giveAway(path, "-user", "chown", options.wanted().owner());
    }
    if (options.wanted().group() != null) {
      commands += giveAway(path, "-group", "chgrp", options.wanted().group());
    }
    return commands;
  }

  private static String giveAway(String path, String test, String command, String name) {
    String word = Quote.word(name);
    return "find "
        + Quote.path(path)
        + " ! "
        + test
        + " "
        + word
        + " -exec "
        + command
        + " -h "
        + word
        + " {} + || "
        + Step.OWNER.exit()
        + "\n";
  }
}
