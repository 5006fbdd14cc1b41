# shellcheck shell=sh
# How bin/jansible makes the archive that the next runs start from. It reads this file only then: a run that found none calls it in
# the background when it has ended, with JANSIBLE_ARCHIVE=missing, or refused when the JVM refused one; a user may, with "make".

# What is made appears at once and whole; what is not is not tried again for this build, unless a user asks.
make_archive() {
  [ -n "$archive" ] || die "there is no folder for an archive that is yours alone: see HOME and XDG_CACHE_HOME"
  enough_room || die "there is no room for an archive in $folder"
  work=$archive.making
  until lock; do
    [ "$JANSIBLE_ARCHIVE" = make ] || exit 0
    sleep 1
  done
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' HUP INT TERM
  if [ "$JANSIBLE_ARCHIVE" = refused ] && [ -e "$archive.refused" ]; then
    rm -f "$archive.made" "$archive.cache"
    : >"$archive.failed"
    exit 1
  fi
  if train_and_dump && accepted; then
    publish
    forget_others
  else
    : >"$archive.failed"
    die "this JVM makes no archive: $java_home"
  fi
}

enough_room() {
  free=$(df -Pk "$folder" 2>/dev/null | while read -r _ _ _ blocks _; do printf '%s' "${blocks##*[!0-9]*}"; done)
  [ "${free:-0}" -gt 100000 ]
}

# The folder is the lock; the one of a maker that was killed is taken over.
lock() {
  if ! mkdir "$work" 2>/dev/null; then
    is_abandoned "$work" || return 1
    rm -rf "$work"
    mkdir "$work" 2>/dev/null || return 1
  fi
  echo $$ >"$work/maker"
}

is_abandoned() {
  maker=
  { read -r maker <"$1/maker"; } 2>/dev/null
  { [ -n "$maker" ] && ! kill -0 "$maker" 2>/dev/null; } || [ -n "$(find "$1" -prune -mmin +15 2>/dev/null)" ]
}

# Training runs playbooks of its own in a folder of its own and connects to nothing. Only G1 writes objects beside classes. (An AOT cache,
# which newer JVMs have, leaves the classes of old compilers out, and so picocli: a start from it takes longer.)
train_and_dump() {
  mkdir "$work/training"
  java "$collector" -Xshare:off "-XX:DumpLoadedClassList=$work/classes" io.jansible.cli.Training "$work/training" &&
    java -XX:+UseG1GC -Xshare:dump "-XX:SharedClassListFile=$work/classes" "-XX:SharedArchiveFile=$work/cache"
}

# The JVM with this build's options, at the lowest priority and silent.
java() {
  # shellcheck disable=SC2086 # options are words
  CLASSPATH=$jar nice -n 19 "$java_home/bin/java" $flags ${JANSIBLE_JAVA_OPTS:-} "$@" </dev/null >"$work/said" 2>&1
}

accepted() {
  [ -s "$work/cache" ] && java "$collector" "-XX:SharedArchiveFile=$work/cache" -version && grep -q sharing "$work/said"
}

# The contents are on the disk before the name is. A maker that is killed between the names leaves an archive that is not used.
publish() {
  rm -f "$archive.made" "$archive.failed"
  chmod 600 "$work/cache"
  sync "$work/cache" 2>/dev/null || sync
  mv -f "$work/cache" "$archive.cache"
  [ "$JANSIBLE_ARCHIVE" != refused ] || : >"$archive.refused"
  printf '%s\n' "$jar" "$java_home" >"$work/made"
  mv -f "$work/made" "$archive.made"
}

# Those of earlier builds at the same place, of builds and JVMs that are gone, and what killed makers left.
forget_others() {
  for made in "$folder"/*.made; do
    { read -r its_jar && read -r its_java; } <"$made" || continue
    other=${made%.made}
    if [ "$other" != "$archive" ] &&
      { { [ "$its_jar" = "$jar" ] && [ "$its_java" = "$java_home" ]; } || [ ! -f "$its_jar" ] || [ ! -d "$its_java" ]; }; then
      rm -f "$other.cache" "$made" "$other.refused" "$other.failed"
    fi
  done
  for making in "$folder"/*.making; do
    if [ "$making" != "$work" ] && is_abandoned "$making"; then rm -rf "$making"; fi
  done
}
