package io.jansible.modules.system.facts;

/**
 * The script that asks mounted file systems for their size, and waits no longer than it was told
 * for those that do not answer. A process that hangs in the kernel cannot even be killed, so the
 * script waits for a signal as well as for the process.
 */
final class MountScript {
  /** Answers one section for each mount point, then one that says that nothing is missing. */
  private static final String SCRIPT =
      """
      (
      read -r me rest </proc/self/stat
      late= over= far= nl='
      '
      trap 'over=1 late=1' USR1
      patience() {
        ( sleep %d & s=$!; trap 'kill $s; exit' TERM; wait $s; kill -USR1 "$me" ) >/dev/null 2>&1 &
        w=$! over=
        for j; do [ -n "$over" ] || wait "$j"; done
        if [ -n "$over" ]; then kill -9 "$@"; else kill "$w"; fi
      }
      f="${nl}$mark mount %%n${nl}%%S %%s %%b %%a %%c %%d"
      t=/etc/mtab; [ -e $t ] || t=/proc/mounts
      set -f; set --; IFS=$nl
      for l in $(grep -E '^(/|\\\\|[^ ]*:/)' $t); do
        p=${l#* }; y=${p#* }; p=${p%%%% *}; y=${y%%%% *}
        case $p in *\\\\*) p=$(printf "$(printf %%s "$p" | sed 's/%%/%%%%/g')") ;; esac
        case $y in
          none) ;;
          ext[234]|xfs|btrfs|zfs|f2fs|jfs|vfat|exfat|ntfs3|squashfs|erofs|iso9660|udf|tmpfs|overlay)
            set -- "$@" "$p" ;;
          *) far=$far$p$nl ;;
        esac
      done
      have stat || set --
      [ $# = 0 ] || { stat -f -c "$f" -- "$@" & patience $!; }
      if [ -n "$far" ]; then
        set --
        for p in $far; do stat -f -c "$f" -- "$p" & set -- "$@" $!; done
        patience "$@"
      fi
      [ -n "$late" ] || section mounts-complete
      )\
      """;

  private MountScript() {}

  /** Takes the seconds that all of them together may take, local ones and those of the network. */
  static String write(int timeout) {
    return SCRIPT.formatted(timeout);
  }
}
