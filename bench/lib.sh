# shellcheck shell=bash
# What the benchmarks share: the programs to compare, the nodes, one timed and checked run. Sourced, never run.

. "$(dirname "${BASH_SOURCE[0]}")/../lab/lib.sh"

# shellcheck disable=SC2034 # for those who source this
BENCH=$TOP/bench
# shellcheck disable=SC2034
PLACE=/srv/jansible-bench # on the nodes: all that the workloads touch
LOCK=${JANSIBLE_BENCH_LOCK-}

say() { printf '%s\n' "bench: $*" >&2; }

# --- the programs -----------------------------------------------------------------------------

# choose_ansible [DIRECTORY]: sets ansible to the ansible-playbook there, or to the one that is found
choose_ansible() {
  local oracle=${TMPDIR:-/tmp}/ansible-2.19/bin219
  ansible=
  if [ -n "$1" ]; then
    ansible=$1/ansible-playbook
  elif [ -e "$TOP/../shared/oracle.sh" ] && [ -x "$oracle/ansible-playbook" ]; then
    ansible=$oracle/ansible-playbook
  else
    ansible=$(command -v ansible-playbook) || die "no ansible-playbook: name its folder with --ansible, or do without with --no-ansible"
  fi
  [ -x "$ansible" ] || die "$ansible is not there"
  ansible_version=$("$ansible" --version | sed -n '1s/.*core \(.*\)]/\1/p')
  case $ansible_version in 2.19.*) ;; *) say "this is Ansible ${ansible_version:-of an unknown version}, not 2.19" ;; esac
}

# The launcher builds on first use, and makes its caches in the background after the first runs.
choose_jansible() {
  jansible=$TOP/bin/jansible-playbook
  if [ -f "$TOP/target/jansible.jar" ]; then need_java; else need_jdk; fi
  say "warming up"
  for _ in 1 2 3; do "$jansible" --version >/dev/null; done
  local folder=${XDG_CACHE_HOME:-$HOME/.cache}/jansible seen='' now
  for _ in {1..30}; do
    now=$(find "$folder" -printf '%p %s\n' 2>/dev/null | sort) || true
    [ "$now" != "$seen" ] || [ -z "$now" ] || break
    seen=$now
    sleep 2
    [ -n "$now" ] || break
  done
}

# --- the nodes --------------------------------------------------------------------------------

started=() # what was not up before

# boot PREFIX FIRST: three nodes with Python; sets nodes
boot() {
  local i
  nodes=("$1"1 "$1"2 "$1"3)
  for i in "${nodes[@]}"; do node_is_up "$i" || started+=("$i"); done
  guarded "$LAB/up" 3 --with-python --name "$1" --first "$2" >/dev/null
  link_state
}

# address NODE: where the node itself is
address() { echo "$CONTROL.$(node_get "$1" octet)"; }

# everywhere COMMAND: on all nodes at the same time
everywhere() {
  local node pid pids=()
  for node in "${nodes[@]}"; do
    on "$node" "$1" &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || die "failed on a node: $1"; done
}

# A proxy on this machine, if that is the way to the nodes, and its port for each.
through=''
declare -A ports=()

inventory() {
  local node
  echo "[$1]"
  for node in "${nodes[@]}"; do echo "$node ansible_host=${through:-$(address "$node")} ansible_port=${ports[$node]:-22} ansible_user=root"; done
}

# configure KNOWN-HOSTS: what both programs are told: how to log in, and what makes Ansible fast
configure() {
  known_hosts=$1
  cat >"$scratch/ansible.cfg" <<END
[defaults]
forks = 50
private_key_file = $CACHE/keys/id_ed25519
[ssh_connection]
pipelining = True
ssh_common_args = -o UserKnownHostsFile=$1
END
  for variable in ${!ANSIBLE_@}; do unset "$variable"; done
  export ANSIBLE_CONFIG=$scratch/ansible.cfg ANSIBLE_SSH_CONTROL_PATH_DIR=$scratch/cp
}

# Every run starts without a connection: Ansible's would stay open for a minute.
disconnect() {
  local socket
  for socket in "$scratch"/cp/*; do
    [ ! -S "$socket" ] || ssh -o ControlPath="$socket" -O exit anywhere 2>/dev/null || true
  done
}

# --- one run ----------------------------------------------------------------------------------

# timed LOG COMMAND…: sets elapsed (microseconds) and status
# shellcheck disable=SC2034
timed() {
  local log=$1 since
  shift
  status=0
  since=${EPOCHREALTIME/./}
  "$@" >"$log" 2>&1 </dev/null 7>&- || status=$? # nobody keeps the lock
  elapsed=$((${EPOCHREALTIME/./} - since))
}

# failed LOG WHAT: a number for a run that went wrong means nothing
failed() {
  tail -n 40 "$1" >&2
  die "$2"
}

# recap LOG: what a run says at its end, with single spaces, sorted
recap() { sed '1,/^PLAY RECAP \*/d' "$1" | tr -s ' ' | sed 's/ $//' | grep . | sort || true; }

# seconds MICROSECONDS
seconds() { awk -v t="$1" 'BEGIN { printf t < 10000000 ? "%.2f" : "%.1f", t / 1000000 }'; }

# spread FILE: "MEDIAN LEAST MOST" of the numbers in it, one a line
spread() {
  sort -n "$1" | awk '{ v[NR] = $1 }
    END { m = int((NR + 1) / 2); printf "%d %d %d\n", NR % 2 ? v[m] : (v[m] + v[m + 1]) / 2, v[1], v[NR] }'
}

# idle: how much of this machine nobody uses for a second, in percent
idle() {
  local before
  before=$(sed -n 1p /proc/stat)
  sleep 1
  { echo "$before"; sed -n 1p /proc/stat; } | awk '{ for (i = 2; i <= 9; i++) total[NR] += $i; free[NR] = $5 + $6 }
    END { printf "%d\n", 100 * (free[2] - free[1]) / (total[2] - total[1]) }'
}

# note_idle: before something is measured; sets least_idle. Figures of a busy machine say little.
least_idle=100
note_idle() {
  local now
  now=$(idle)
  [ "$now" -ge 80 ] || say "others use this machine: $now % of it is idle"
  [ "$now" -ge "$least_idle" ] || least_idle=$now
}

# Only one measures at a time, where JANSIBLE_BENCH_LOCK names a file that others lock too.
lock_machine() { [ -z "$LOCK" ] || { exec 7>"$LOCK" && flock 7; }; }
unlock_machine() { [ -z "$LOCK" ] || exec 7>&-; }
