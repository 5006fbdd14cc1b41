package io.jansible.modules.files.unarchive;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.file.Accounts;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.transfer.TransferAnswer;
import java.util.List;

/**
 * What a node tells of an archive and of the directory, in one round trip: whether the archive can
 * be unpacked, and how what is in the directory differs from it.
 *
 * @param created whether the path of {@code creates} exists; then nothing else is known
 * @param directory what stands at the destination
 * @param identity number of the user and of its group
 * @param archive the archive itself; null when there is no need to look at it
 */
record Survey(
    boolean created, FileState directory, AttributeFacts facts, long[] identity, Found archive) {
  /**
   * An archive on the node.
   *
   * @param download the answer to the request for it, or null
   * @param access what the user may do with it, e exists, r read; then its size in bytes
   * @param program the path of tar or unzip; empty when it is missing
   * @param problem what the program says when it cannot read the archive
   * @param names the members, as they would be unpacked
   * @param members what is on the node where members would be
   * @param listing the lines of names as the program printed them
   * @param differences tar's complaints about missing files, or zipinfo's listing
   * @param unequal the members of a zip archive whose content is another one
   */
  record Found(
      TransferAnswer download,
      String access,
      String path,
      Kind kind,
      String program,
      String problem,
      List<String> names,
      List<Member> members,
      List<String> listing,
      String differences,
      List<String> unequal) {

    static Found read(UnarchiveTask task, Answers answers) {
      TransferAnswer download =
          task.source().transfer() == null
              ? null
              : TransferAnswer.read(task.source().transfer(), answers);
      String access = answers.next();
      String path = answers.next();
      Kind kind = Kind.valueOf(answers.next());
      String program = answers.nextLine();
      List<String> listing = answers.next().lines().toList();
      String problem = answers.next().strip();
      List<Member> members = Member.parse(answers.next().lines().toList());
      String differences = answers.next();
      return new Found(
          download,
          access,
          path,
          kind,
          program,
          problem,
          kind == Kind.ZIP ? listing : names(task, listing, differences),
          members,
          listing,
          differences,
          answers.next().lines().toList());
    }

    private static List<String> names(
        UnarchiveTask task, List<String> listing, String differences) {
      List<String> names = TarListing.parse(listing).names();
      return differences.contains(TarArchive.UNCOMPARED)
          ? TarArchive.stripped(names, task.options())
          : names;
    }
  }

  static Survey of(ModuleRun run, UnarchiveTask task) {
    Request request =
        Request.of(SurveyScript.write(task, run.checkMode()))
            .using(FileProbe.FUNCTIONS, Accounts.FUNCTIONS, SurveyScript.STAT)
            .withInput(task.source().input())
            .leaving(task.source().leftover());
    Reply reply = run.target().inspect(request);
    if (reply.status() == ArchiveSource.NOT_STORED) {
      throw failure(
          "The archive cannot be stored in %s: %s"
              .formatted(ArchiveSource.DIRECTORY, reply.errorText().strip()));
    }
    Answers answers = Answers.of(reply);
    boolean created = answers.next().equals("y");
    FileState directory = FileProbe.of(task.dest()).read(answers);
    AttributeFacts facts = task.attributes().read(answers);
    long[] identity = answers.nextLine().lines().mapToLong(Long::parseLong).toArray();
    boolean looked = !created && directory.leadsToDirectory();
    return new Survey(
        created, directory, facts, identity, looked ? Found.read(task, answers) : null);
  }

  /** Whether a copy of the archive is on the node now that somebody has to remove. */
  boolean leavesArchive(UnarchiveTask task) {
    return task.source().isTemporary()
        && archive != null
        && (archive.download() == null || archive.download().isSuccess());
  }

  Kind kind() {
    return archive.kind();
  }

  String path() {
    return archive.path();
  }

  String program() {
    return archive.program();
  }

  /** Fails in Ansible's words when archive or directory are not as they must be. */
  void requirePlaces(UnarchiveTask task) {
    if (archive == null) {
      throw failure("dest '" + task.dest() + "' must be an existing dir");
    }
    if (archive.download() != null && !archive.download().isSuccess()) {
      String url = task.source().transfer().url();
      throw failure("Failure downloading " + url + ", " + archive.download().message());
    }
    String source = "Source '" + path() + "' ";
    if (!archive.access().contains("e")) {
      throw failure(source + "does not exist");
    }
    if (!archive.access().contains("r")) {
      throw failure(source + "not readable");
    }
    if (archive.access().endsWith(" 0")) {
      throw failure("Invalid archive '" + path() + "', the file is 0 bytes");
    }
  }

  /** Fails in Ansible's words when no program can unpack the archive. */
  void requireProgram() {
    String reason = null;
    if (program().isEmpty()) {
      reason =
          kind() == Kind.ZIP
              ? "Unable to find required 'unzip' or 'zipinfo' binary in the path."
              : "Unable to find required 'gtar' or 'tar' binary in the path";
    } else if (!archive.problem().isEmpty()) {
      String listed = kind() == Kind.ZIP ? "" : "Unable to list files in the archive: ";
      reason = "Command \"%s\" could not handle archive: ".formatted(program());
      reason += listed + archive.problem();
    } else if (archive.names().isEmpty()) {
      reason =
          "Command \"%s\" found no files in archive. Empty archive files are not supported."
              .formatted(program());
    }
    if (reason != null) {
      throw failure(
          "Failed to find handler for \"%s\". Make sure the required command to extract the file is installed.\n%s"
              .formatted(path(), reason));
    }
  }

  private static ModuleFailure failure(String message) {
    return new ModuleFailure(message);
  }
}
