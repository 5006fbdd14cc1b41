package io.jansible.modules.net;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleRun;
import io.jansible.module.file.Answers;
import io.jansible.module.file.Cleanup;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileState;
import io.jansible.module.transfer.Transfer;
import io.jansible.module.transfer.TransferAnswer;
import io.jansible.module.transfer.TransferScript;
import java.util.List;
import java.util.UUID;

/**
 * All that a node can be asked before anything changes, in one round trip.
 *
 * @param temporary whether tmp_dest is a directory ("d"), something else ("e") or nothing ("")
 * @param head the server's answer to a HEAD request in check mode, else null
 * @param listAnswer the server's answer to the request for a list of digests, else null
 * @param list the lines of that list
 */
record Survey(
    Destination destination,
    String temporary,
    TransferAnswer head,
    TransferAnswer listAnswer,
    List<String> list) {
  private static final String SINCE =
      """
      j_since=
      if [ -f %1$s ]; then j_since=$(LC_ALL=C date -u -r %1$s '+%%a, %%d %%b %%Y %%H:%%M:%%S GMT'); fi
      """;

  static Survey of(ModuleRun run, Transfer transfer, Checksum checksum) {
    String dest = run.target().expand(run.get(GetUrlModule.DEST));
    String child = (dest.endsWith("/") ? dest : dest + "/") + FileName.ofUrl(transfer.url());
    FileAttributes attributes = FileAttributes.of(run.arguments());
    boolean listed = checksum != null && checksum.list() != null;
    Transfer head = transfer.withNoCache(run.get(GetUrlModule.FORCE) || checksum != null);
    String script =
        "id -u; id -g; printf '\\0'\n"
            + Destination.question(dest, attributes, checksum)
            + Destination.question(child, attributes, checksum)
            + temporaryQuestion(run)
            + (run.checkMode() ? headQuestion(head, dest) : "")
            + (listed ? listQuestion(transfer.withUrl(checksum.list())) : "");
    Answers answers = Answers.of(run.target().inspect(Destination.request(script)));
    long[] identity = answers.nextLine().lines().mapToLong(Long::parseLong).toArray();
    Destination own = Destination.read(dest, null, attributes, checksum, answers, identity);
    FileState directory = own.state().leadsToDirectory() ? own.state() : null;
    Destination inside =
        Destination.read(child, directory, attributes, checksum, answers, identity);
    String temporary = answers.next();
    TransferAnswer headAnswer = run.checkMode() ? TransferAnswer.read(head, answers) : null;
    TransferAnswer listAnswer =
        listed ? TransferAnswer.read(transfer.withUrl(checksum.list()), answers) : null;
    return new Survey(
        directory == null ? own : inside,
        temporary,
        headAnswer,
        listAnswer,
        listed ? answers.next().lines().toList() : List.of());
  }

  private static String temporaryQuestion(ModuleRun run) {
    String path = run.get(GetUrlModule.TMP_DEST);
    if (path == null) {
      return "printf 'd\\0'\n";
    }
    String word = Quote.path(run.target().expand(path));
    return "if [ -d %1$s ]; then printf d; elif [ -e %1$s ]; then printf e; fi; printf '\\0'\n"
        .formatted(word);
  }

  private static String headQuestion(Transfer head, String dest) {
    String since = head.noCache() ? "j_since=\n" : SINCE.formatted(Quote.path(dest));
    return TransferScript.functions(head, true)
        + since
        + "j_fetch /dev/null \"$j_since\"; j_answer\n";
  }

  /** The list goes through a file of its own, which nobody else can have made and which is gone. */
  private static String listQuestion(Transfer list) {
    return TransferScript.functions(list, false)
        + "j_list=${TMPDIR:-/tmp}/.ansible_tmp"
        + UUID.randomUUID()
        + "\n"
        + Cleanup.of("j_list")
        + "( umask 077; set -C; : >\"$j_list\" ) || exit 1\n"
        + "j_fetch \"$j_list\"; j_answer; cat \"$j_list\"; printf '\\0'\n";
  }
}
