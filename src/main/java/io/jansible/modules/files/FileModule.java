package io.jansible.modules.files;

import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.file.FileAttributes;

/** Makes and removes files, directories and links, and sets their attributes. */
public final class FileModule implements Module {
  private static final Specification SPECIFICATION =
      Specification.of("file")
          .doc("Makes, removes and changes files, directories and links.")
          .options(FileTask.OPTIONS)
          .options(FileAttributes.OPTIONS)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    FileTask asked = FileTask.of(run);
    FileFacts facts = FileFacts.of(asked);
    FileTask task = asked.withState(state(asked, facts));
    if (task.recurse() && !task.state().equals("directory")) {
      throw task.failure("recurse option requires state to be 'directory'", facts.state());
    }
    boolean links = task.state().equals("link") || task.state().equals("hard");
    if (task.source() != null && !links) {
      throw task.failure("src option requires state to be 'link' or 'hard'", facts.state());
    }
    return switch (task.state()) {
      case "absent" -> AbsentState.plan(task, facts).carryOut();
      case "directory" -> new DirectoryState(task, facts).plan().carryOut();
      case "touch" -> TouchState.plan(task, facts).carryOut();
      case "link" -> new LinkState(task, facts).plan().carryOut();
      case "hard" -> new HardLinkState(task, facts).plan().carryOut();
      default -> AttributesState.plan(task, facts).carryOut();
    };
  }

  /** Without a wanted state the present one is kept, whatever it is. */
  private static String state(FileTask task, FileFacts facts) {
    if (task.state() != null) {
      return task.state();
    }
    if (facts.state().exists()) {
      return facts.state().state();
    }
    return task.recurse() ? "directory" : "file";
  }
}
