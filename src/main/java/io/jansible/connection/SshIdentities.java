package io.jansible.connection;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.SSHAgentConnector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Vector;

/**
 * The keys that one login offers, looked for when the server asks: those named for the host, then
 * the agent's others. A named key that the agent has is used from there.
 */
final class SshIdentities implements IdentityRepository {
  private final SshTarget target;
  private final String passphrase;
  private final SshKeys keys;
  private Vector<Identity> found;
  private String problem;

  SshIdentities(SshTarget target, String passphrase, SshKeys keys) {
    this.target = target;
    this.passphrase = passphrase;
    this.keys = keys;
  }

  @Override
  public synchronized Vector<Identity> getIdentities() {
    if (found == null) {
      found = find();
    }
    return found;
  }

  private Vector<Identity> find() {
    var identities = new Vector<Identity>();
    List<Identity> agents = agents();
    for (Path file : target.identityFiles()) {
      Identity held = agents.isEmpty() ? null : held(agents, file);
      if (held != null) {
        agents.remove(held);
        identities.add(held);
      } else {
        take(keys.load(file, passphrase), identities);
      }
    }
    if (!target.options().isYes("identitiesonly", false)) {
      identities.addAll(target.hasOwnIdentities() ? identities.size() : 0, agents);
    }
    return identities;
  }

  private void take(SshKeys.Loaded loaded, List<Identity> identities) {
    if (loaded.key() != null) {
      identities.add(loaded.key());
    } else if (loaded.problem() != null && problem == null) {
      problem = loaded.problem();
    }
  }

  /** Whether a signature may take a person: an agent asks for some keys, and some are touched. */
  boolean mayAskSomebody() {
    Path socket = target.agent();
    return socket != null && Files.exists(socket);
  }

  /** Why a key that is there was not offered, or null. */
  synchronized String problem() {
    return problem;
  }

  private List<Identity> agents() {
    if (!mayAskSomebody()) {
      return new ArrayList<>();
    }
    try {
      var agent = new AgentIdentityRepository(new SSHAgentConnector(target.agent()));
      return new ArrayList<>(agent.getIdentities());
    } catch (AgentProxyException | RuntimeException e) {
      return new ArrayList<>(); // an agent that is gone has no keys
    }
  }

  private static Identity held(List<Identity> agents, Path file) {
    byte[] key = publicKey(file.resolveSibling(file.getFileName() + ".pub"));
    for (Identity each : agents) {
      if (key != null && Arrays.equals(each.getPublicKeyBlob(), key)) {
        return each;
      }
    }
    return null;
  }

  private static byte[] publicKey(Path file) {
    try {
      String[] words = Files.readString(file, StandardCharsets.ISO_8859_1).split("\\s+");
      return words.length < 2 ? null : Base64.getDecoder().decode(words[1]);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  @Override
  public String getName() {
    return target.name();
  }

  @Override
  public int getStatus() {
    return RUNNING;
  }

  @Override
  public boolean add(byte[] identity) {
    return false;
  }

  @Override
  public boolean remove(byte[] blob) {
    return false;
  }

  @Override
  public void removeAll() {
    throw new UnsupportedOperationException();
  }
}
