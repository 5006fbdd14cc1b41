package io.jansible.modules.net;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AtomicWrite;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.Cleanup;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.Inode;
import io.jansible.module.transfer.Transfer;
import io.jansible.module.transfer.TransferAnswer;
import io.jansible.module.transfer.TransferScript;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Fetches a file and puts it into its place. Where the name is known before, and is what the server
 * says it is, that is one script; another name costs a second look at the node.
 */
final class Download {
  private static final int NOT_FETCHED = 91;
  private static final int OTHER_DIGEST = 92;
  private static final int OTHER_NAME = 93;

  private final ModuleRun run;
  private final Transfer transfer;
  private final Checksum checksum;
  private final GetUrlResult result;
  private final FileAttributes attributes;

  Download(ModuleRun run, Transfer transfer, Checksum checksum, GetUrlResult result) {
    this.run = run;
    this.transfer = transfer;
    this.checksum = checksum;
    this.result = result;
    attributes = FileAttributes.of(run.arguments());
  }

  Result to(Destination destination, Remote remote) {
    AtomicWrite write = write(destination);
    write.filledBy(fetching(destination, write.temporary()));
    Request request = write.request();
    boolean mayStop = destination.directory() != null;
    Reply reply = remote.run(mayStop ? request.leaving(write.temporary()) : request);
    Answers answers = new Answers(reply.output());
    if (reply.status() < NOT_FETCHED && answers.atEnd()) {
      // A step before the download failed.
      write.read(reply, answers);
    }
    TransferAnswer answer = TransferAnswer.read(transfer, answers);
    if (reply.status() == NOT_FETCHED) {
      if (answer.isNotModified()) {
        return result.notModified(answer);
      }
      throw result.requestFailed(null, answer);
    }
    Fetched fetched = Fetched.read(answer, answers);
    if (reply.status() == OTHER_NAME) {
      return rename(destination, fetched, write.temporary(), remote);
    }
    return placed(write, destination, fetched, reply, answers);
  }

  private AtomicWrite write(Destination destination) {
    boolean exists = destination.state().target() != null;
    int umask = destination.facts().accounts().umask();
    Inode now = exists ? destination.state().target() : destination.made(0666 & ~umask);
    AtomicWrite write =
        exists
            ? AtomicWrite.over(destination.replaced())
            : AtomicWrite.create(destination.path(), umask);
    return write
        .attributes(
            AttributeChange.between(
                now, destination.state().context(), attributes, destination.facts()))
        .backup(run.get(GetUrlModule.BACKUP))
        .unsafe(attributes.unsafeWrites())
        .onlyIfDifferent();
  }

  /** Prints the answer and the digests; ends the script unless the file can be put into place. */
  private String fetching(Destination destination, String temporary) {
    String file = "\"$p\"";
    String begin = "";
    String end = "";
    String directory = run.get(GetUrlModule.TMP_DEST);
    if (directory != null) {
      String name = temporary.substring(temporary.lastIndexOf('/') + 1);
      file = Quote.path(run.target().expand(directory) + "/" + name);
      begin =
          "j_t="
              + file
              + "\n"
              + Cleanup.of("p", "j_t")
              + "set -C\ntrue >\"$j_t\" || exit 71\nset +C\n";
      file = "\"$j_t\"";
      end = "cat \"$j_t\" >\"$p\" || exit 72\nrm -f \"$j_t\"\n";
    }
    return Digests.FUNCTIONS
        + TransferScript.functions(transfer, false)
        + begin
        + "j_fetch "
        + file
        + " "
        + Quote.word(since(destination))
        + " || { j_answer; exit "
        + NOT_FETCHED
        + "; }\nj_answer\n"
        + digests(file, destination)
        + end
        + (destination.directory() == null ? "" : stopForOtherName());
  }

  private String digests(String file, Destination destination) {
    String script =
        "printf '%s\\0' "
            + file
            + "\nwc -c <"
            + file
            + "; printf '\\0'\n"
            + "j_digest md5 "
            + file
            + "; printf '%s\\0' \"$j_digest\"\n"
            + "j_digest sha1 "
            + file
            + "; printf '%s\\0' \"$j_digest\"\n"
            + "[ -n \"$j_digest\" ] && [ \"$j_digest\" = "
            + Quote.word(String.valueOf(destination.sha1()))
            + " ] && same=1\n";
    if (checksum == null) {
      return script + "printf '\\0'\n";
    }
    return script
        + "j_digest "
        + Quote.word(checksum.programName())
        + " "
        + file
        + "; printf '%s\\0' \"$j_digest\"\n[ \"$j_digest\" = "
        + Quote.word(checksum.digest())
        + " ] || exit "
        + OTHER_DIGEST
        + "\n";
  }

  /** The shell leaves it to {@link FileName} to read the server's name, or the last URL's. */
  private String stopForOtherName() {
    return "case $j_log in *[Cc]ontent-[Dd]isposition:*|*[Ll]ocation:*)\n"
        + "  trap - EXIT; exit "
        + OTHER_NAME
        + " ;;\nesac\n";
  }

  private String since(Destination destination) {
    if (transfer.noCache() || !destination.isFile()) {
      return "";
    }
    Instant time = Instant.ofEpochSecond(destination.state().target().modified());
    return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
        .format(time.atOffset(ZoneOffset.UTC));
  }

  private Result rename(Destination guess, Fetched fetched, String temporary, Remote remote) {
    String name = FileName.of(fetched.answer().headers(), fetched.answer().url());
    String parent = guess.path().substring(0, guess.path().lastIndexOf('/') + 1);
    try {
      Destination destination =
          guess.path().equals(parent + name)
              ? guess
              : Destination.inspect(run, parent + name, guess);
      result.path(destination.path()).sums(fetched.sha1(), destination.sha1());
      destination.requireAccess(result);
      AtomicWrite write = write(destination).filledBy(moving(fetched, destination, temporary));
      Reply reply = remote.run(write.request());
      return placed(write, destination, fetched, reply, new Answers(reply.output()));
    } catch (ModuleFailure e) {
      remote.run("rm -f " + Quote.path(temporary));
      throw e;
    }
  }

  private static String moving(Fetched fetched, Destination destination, String temporary) {
    return "j_t="
        + Quote.path(temporary)
        + "\n"
        + Cleanup.of("p", "j_t")
        + "mv -f \"$j_t\" \"$p\" || exit 72\n"
        + (fetched.sha1().equals(destination.sha1()) ? "same=1\n" : "");
  }

  private Result placed(
      AtomicWrite write, Destination destination, Fetched fetched, Reply reply, Answers answers) {
    result
        .path(destination.path())
        .sums(fetched.sha1(), destination.sha1())
        .put("src", fetched.path());
    if (reply.status() == OTHER_DIGEST) {
      if (fetched.digest().isEmpty()) {
        throw checksum.unknown(fetched.path());
      }
      throw new ModuleFailure(
          result.failure(
              "The checksum for %s did not match %s; it was %s."
                  .formatted(fetched.path(), checksum.digest(), fetched.digest())));
    }
    AtomicWrite.Written written = write.read(reply, answers);
    boolean changed = !fetched.sha1().equals(destination.sha1()) || attributesChanged(destination);
    result.at(written.state()).put("md5sum", fetched.md5().isEmpty() ? null : fetched.md5());
    Integer status = fetched.answer().status();
    Result.Builder end =
        result
            .ended(changed, fetched.message())
            .put("status_code", status == null ? null : Long.valueOf(status));
    if (written.backupFile() != null) {
      end.put("backup_file", written.backupFile());
    }
    return end.build();
  }

  private boolean attributesChanged(Destination destination) {
    return AttributeChange.between(
            destination.state().target(),
            destination.state().context(),
            attributes,
            destination.facts())
        .isNeeded();
  }
}
