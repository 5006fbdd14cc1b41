# shellcheck shell=bash
# What the lab's commands share: where things are, how a node is named and addressed, and how
# programs are started so that an interruption leaves nothing behind. Sourced, never run.

LAB=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TOP=$(dirname "$LAB")
STATE=$LAB/.state                                    # this checkout's links to the lab's key and known_hosts
CACHE=${JANSIBLE_LAB_CACHE:-/var/cache/jansible-lab} # images, keys, certificates: made once per machine
RUN=${JANSIBLE_LAB_RUN:-/run/jansible-lab}           # what runs now: one file per node
WEB=$CACHE/web                                       # the download server's files
CONTROL=10.99.0                                      # eth0 of the nodes; .1 is this machine
PRIVATE=10.99.1                                      # eth1 of the nodes; .1 is this machine
BRIDGES=(jlab0 jlab1)

export PATH="$PATH:/usr/sbin:/sbin" LC_ALL=C.UTF-8

# A command that fails unexpectedly is named, not only obeyed.
trap 'say "${BASH_SOURCE[0]}:$LINENO: failed: $BASH_COMMAND"' ERR

say() { printf '%s\n' "lab: $*" >&2; }
die() { say "$*"; exit 1; }

# --- kinds of nodes ---------------------------------------------------------------------------

# The kind decides the image, the name and the addresses, so that all kinds can be up together.
kind_prefix() { case $1 in plain) echo etcd ;; python) echo py ;; busybox) echo bb ;; esac }
kind_first()  { case $1 in plain) echo 11 ;; python) echo 21 ;; busybox) echo 31 ;; esac }

# --- what runs now ----------------------------------------------------------------------------

node_names() { (cd "$RUN/nodes" 2>/dev/null && printf '%s\n' *) | grep -v '^\*$' || true; }

# node_get NODE FIELD: kind, octet or pid of a node that was started
node_get() { sed -n "s/^$2=//p" "$RUN/nodes/$1" 2>/dev/null || true; }

# runs PID TEXT: a pid in a file may have ended, or been given to another program since: look at its command line
runs() { { [ -n "$1" ] && tr '\0' ' ' <"/proc/$1/cmdline" | grep -q -- "$2"; } 2>/dev/null; }

node_is_up() { runs "$(node_get "$1" pid)" "--machine=$1 "; }

# The container's first process, seen from here. Everything in the node dies with it.
node_leader() { pgrep -P "$(node_get "$1" pid)" 2>/dev/null | sed -n 1p || true; }

# cgroups_of NODE PID: a node's place in each hierarchy that systemd uses; which there are differs by machine
cgroups_of() {
  local hierarchy
  for hierarchy in /sys/fs/cgroup /sys/fs/cgroup/unified /sys/fs/cgroup/systemd; do
    [ ! -w "$hierarchy/cgroup.procs" ] || echo "$hierarchy/jansible-lab-$1-$2"
  done
}

web_is_up() { [ -s "$RUN/web.pid" ] && runs "$(cat "$RUN/web.pid")" "$RUN/nginx.conf"; }

# Nodes are thrown away, so they are not shut down: this takes milliseconds.
stop_node() {
  local pid leader i group
  pid=$(node_get "$1" pid)
  if node_is_up "$1"; then
    for leader in $(pgrep -P "$pid"); do kill -KILL "$leader" 2>/dev/null || true; done
    for i in {1..60}; do node_is_up "$1" || break; sleep 0.05; done
    ! node_is_up "$1" || kill -KILL "$pid" 2>/dev/null || true
    for i in 0 1; do ip link delete "jl-$1-$i" 2>/dev/null || true; done
  fi
  for group in $(cgroups_of "$1" "$pid"); do find "$group" -depth -type d -exec rmdir {} \; 2>/dev/null || true; done
  rm -f "$RUN/nodes/$1"
}

# The download server and the bridges go with the last node. (Another lab may have nodes on the bridges.)
stop_what_nodes_shared() {
  local bridge
  [ -z "$(node_names)" ] || return 0
  ! web_is_up || kill "$(cat "$RUN/web.pid")"
  for bridge in "${BRIDGES[@]}"; do
    [ -n "$(ip link show master "$bridge" 2>/dev/null)" ] || ip link delete "$bridge" 2>/dev/null || true
  done
  rm -rf --one-file-system "${RUN:?}"/{nodes,log,mnt,nginx.conf,web.pid}
  rmdir --ignore-fail-on-non-empty "$RUN"
}

# --- reaching a node --------------------------------------------------------------------------

ssh_options() {
  printf '%s\n' -F /dev/null -i "$CACHE/keys/id_ed25519" -o IdentitiesOnly=yes -o BatchMode=yes \
    -o "UserKnownHostsFile=$CACHE/keys/known_hosts" -o StrictHostKeyChecking=yes -o LogLevel=ERROR
}

# on NODE COMMAND: run a command line on a node as root, in its default shell
on() {
  local node=$1 options
  shift
  mapfile -t options < <(ssh_options)
  ssh "${options[@]}" -n -o ConnectTimeout=5 "root@$CONTROL.$(node_get "$node" octet)" "$@"
}

# The project's ansible.cfg names lab/.state; the lab itself is the machine's, not the checkout's.
link_state() {
  local file
  mkdir -p "$STATE"
  for file in id_ed25519 id_ed25519.pub known_hosts; do ln -sfn "$CACHE/keys/$file" "$STATE/$file"; done
}

# --- running things ---------------------------------------------------------------------------

need_root() {
  [ "$(uname -s)" = Linux ] || die "the lab needs Linux: its nodes are systemd-nspawn containers"
  [ "$(id -u)" = 0 ] || die "the lab needs root, for containers and bridges: try  sudo $0"
  command -v apt-get >/dev/null || die "the lab needs Debian or Ubuntu: it installs its tools with apt-get"
}

# One command changes the lab at a time. Long-lived children must not inherit the lock: 9>&- (8 is lab/tutorial's).
lock_lab() {
  mkdir -p "$CACHE" "$RUN/nodes" "$RUN/log" "$RUN/mnt"
  exec 9>"$CACHE/lock"
  flock -n 9 || { say "waiting for another lab command"; flock 9; }
}

unlock_lab() { exec 9>&-; }

# guarded COMMAND…: run it in a process group of its own and remember it, so that a trap can end the
# whole group at once. (Bash runs a trap only when its foreground child is done, so the child is waited for.)
guarded_pid=
guarded() {
  local status=0
  setsid "$@" </dev/null 8>&- 9>&- &
  guarded_pid=$!
  wait "$guarded_pid" || status=$?
  guarded_pid=
  return "$status"
}

end_guarded() {
  [ -n "$guarded_pid" ] || return 0
  kill -TERM -- "-$guarded_pid" 2>/dev/null || return 0
  for _ in {1..100}; do kill -0 -- "-$guarded_pid" 2>/dev/null || return 0; sleep 0.1; done
  kill -KILL -- "-$guarded_pid" 2>/dev/null || true
}

# --- apt --------------------------------------------------------------------------------------

APT=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)

apt_update_once() {
  compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null || { say "apt-get update"; "${APT[@]}" update >/dev/null; }
}

apt_install() {
  say "apt-get install $*"
  apt_update_once
  local log
  log=$(mktemp)
  # Old package lists name files that the mirror no longer has: then update and try once more.
  "${APT[@]}" install -y --no-install-recommends "$@" >"$log" 2>&1 \
    || { "${APT[@]}" update >"$log" 2>&1 && "${APT[@]}" install -y --no-install-recommends "$@" >"$log" 2>&1; } \
    || { tail -n 20 "$log" >&2; rm -f "$log"; die "apt could not install: $*"; }
  rm -f "$log"
}

# require COMMAND=PACKAGE…: install the packages whose command is missing
require() {
  local pair missing=()
  for pair; do command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}"); done
  [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
}

# Java 17 or newer. The default is too old on some releases; on others there is no 17 any more.
need_java() {
  local version
  version=$(java -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' || true)
  [ "${version:-0}" -lt 17 ] || return 0
  apt_update_once
  if apt-cache show openjdk-17-jdk-headless >/dev/null 2>&1; then apt_install openjdk-17-jdk-headless; else apt_install default-jdk-headless; fi
}

# What the build needs.
need_jdk() {
  need_java
  require javac=default-jdk-headless mvn=maven
}

# The mirror that this machine itself is set up with.
machine_mirror() {
  local site
  apt_update_once
  site=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -v security | sed -n 1p)
  [ -n "$site" ] || die "apt has no package mirror: set JANSIBLE_LAB_MIRROR to one"
  echo "${site%/}"
}

# Sets what the nodes are made of. etcd must be 3.3: from 3.4 on a trusted-ca-file makes etcd demand
# client certificates, which the tutorial's certificates are not.
choose_distribution() {
  local site=${JANSIBLE_LAB_MIRROR-} id codename
  [ -n "$site" ] || site=$(machine_mirror)
  id=$(. /etc/os-release && echo " $ID ${ID_LIKE-} ")
  codename=$(. /etc/os-release && echo "${UBUNTU_CODENAME:-${VERSION_CODENAME-}}")
  case $id in
    *\ ubuntu\ *) SUITE=${JANSIBLE_LAB_SUITE:-$codename} ETCD_SUITE=jammy COMPONENTS="main universe" KEYRING=ubuntu-archive-keyring ;;
    *) SUITE=${JANSIBLE_LAB_SUITE:-bookworm} ETCD_SUITE=bullseye COMPONENTS=main KEYRING=debian-archive-keyring ;;
  esac
  ETCD_SUITE=${JANSIBLE_LAB_ETCD_SUITE:-$ETCD_SUITE}
  export JANSIBLE_LAB_MIRROR=$site
}

# fetch_packages DIRECTORY SUITE APT-ARGUMENT…: apt-get against that suite alone, in a scratch
# configuration: signatures are checked, the machine's own apt is not touched. .deb files land in DIRECTORY.
fetch_packages() {
  local to=$1 suite=$2 scratch options
  shift 2
  scratch=$to/.apt
  mkdir -p "$scratch"/{lists,cache}/partial "$scratch"/cache/archives/partial
  : >"$scratch/status"
  echo "deb [signed-by=/usr/share/keyrings/$KEYRING.gpg] $JANSIBLE_LAB_MIRROR $suite $COMPONENTS" >"$scratch/sources.list"
  options=(-o "Dir::Etc::SourceList=$scratch/sources.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$scratch/lists"
    -o "Dir::State::Status=$scratch/status" -o "Dir::Cache=$scratch/cache" -o APT::Sandbox::User=root -o Acquire::Languages=none -o APT::Update::Error-Mode=any)
  (cd "$to" && "${APT[@]}" "${options[@]}" update && "${APT[@]}" "${options[@]}" "$@") >"$scratch/log" 2>&1 \
    || { tail -n 5 "$scratch/log" >&2; return 1; }
  find "$scratch/cache/archives" -name '*.deb' -exec mv -t "$to" {} +
  rm -rf "$scratch"
}
