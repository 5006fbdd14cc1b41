package io.jansible.modules.net;

import io.jansible.connection.Quote;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.file.Accounts;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;

/**
 * A place for a download, as the node was found.
 *
 * @param directory what stands at the task's own path when that is a directory, else null
 * @param state the file that is to be written
 * @param digest the file's digest of the wanted algorithm; empty when there is none
 * @param access what the user may do, a letter each: e the file is there, r and w reading and
 *     writing it, d its directory is there, m making a file in it
 */
record Destination(
    FileState directory,
    FileState state,
    AttributeFacts facts,
    String digest,
    String access,
    long uid,
    long gid) {

  /** Commands that ask for all of this; both paths, because only the node knows which counts. */
  static String question(String path, FileAttributes attributes, Checksum checksum) {
    String word = Quote.path(path);
    String parent = "\"${j_path%/*}/\"";
    return FileProbe.of(path).withChecksum("sha1").script()
        + attributes.script(path)
        + (checksum == null ? "" : Digests.print(checksum, path))
        + "j_path="
        + word
        + "; case $j_path in */*) ;; *) j_path=./$j_path ;; esac\n"
        + "j_x=\n"
        + test("-e \"$j_path\"", "e")
        + test("-r \"$j_path\"", "r")
        + test("-w \"$j_path\"", "w")
        + test("-d " + parent, "d")
        + test("-w " + parent, "m")
        + "printf '%s\\0' \"$j_x\"\n";
  }

  private static String test(String condition, String letter) {
    return "[ " + condition + " ] && j_x=${j_x}" + letter + "\n";
  }

  /** Reads the answers to one {@link #question}. */
  static Destination read(
      String path,
      FileState directory,
      FileAttributes attributes,
      Checksum checksum,
      Answers answers,
      long[] identity) {
    FileState state = FileProbe.of(path).withChecksum("sha1").read(answers);
    AttributeFacts facts = attributes.read(answers);
    String digest = checksum == null ? "" : answers.next();
    return new Destination(
        directory, state, facts, digest, answers.next(), identity[0], identity[1]);
  }

  /** Asks for one more path, after the server has given the file another name. */
  static Destination inspect(ModuleRun run, String path, Destination first) {
    FileAttributes attributes = FileAttributes.of(run.arguments());
    Request request = request(question(path, attributes, null));
    Answers answers = Answers.of(run.target().inspect(request));
    return read(
        path, first.directory(), attributes, null, answers, new long[] {first.uid(), first.gid()});
  }

  /** A request for a script with {@link #question}s in it. */
  static Request request(String script) {
    return Request.of(script).using(FileProbe.FUNCTIONS, Accounts.FUNCTIONS, Digests.FUNCTIONS);
  }

  String path() {
    return state.path();
  }

  String sha1() {
    return state.checksum();
  }

  boolean isFile() {
    return directory == null && access.contains("e");
  }

  /**
   * Fails when a file cannot be put here, as Ansible finds out after the download.
   *
   * @param result the failure's other values
   */
  void requireAccess(GetUrlResult result) {
    String parent = path().substring(0, Math.max(0, path().lastIndexOf('/')));
    String problem = null;
    if (access.contains("e")) {
      problem =
          !access.contains("w")
              ? path() + " is not writable"
              : !access.contains("r") ? path() + " is not readable" : null;
    } else if (!access.contains("d")) {
      problem = parent + " does not exist";
    } else if (!access.contains("m")) {
      problem = parent + " is not writable";
    }
    if (problem != null) {
      Result failure = result.failure("Destination " + problem);
      throw new ModuleFailure(failure);
    }
  }

  /** What a replacement takes its attributes from: through a link, the file that it leads to. */
  FileState replaced() {
    return new FileState(
        path(), state.target(), null, state.target(), path(), sha1(), state.context());
  }

  /** The attributes that a new file is made with. */
  Inode made(int defaultMode) {
    return new Inode(0100000 | defaultMode, 1, uid, gid, 0, 0, "", "");
  }
}
