package io.jansible.module.file;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.FileMode;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Remote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to change so that a file has the attributes that a task wants: values before and after
 * under Ansible's names, and the commands that do it to the file {@code "$p"}.
 */
public final class AttributeChange {
  private final Map<String, Object> before = new LinkedHashMap<>();
  private final Map<String, Object> after = new LinkedHashMap<>();
  private final List<String> commands = new ArrayList<>();

  private AttributeChange() {}

  /**
   * The change from a file's present attributes.
   *
   * @param current the file; for one that is still to be made, as it will be made
   * @param context its SELinux context, or null when the node has no SELinux
   * @throws ModuleFailure when the wanted owner or group does not exist
   */
  public static AttributeChange between(
      Inode current, String context, FileAttributes wanted, AttributeFacts facts) {
    AttributeChange change = new AttributeChange();
    change.context(context, wanted, facts);
    change.owner(current, wanted, facts.accounts());
    change.group(current, wanted, facts.accounts());
    change.mode(current, wanted, facts.accounts());
    change.flags(wanted, facts);
    return change;
  }

  /** Everything that is wanted of a new directory whose owner is not known. */
  public static AttributeChange ofNewDirectory(FileAttributes wanted, AttributeFacts facts) {
    return ofUnknownOwner(0040000 | 0777 & ~facts.accounts().umask(), wanted, facts);
  }

  /**
   * What gives a new file or directory {@link FileAttributes#isPlain plain} attributes, whoever
   * makes it and with whatever permissions.
   *
   * @param type its type, as a raw mode
   */
  public static AttributeChange plain(int type, FileAttributes wanted) {
    int others =
        wanted.mode() instanceof FileMode.Bits mode ? FileMode.PERMISSION_BITS & ~mode.bits() : 0;
    AttributeFacts facts = new AttributeFacts(new Accounts(0, null, null), "", null);
    return ofUnknownOwner(type | others, wanted, facts);
  }

  /** Everything that is wanted of a file of which only type and permissions are known. */
  public static AttributeChange ofUnknownOwner(
      int rawMode, FileAttributes wanted, AttributeFacts facts) {
    return between(new Inode(rawMode, 1, -1, -1, 0, 0, "", ""), null, wanted, facts);
  }

  public boolean isNeeded() {
    return !after.isEmpty();
  }

  /** The changing attributes as they are. */
  public Map<String, Object> before() {
    return before;
  }

  /** The changing attributes as they will be. */
  public Map<String, Object> after() {
    return after;
  }

  /** Commands for {@code "$p"}; each that fails ends the script with its {@link Step}. */
  public String script() {
    return String.join("", commands);
  }

  /**
   * Gives a file that stays as it is its attributes.
   *
   * @throws ModuleFailure when one cannot be set, in Ansible's words
   */
  public void carryOut(Remote remote, String path) {
    Reply reply = remote.run("p=" + Quote.path(path) + "\n" + script());
    if (!reply.ok()) {
      throw new WriteFailure(path, path, reply).toModuleFailure();
    }
  }

  /**
   * The same, and looks at the file again.
   *
   * @return what stands there then
   * @throws ModuleFailure when an attribute cannot be set, in Ansible's words
   */
  public FileState apply(String path, Remote remote) {
    FileProbe probe = FileProbe.of(path);
    String script = "p=" + Quote.path(path) + "\n" + script() + probe.script();
    Reply reply = remote.run(Request.of(script).using(FileProbe.FUNCTIONS));
    if (!reply.ok()) {
      throw new WriteFailure(path, path, reply).toModuleFailure();
    }
    return probe.read(new Answers(reply.output()));
  }

  private void context(String current, FileAttributes wanted, AttributeFacts facts) {
    if (current != null) {
      String next = wanted.context().applyTo(current, facts.defaultContext());
      if (!next.equals(current)) {
        add("secontext", current, next, SecurityContext.command(current, next), Step.CONTEXT);
      }
    }
  }

  private void owner(Inode current, FileAttributes wanted, Accounts accounts) {
    if (wanted.owner() == null) {
      return;
    }
    if (accounts.ownerId() == null) {
      throw new ModuleFailure("chown failed: failed to look up user " + wanted.owner());
    }
    if (accounts.ownerId() != current.uid()) {
      String command = "chown -h " + accounts.ownerId() + " \"$p\"";
      add("owner", current.uid(), accounts.ownerId(), command, Step.OWNER);
    }
  }

  private void group(Inode current, FileAttributes wanted, Accounts accounts) {
    if (wanted.group() == null) {
      return;
    }
    if (accounts.groupId() == null) {
      throw new ModuleFailure("chgrp failed: failed to look up group " + wanted.group());
    }
    if (accounts.groupId() != current.gid()) {
      String command = "chgrp -h " + accounts.groupId() + " \"$p\"";
      add("group", current.gid(), accounts.groupId(), command, Step.GROUP);
    }
  }

  /** Linux gives a symbolic link no permissions of its own: nothing is to change. */
  private void mode(Inode current, FileAttributes wanted, Accounts accounts) {
    if (wanted.mode() == null || current.isLink()) {
      return;
    }
    int now = current.permissions();
    int next = wanted.mode().resolve(now, current.isDirectory(), accounts.umask());
    if (next != now) {
      String text = FileMode.text(next);
      // With fewer than five digits, GNU chmod leaves a directory its set-user and set-group bits.
      add("mode", FileMode.text(now), text, "chmod 0" + text + " \"$p\"", Step.MODE);
    }
  }

  /** As Ansible compares them: a minus always changes, a plus unless the flags are just these. */
  private void flags(FileAttributes wanted, AttributeFacts facts) {
    if (wanted.flags() == null) {
      return;
    }
    String text = wanted.flags();
    boolean signed = text.startsWith("+") || text.startsWith("-");
    String operator = signed ? text.substring(0, 1) : "=";
    String flags = signed ? text.substring(1) : text;
    if (!facts.flags().equals(flags) || operator.equals("-")) {
      String command = "chattr " + Quote.word(operator + flags) + " \"$p\"";
      add("attributes", facts.flags(), operator + flags, command, Step.FLAGS);
    }
  }

  private void add(String name, Object from, Object to, String command, Step step) {
    before.put(name, from);
    after.put(name, to);
    commands.add(command + " || " + step.exit() + "\n");
  }
}
