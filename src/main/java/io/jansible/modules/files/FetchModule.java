package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inspection;
import io.jansible.modules.files.transfer.LocalSource;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies a file of the node to the controller. */
public final class FetchModule implements Module {
  private static final Option<String> SRC =
      Option.of("src", Types.STR).mandatory().doc("The file on the node.");
  private static final Option<String> DEST =
      Option.of("dest", Types.STR)
          .mandatory()
          .doc("The directory, in which each host gets one of its own, or with flat the file.");
  private static final Option<Boolean> FLAT =
      Option.of("flat", Types.BOOL)
          .defaultsTo(false)
          .doc("dest is the file, or with a slash at its end the file's directory.");
  private static final Option<Boolean> FAIL_ON_MISSING =
      Option.of("fail_on_missing", Types.BOOL)
          .defaultsTo(true)
          .doc("Fails when there is no such file that can be read.");
  private static final Option<Boolean> VALIDATE_CHECKSUM =
      Option.of("validate_checksum", Types.BOOL)
          .defaultsTo(true)
          .doc("Fails when another content arrives than the node has.");

  private static final Specification SPECIFICATION =
      Specification.of("fetch")
          .saysOfMissing("src and dest are required")
          .doc("Copies a file of the node to the controller.")
          .options(SRC, DEST, FLAT, FAIL_ON_MISSING, VALIDATE_CHECKSUM)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    return run.change(
        Result.skipped("check mode not (yet) supported for this module").build(),
        remote -> fetch(run));
  }

  private static Result fetch(ModuleRun run) {
    String source = run.target().expand(run.get(SRC));
    Inspection inspection = new Inspection();
    var state = inspection.ask(FileProbe.of(source).withChecksum("sha1"));
    var readable =
        inspection.ask(
            "if [ -r %s ]; then echo 1; fi; printf '\\0'\n".formatted(Quote.path(source)),
            answers -> !answers.next().isEmpty());
    inspection.run(run.target());
    Result missing = missing(run, source, state.get(), readable.get());
    if (missing != null) {
      return missing;
    }
    Path destination = destination(run, source);
    String checksum = state.get().checksum();
    LocalSource present = present(run, destination);
    if (present != null && present.sha1().equals(checksum)) {
      return same(source, destination, present);
    }
    return copy(run, source, destination, checksum, present);
  }

  /** The result where there is nothing to fetch, or null. */
  private static Result missing(ModuleRun run, String source, FileState state, boolean isReadable) {
    boolean fails = run.get(FAIL_ON_MISSING);
    String message;
    if (state.target() == null) {
      message = "the remote file does not exist, not transferring, ignored";
    } else if (state.leadsToDirectory()) {
      message = "remote file is a directory, fetch cannot work on directories";
      message += fails ? "" : ", not transferring, ignored";
    } else if (!isReadable) {
      message = "File is not readable: " + source;
    } else {
      return null;
    }
    if (fails) {
      return Result.failed(message);
    }
    Result.Builder ignored = Result.ok().put("msg", message);
    return (state.leadsToDirectory() ? ignored : ignored.put("file", source)).build();
  }

  private static Path destination(ModuleRun run, String source) {
    String written = run.get(DEST);
    if (!run.get(FLAT)) {
      Path top = run.controller().local(written).resolve(run.controller().host());
      return top.resolve(source.replaceFirst("^/+", "")).normalize();
    }
    Path path = run.controller().local(written);
    boolean into = written.endsWith("/");
    if (Files.isDirectory(path) && !into) {
      throw new ModuleFailure(
          "dest is an existing directory, use a trailing slash if you want to fetch src into that"
              + " directory");
    }
    Path file = into ? path.resolve(source.substring(source.lastIndexOf('/') + 1)) : path;
    if (Files.isDirectory(file)) {
      throw new ModuleFailure(
          "calculated dest '"
              + file
              + "' is an existing directory, use another path that does not point to an existing"
              + " directory");
    }
    return file.normalize();
  }

  private static LocalSource present(ModuleRun run, Path destination) {
    return Files.isRegularFile(destination)
        ? LocalSource.of(destination, run.controller(), false)
        : null;
  }

  private static Result same(String source, Path destination, LocalSource present) {
    return Result.ok()
        .put("md5sum", present.md5())
        .put("file", source)
        .put("dest", destination.toString())
        .put("checksum", present.sha1())
        .build();
  }

  /** A node without a program for digests tells none: then what arrives decides. */
  private static Result copy(
      ModuleRun run, String source, Path destination, String checksum, LocalSource present) {
    try (LocalFile file = LocalFile.beside(destination)) {
      Request request = Request.of("cat " + Quote.path(source)).withSink(file.stream());
      Reply reply = run.target().inspect(request);
      if (!reply.ok()) {
        throw new ModuleFailure("Failed to fetch the file: " + reply.errorText().strip());
      }
      LocalSource arrived = file.finished(run.controller());
      if (present != null && present.sha1().equals(arrived.sha1())) {
        return same(source, destination, present);
      }
      boolean same = checksum == null || checksum.equals(arrived.sha1());
      if (!same && run.get(VALIDATE_CHECKSUM)) {
        return sums(Result.failure("checksum mismatch"), destination, arrived, checksum)
            .put("file", source)
            .build();
      }
      file.take(destination);
      return sums(Result.changed(true), destination, arrived, checksum).build();
    }
  }

  private static Result.Builder sums(
      Result.Builder result, Path destination, LocalSource arrived, String remote) {
    return result
        .put("md5sum", arrived.md5())
        .put("dest", destination.toString())
        .put("remote_md5sum", null)
        .put("checksum", arrived.sha1())
        .put("remote_checksum", remote == null ? arrived.sha1() : remote);
  }
}
