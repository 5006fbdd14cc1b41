package io.jansible.modules.system.facts;

import java.util.Map;
import java.util.Set;

/** Whether the shell sees another root directory than the machine's first process. */
final class ChrootFacts implements FactFamily {
  /** Without the right to see the first process's root, the number of a file system's top tells. */
  private static final String QUESTION =
      """
      if [ -n "$debian_chroot" ]; then echo true
      elif [ -e /proc/1/root/. ]; then
        if [ / -ef /proc/1/root/. ]; then echo false; else echo true; fi
      else
        case $(stat -f -c %T /) in
          *btrfs*) top=256 ;;
          *xfs*) top=128 ;;
          *) top=2 ;;
        esac
        if [ "$(stat -c %i /)" = "$top" ]; then echo false; else echo true; fi
      fi\
      """;

  @Override
  public String name() {
    return "chroot";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("is_chroot");
  }

  @Override
  public void ask(Questions questions) {
    questions.output("chroot", QUESTION);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    return Map.of("is_chroot", answers.output("chroot").strip().equals("true"));
  }
}
