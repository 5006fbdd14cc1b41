package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The public host keys of the node's SSH server, from the first directory that has any. */
final class SshKeyFacts implements FactFamily {
  private static final List<String> DIRECTORIES = List.of("/etc/ssh", "/etc/openssh", "/etc");
  private static final List<String> ALGORITHMS = List.of("dsa", "rsa", "ecdsa", "ed25519");

  @Override
  public String name() {
    return "ssh_pub_keys";
  }

  @Override
  public Set<String> aliases() {
    return Set.of(
        "ssh_host_pub_keys",
        "ssh_host_key_dsa_public",
        "ssh_host_key_rsa_public",
        "ssh_host_key_ecdsa_public",
        "ssh_host_key_ed25519_public");
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    for (String directory : DIRECTORIES) {
      for (String algorithm : ALGORITHMS) {
        questions.files(file(directory, algorithm));
      }
    }
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String directory : DIRECTORIES) {
      for (String algorithm : ALGORITHMS) {
        List<String> words = Words.of(answers.text(file(directory, algorithm), ""));
        if (words.size() >= 2) {
          String fact = "ssh_host_key_" + algorithm + "_public";
          facts.put(fact, words.get(1));
          facts.put(fact + "_keytype", words.get(0));
        }
      }
      if (!facts.isEmpty()) {
        break;
      }
    }
    return facts;
  }

  private static String file(String directory, String algorithm) {
    return directory + "/ssh_host_" + algorithm + "_key.pub";
  }
}
