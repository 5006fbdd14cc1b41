package io.jansible.modules.files;

import io.jansible.module.Cause;
import io.jansible.module.FileMode;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.FileAttributes;
import io.jansible.modules.files.transfer.LocalSource;
import io.jansible.modules.files.transfer.Placement;
import io.jansible.modules.files.transfer.PutOptions;
import io.jansible.modules.files.transfer.RemoteCopy;
import io.jansible.modules.files.transfer.TreeCopy;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import io.jansible.source.PythonText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Copies files and directories to the node or from place to place on it, or writes content. */
public final class CopyModule implements Module {
  private static final Option<String> SRC =
      Option.of("src", Types.PATH)
          .doc("What is copied; of a directory with a slash at its end, the content.");
  private static final Option<Object> CONTENT =
      Option.of("content", Types.RAW).unrepeated().doc("What the file shall hold, instead of src.");
  private static final Option<String> DEST =
      Option.of("dest", Types.PATH)
          .mandatory()
          .doc("Where to; with a slash at its end a directory.");
  private static final Option<Boolean> REMOTE_SRC =
      Option.of("remote_src", Types.BOOL).defaultsTo(false).doc("src is on the node already.");
  private static final Option<FileMode> DIRECTORY_MODE =
      Option.of("directory_mode", Types.MODE).doc("The permissions of directories that are made.");
  private static final Option<Boolean> LOCAL_FOLLOW =
      Option.of("local_follow", Types.BOOL)
          .doc("Copies what symbolic links in the source lead to, not the links.");
  private static final Option<String> CHECKSUM =
      Option.of("checksum", Types.STR).doc("The SHA-1 digest that the file must have.");
  private static final Option<Boolean> DECRYPT =
      Option.of("decrypt", Types.BOOL)
          .defaultsTo(true)
          .doc("Decrypts a source that Ansible Vault has encrypted.");

  private static final Specification SPECIFICATION =
      Specification.of("copy")
          .saysOfMissing("dest is required")
          .doc("Copies files to the node.")
          .options(SRC, CONTENT, DEST, REMOTE_SRC, DIRECTORY_MODE, LOCAL_FOLLOW, CHECKSUM, DECRYPT)
          .options(PutOptions.options())
          .options(FileAttributes.options(PutOptions.MODE))
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String source = run.get(SRC);
    Object content = run.get(CONTENT);
    if (content == null && (source == null || source.isEmpty())) {
      throw new ModuleFailure("src (or content) is required");
    }
    if (content != null && source != null) {
      String message = "src and content are mutually exclusive";
      throw new ModuleFailure(message)
          .because(Cause.of(message, CONTENT).withHint("keep one of them"));
    }
    PutOptions options = PutOptions.of(run, run.get(DIRECTORY_MODE), run.get(CHECKSUM));
    String destination = run.target().expand(run.get(DEST));
    if (content != null) {
      byte[] bytes = text(content).getBytes(StandardCharsets.UTF_8);
      return Placement.place(options, LocalSource.of(bytes, null, null), destination, null);
    }
    if (run.get(REMOTE_SRC)) {
      boolean follow = Boolean.TRUE.equals(run.get(LOCAL_FOLLOW));
      return new RemoteCopy(options, run.target().expand(source), destination, follow).copy();
    }
    return local(run, options, source, destination);
  }

  private static String text(Object content) {
    return content instanceof Map || content instanceof List
        ? JsonText.write(content, JsonStyle.LINE)
        : PythonText.str(content);
  }

  private static Result local(
      ModuleRun run, PutOptions options, String source, String destination) {
    Path found = run.controller().find("files", source);
    if (!Files.isDirectory(found)) {
      LocalSource file = LocalSource.of(found, run.controller(), run.get(DECRYPT));
      String name = source.substring(source.lastIndexOf('/') + 1);
      return Placement.place(options, file, destination, name);
    }
    String shown = destination.endsWith("/") ? destination : destination + "/";
    String root = source.endsWith("/") ? shown : shown + found.getFileName();
    boolean follow = !Boolean.FALSE.equals(run.get(LOCAL_FOLLOW));
    String trimmed =
        root.length() > 1 && root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    return new TreeCopy(options, found, trimmed, follow, run.get(DECRYPT)).copy(source, shown);
  }
}
