package io.jansible.modules.system.accounts;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.file.Answers;
import io.jansible.module.file.Cleanup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A user's SSH key, which ssh-keygen makes on the node. */
final class SshKey {
  /**
   * What is known of it.
   *
   * @param file its path; empty where no key is asked for
   * @param fingerprint what ssh-keygen tells of it
   * @param publicKey the line of the public key; null where there is none
   */
  record State(
      String file, boolean exists, boolean publicExists, String fingerprint, String publicKey) {}

  private SshKey() {}

  static boolean isWanted(ModuleRun run) {
    return Boolean.TRUE.equals(run.get(UserOptions.GENERATE_SSH_KEY));
  }

  /** Needs {@code j_home}; of an account that is not there yet, nothing is known. */
  static String questions(ModuleRun run) {
    if (!isWanted(run)) {
      return "";
    }
    return """
    j_key=%s
    case $j_key in /*) ;; *) j_key=$j_home/$j_key;; esac
    printf '%%s\\0' "$j_key"
    if [ -e "$j_key" ]; then printf '1\\0'; else printf '\\0'; fi
    if [ -e "$j_key.pub" ]; then printf '1\\0'; else printf '\\0'; fi
    if [ -e "$j_key" ]; then ssh-keygen -l -f "$j_key" 2>/dev/null; fi
    printf '\\0'
    if [ -e "$j_key.pub" ]; then cat "$j_key.pub"; fi
    printf '\\0'
    """
        .formatted(Quote.word(file(run)));
  }

  private static String file(ModuleRun run) {
    String written = run.get(UserOptions.SSH_KEY_FILE);
    return written != null
        ? run.target().expand(written)
        : ".ssh/id_" + run.get(UserOptions.SSH_KEY_TYPE);
  }

  static State read(ModuleRun run, Answers answers) {
    if (!isWanted(run)) {
      return new State("", false, false, "", null);
    }
    String file = answers.next();
    boolean exists = !answers.next().isEmpty();
    boolean published = !answers.next().isEmpty();
    String fingerprint = answers.next().strip();
    String key = answers.next().strip();
    return new State(file, exists, published, fingerprint, published ? key : null);
  }

  /** Whether a key has to be made. */
  static boolean isMissing(ModuleRun run, State state) {
    boolean free = !state.exists() && !state.publicExists();
    return isWanted(run) && (free || run.get(UserOptions.FORCE));
  }

  static void warn(ModuleRun run, State state, Result.Builder result) {
    if (isWanted(run) && (state.exists() || state.publicExists())) {
      String kind = state.exists() ? "private" : "public";
      String file = state.file() + (state.exists() ? "" : ".pub");
      result.warning(
          run.get(UserOptions.FORCE)
              ? "Overwriting existing ssh key %s file \"%s\"".formatted(kind, file)
              : "Found existing ssh key %s file \"%s\", no force, so skipping ssh-keygen generation"
                  .formatted(kind, file));
    }
  }

  static void tell(ModuleRun run, State state, Result.Builder result) {
    if (isWanted(run)) {
      result
          .put("ssh_fingerprint", state.fingerprint())
          .put("ssh_key_file", state.file())
          .put("ssh_public_key", state.publicKey());
    }
  }

  /**
   * Makes the key beside its place, gives it to the user and puts it there whole. A passphrase is
   * read from the script's input by the program that ssh-keygen asks: nobody sees it.
   */
  static void add(ModuleRun run, AccountScript script) {
    List<String> words = new ArrayList<>(List.of("-q", "-t", run.get(UserOptions.SSH_KEY_TYPE)));
    if (run.get(UserOptions.SSH_KEY_BITS) > 0) {
      words.addAll(List.of("-b", run.get(UserOptions.SSH_KEY_BITS).toString()));
    }
    String comment = run.get(UserOptions.SSH_KEY_COMMENT);
    String shown = comment == null ? "\"ansible-generated on $(uname -n)\"" : Quote.word(comment);
    String make = "ssh-keygen " + Quote.words(words) + " -C " + shown + " -f \"$j_new\"";
    boolean secret = run.get(UserOptions.SSH_KEY_PASSPHRASE) != null;
    script
        .need("ssh-keygen")
        .add(place(file(run)) + (secret ? asking(make) : plain(make)) + take());
  }

  private static String place(String file) {
    return """
    j_rest=$(j_entry passwd "$j_name" local | tr -d '\\0'); j_rest=${j_rest%%:*}
    j_key=%s
    case $j_key in /*) ;; *)
      j_home=${j_rest##*:}
      [ -d "$j_home" ] || { printf 'User %%s home directory does not exist' "$j_name" >&2; exit 1; }
      j_key=$j_home/$j_key;;
    esac
    j_dir=${j_key%%/*}
    if [ ! -e "$j_dir" ]; then
      mkdir -m 700 "$j_dir" && chown "$j_name:" "$j_dir" || exit
    fi
    j_new=$j_dir/.ansible_tmp%s j_pub=$j_new.pub j_ask=$j_new.ask
    """
            .formatted(
                Quote.word(file), Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36))
        + Cleanup.of("j_new", "j_pub", "j_ask");
  }

  private static String plain(String make) {
    return make + " -N '' </dev/null >/dev/null || exit\n";
  }

  private static String asking(String make) {
    return """
    (umask 077; set -C; echo '#!/bin/sh
    IFS= read -r line; printf "%%s\\n" "$line"' > "$j_ask") && chmod 700 "$j_ask" || exit
    SSH_ASKPASS=$j_ask SSH_ASKPASS_REQUIRE=force DISPLAY=${DISPLAY:-:0} %s >/dev/null || exit
    """
        .formatted(make);
  }

  private static String take() {
    return """
    chown "$j_name:" "$j_new" "$j_pub" || exit
    mv -f "$j_pub" "$j_key.pub" && mv -f "$j_new" "$j_key" || exit
    rm -f "$j_ask"; trap - EXIT
    """;
  }
}
