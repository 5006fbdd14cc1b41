package io.jansible.modules.net;

import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileState;
import io.jansible.module.transfer.Transfer;
import io.jansible.module.transfer.TransferAnswer;
import java.util.List;

/** Downloads a file, on the node itself. */
public final class GetUrlModule implements Module {
  static final Option<String> URL =
      Option.of("url", Types.STR).mandatory().doc("What to download: http, https, ftp or file.");
  static final Option<String> DEST =
      Option.of("dest", Types.PATH)
          .mandatory()
          .doc("Where to put it on the node: a file, or a directory that is there.");
  static final Option<Boolean> FORCE =
      Option.of("force", Types.BOOL)
          .defaultsTo(false)
          .doc("Downloads even if the server might say that the file is unchanged.");
  static final Option<Boolean> BACKUP =
      Option.of("backup", Types.BOOL)
          .defaultsTo(false)
          .doc("Keeps a copy of a file that is replaced.");
  static final Option<String> CHECKSUM =
      Option.of("checksum", Types.STR)
          .defaultsTo("")
          .doc("algorithm:digest, or algorithm:URL of a list of digests.");
  static final Option<String> TMP_DEST =
      Option.of("tmp_dest", Types.PATH)
          .doc("The node's directory for the download; the destination's own when not given.");

  private static final List<String> SCHEMES = List.of("http", "https", "ftp", "file");

  private static final Specification SPECIFICATION =
      Specification.of("get_url")
          .doc("Downloads a file on the node.")
          .options(URL, DEST, FORCE, BACKUP, CHECKSUM, TMP_DEST)
          .options(UrlOptions.ALL)
          .options(FileAttributes.OPTIONS)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    GetUrlResult result = new GetUrlResult(run);
    Transfer transfer = UrlOptions.transfer(run.get(URL), run.arguments());
    if (!SCHEMES.contains(transfer.scheme())) {
      throw result.unanswered(
          null, "Request failed: <urlopen error unknown url type: " + transfer.scheme() + ">");
    }
    try {
      return run(run, transfer, Checksum.parse(run.get(CHECKSUM)), result);
    } catch (IllegalArgumentException malformed) {
      return result.failure(malformed.getMessage());
    }
  }

  private static Result run(ModuleRun run, Transfer plain, Checksum wanted, GetUrlResult result) {
    Survey survey = Survey.of(run, plain, wanted);
    Destination destination = survey.destination();
    FileState own = destination.directory() == null ? destination.state() : destination.directory();
    result.at(own);
    Checksum checksum =
        survey.listAnswer() == null ? wanted : listed(survey, wanted, plain, result);
    boolean force = run.get(FORCE);
    boolean compared = checksum != null && !force && destination.isFile();
    if (compared && destination.digest().isEmpty()) {
      throw checksum.unknown(destination.path());
    }
    if (compared && destination.digest().equals(checksum.digest())) {
      return attributesOnly(run, destination, result);
    }
    requireTemporary(run, survey);
    Transfer transfer = plain.withNoCache(force || compared);
    if (run.checkMode()) {
      return foretold(run, destination, survey.head(), result);
    }
    destination.requireAccess(result);
    Download download = new Download(run, transfer, checksum, result);
    return run.change(null, remote -> download.to(destination, remote));
  }

  private static Checksum listed(
      Survey survey, Checksum wanted, Transfer transfer, GetUrlResult result) {
    if (!survey.listAnswer().isSuccess()) {
      throw result.requestFailed(wanted.list(), survey.listAnswer());
    }
    return wanted.from(survey.list(), FileName.ofUrl(transfer.url()));
  }

  private static void requireTemporary(ModuleRun run, Survey survey) {
    String path = run.get(TMP_DEST);
    if (survey.temporary().equals("e")) {
      throw noTemporary(path + " is a file but should be a directory.");
    } else if (survey.temporary().isEmpty()) {
      throw noTemporary(path + " directory does not exist.");
    }
  }

  private static ModuleFailure noTemporary(String message) {
    return new ModuleFailure(Result.failure(message).put("elapsed", 0L).build());
  }

  private static Result attributesOnly(
      ModuleRun run, Destination destination, GetUrlResult result) {
    FileAttributes attributes = FileAttributes.of(run.arguments());
    AttributeChange change =
        AttributeChange.between(
            destination.state().node(),
            destination.state().context(),
            attributes,
            destination.facts());
    if (!change.isNeeded()) {
      return result.ended(false, "file already exists").build();
    }
    FileState state =
        run.change(destination.state(), remote -> change.apply(destination.path(), remote));
    return result.at(state).ended(true, "file already exists but file attributes changed").build();
  }

  /** As Ansible does in check mode, it compares with an empty file. */
  private static Result foretold(
      ModuleRun run, Destination guess, TransferAnswer answer, GetUrlResult result) {
    if (answer.isNotModified()) {
      return result.notModified(answer);
    }
    if (!answer.isSuccess()) {
      throw result.requestFailed(null, answer);
    }
    Destination destination = guess;
    if (guess.directory() != null) {
      String parent = guess.path().substring(0, guess.path().lastIndexOf('/') + 1);
      String path = parent + FileName.of(answer.headers(), answer.url());
      destination = path.equals(guess.path()) ? guess : Destination.inspect(run, path, guess);
    }
    result.path(destination.path()).sums(Digests.EMPTY_SHA1, destination.sha1());
    destination.requireAccess(result);
    boolean changed = !Digests.EMPTY_SHA1.equals(destination.sha1());
    return result.at(destination.state()).ended(changed, answer.message()).build();
  }
}
