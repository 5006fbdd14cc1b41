package io.jansible.modules.files.transfer;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.Controller;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.file.Ancestor;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.AttributeUpdate;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inspection;
import io.jansible.module.file.NewDirectories;
import io.jansible.module.file.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Copies a local directory: one inspection for all of it, one change for directories, links and
 * attributes, and one for each file with new content.
 */
public final class TreeCopy {
  private final PutOptions options;
  private final SourceTree tree;
  private final String root;
  private final Inspection inspection = new Inspection();
  private final Map<String, FilePut> files = new LinkedHashMap<>();
  private final Map<String, Supplier<FileState>> links = new LinkedHashMap<>();
  private final Map<String, Supplier<FileState>> leaves = new LinkedHashMap<>();
  private final Supplier<FileState> rootState;
  private final Supplier<Ancestor> ancestor;
  private final Supplier<AttributeFacts> facts;
  private final StringBuilder script = new StringBuilder();

  /**
   * @param source the local directory
   * @param root the directory of the node that its content goes into
   */
  public TreeCopy(
      PutOptions options, Path source, String root, boolean followLinks, boolean decrypt) {
    this.options = options;
    this.root = root;
    tree = SourceTree.of(source, followLinks);
    rootState = inspection.ask(FileProbe.of(root));
    ancestor = inspection.askAncestor(root);
    facts = inspection.ask(options.wantedDirectory(), root);
    Controller controller = options.run().controller();
    tree.files()
        .forEach(
            (name, file) ->
                files.put(
                    name,
                    new FilePut(
                        options,
                        LocalSource.of(file, controller, decrypt),
                        path(name),
                        inspection)));
    tree.links()
        .keySet()
        .forEach(name -> links.put(name, inspection.ask(FileProbe.of(path(name)))));
    tree.leaves().forEach(name -> leaves.put(name, inspection.ask(FileProbe.of(path(name)))));
  }

  private String path(String name) {
    return Placement.join(root, name);
  }

  /**
   * Copies the tree.
   *
   * @param shownSource the source as the task names it
   * @param shownDestination the destination as the result names it
   */
  public Result copy(String shownSource, String shownDestination) {
    if (files.isEmpty() && links.isEmpty() && leaves.isEmpty()) {
      return Result.ok().put("dest", shownDestination).put("src", shownSource).build();
    }
    inspection.run(options.run().target());
    List<FilePut> writes = new ArrayList<>();
    for (FilePut file : files.values()) {
      if (!file.isKept() && file.differs()) {
        writes.add(file);
      } else if (!file.isKept()) {
        update(file.attributeUpdate());
      }
    }
    StringBuilder updates = new StringBuilder(script);
    script.setLength(0);
    linkCommands();
    leafCommands();
    boolean changed = !writes.isEmpty() || script.length() > 0 || updates.length() > 0;
    if (files.size() == 1 && !files.values().iterator().next().isKept()) {
      return single(changed);
    }
    if (changed) {
      String commands = directoryCommands() + updates + script;
      options.run().change(null, remote -> carryOut(remote, commands, writes));
    }
    return Result.changed(changed).put("dest", shownDestination).put("src", shownSource).build();
  }

  /** As Ansible does, a tree with a single file has that file's result. */
  private Result single(boolean changed) {
    FilePut file = files.values().iterator().next();
    String commands = directoryCommands() + script;
    if (changed && !commands.isEmpty()) {
      options.run().change(null, remote -> carryOut(remote, commands, List.of()));
    }
    Result result = file.put(true);
    return Result.copyOf(result).put("changed", changed).build();
  }

  private void update(AttributeUpdate update) {
    if (update.isNeeded()) {
      script.append(update.script());
    }
  }

  private void linkCommands() {
    links.forEach(
        (name, state) -> {
          String target = tree.links().get(name);
          if (!target.equals(state.get().linkTarget())) {
            String word = Quote.path(path(name));
            script.append("rm -f " + word + " && ln -s " + Quote.word(target) + " " + word);
            script.append(" || " + Step.LINK.exit() + "\n");
          }
        });
  }

  /** Only a directory without files is looked at for itself, and then gets the attributes. */
  private void leafCommands() {
    leaves.forEach(
        (name, state) -> {
          if (!state.get().exists()) {
            String word = Quote.path(path(name));
            script.append(make(word, newDirectory()));
          } else if (!state.get().isLink()) {
            update(AttributeUpdate.of(state.get(), options.wantedDirectory(), facts.get()));
          }
        });
  }

  private String newDirectory() {
    return AttributeChange.ofNewDirectory(options.wantedDirectory(), facts.get()).script();
  }

  private String directoryCommands() {
    StringBuilder commands = new StringBuilder();
    String attributes = newDirectory();
    if (!rootState.get().exists()) {
      commands.append(NewDirectories.script(root, ancestor.get(), attributes));
    }
    for (String name : tree.directories()) {
      commands.append(make(Quote.path(path(name)), attributes));
    }
    return commands.toString();
  }

  private static String make(String word, String attributes) {
    return "p="
        + word
        + "\nif [ ! -d \"$p\" ]; then\nmkdir \"$p\" || [ -d \"$p\" ] || { printf '%s\\0' \"$p\"; "
        + Step.DIRECTORY.exit()
        + "; }\n"
        + attributes
        + "fi\n";
  }

  private Void carryOut(Remote remote, String commands, List<FilePut> writes) {
    Reply reply = remote.run(commands);
    if (!reply.ok()) {
      throw failure(reply);
    }
    for (FilePut file : writes) {
      file.write(remote);
    }
    return null;
  }

  private static ModuleFailure failure(Reply reply) {
    Step step = Step.of(reply);
    String reason = reply.errorText().strip();
    if (step != null && step.attributeMessage() != null) {
      return new ModuleFailure(
          Result.failure(step.attributeMessage()).put("details", reason).build());
    }
    if (step == Step.DIRECTORY) {
      String where = new Answers(reply.output()).next();
      return new ModuleFailure("There was an issue creating " + where + " as requested: " + reason);
    }
    return new ModuleFailure("could not copy: " + reason);
  }
}
