package io.jansible.connection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a new shell for its {@link Traits}; starts one program ({@code id}) on the node. */
final class TraitsProbe {
  /** What modules may want to know of: programs that are not on every machine, or differ. */
  static final List<String> TOOLS =
      List.of(
          ("apk apt-cache apt-get attr base64 bunzip2 bzip2 chage chattr chcon chkconfig chpasswd"
               + " cksum crontab curl date dnf dnf5 dpkg dpkg-query fetch file find getcap getconf"
               + " getenforce getent getfacl git groupadd groupmod gzip hostname hostnamectl ip"
               + " journalctl locale localectl lsattr lsb_release lsblk md5sum mkfifo mktemp mount"
               + " openssl pacman perl pgrep python3 readlink realpath restorecon rpm rsync"
               + " semanage service setfacl setfattr sha1sum sha224sum sha256sum sha384sum"
               + " sha512sum shasum stat sysctl systemctl tar gtar timedatectl timeout touch tree"
               + " udevadm unxz unzip update-rc.d useradd userdel usermod wget xz yum zipinfo zstd"
               + " zypper")
              .split(" "));

  private static final String SCRIPT =
      """
      exec 2>/dev/null
      if IFS= read -r system </proc/sys/kernel/ostype; then :; else system=$(uname -s); fi
      echo "system $system"
      echo "id $(id)"
      echo "home $HOME"
      echo "directory $PWD"
      echo "temporary ${TMPDIR:-/tmp}"
      [ -e /sys/fs/selinux/enforce ] && echo "selinux yes"
      set -f
      IFS=:
      set -- $PATH /usr/local/sbin /usr/sbin /sbin
      unset IFS
      for place; do
        if [ -x "$place/busybox" ]; then busybox=$place/busybox; break; fi
      done
      for tool in TOOLS; do
        for place; do
          if [ -x "$place/$tool" ] && [ -f "$place/$tool" ]; then
            kind=tool
            if [ "$busybox" ] && [ "$place/$tool" -ef "$busybox" ]; then kind=busybox; fi
            echo "$kind $tool $place/$tool"
            break
          fi
        done
      done
      """
          .replace("TOOLS", String.join(" ", TOOLS));

  private TraitsProbe() {}

  static Request request() {
    return Request.of(SCRIPT);
  }

  static Traits parse(Reply reply) {
    var values = new HashMap<String, String>();
    var tools = new HashMap<String, Traits.Tool>();
    for (String line : reply.outputText().split("\n")) {
      int space = line.indexOf(' ');
      String key = space < 0 ? line : line.substring(0, space);
      String value = line.substring(space + 1);
      if (key.equals("tool") || key.equals("busybox")) {
        int second = value.indexOf(' ');
        tools.put(
            value.substring(0, second),
            new Traits.Tool(value.substring(second + 1), key.equals("busybox")));
      } else {
        values.putIfAbsent(key, value);
      }
    }
    return traits(values, tools);
  }

  private static Traits traits(Map<String, String> values, Map<String, Traits.Tool> tools) {
    String id = values.getOrDefault("id", "");
    String uid = digits(id, "uid=");
    String name = nameAfter(id, "uid=" + uid);
    return new Traits(
        values.getOrDefault("system", ""),
        name.isEmpty() ? uid : name,
        number(uid),
        number(digits(id, "gid=")),
        values.getOrDefault("home", ""),
        values.getOrDefault("directory", ""),
        values.getOrDefault("temporary", "/tmp"),
        values.containsKey("selinux"),
        tools);
  }

  private static long number(String digits) {
    return digits.isEmpty() ? -1 : Long.parseLong(digits);
  }

  private static String digits(String text, String after) {
    int start = text.indexOf(after) + after.length();
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return start < after.length() ? "" : text.substring(start, end);
  }

  /** The name in parentheses that follows a number in what {@code id} prints. */
  private static String nameAfter(String id, String number) {
    int start = id.indexOf(number) + number.length();
    int end = id.indexOf(')', start);
    boolean named = end > start && id.charAt(start) == '(';
    return named ? id.substring(start + 1, end) : "";
  }
}
