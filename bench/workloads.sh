# shellcheck shell=bash
# shellcheck disable=SC2317,SC2154,SC2034,SC2029 # called by name; set by lib.sh and for those who source this; said here, run on a node
# The workloads: how each program is asked for them, and what a run must show and leave behind. Sourced, never run.

# What each run says at its end of every node.
declare -A RECAP=(
  [small]='14 14 0' [converged]='40 0 0' [facts]='1 0 0' [loop]='2 2 0' [loop-again]='2 0 0' [skipped]='0 0 1' [tutorial]='20 12 0')

# command_of WORKLOAD PROGRAM: sets command
command_of() {
  case $1 in
    version) command=("$2" --version) ;;
    empty) command=("$2" -i "localhost," -c local "$BENCH/workloads/empty/playbook.yaml") ;;
    tutorial) command=("$2" -i "$scratch/etcd" playbook.yaml) ;;
    *) command=("$2" -i "$scratch/hosts" "$BENCH/workloads/${1%-again}/playbook.yaml") ;;
  esac
}

has_floor() { [ -f "$BENCH/workloads/${1%-again}/floor.sh" ]; }

# floor WORKLOAD: the same work as one script, through one ssh per node
floor() {
  local node pid pids=() arguments='' options status=0
  mapfile -t options < <(ssh_options)
  for node in "${nodes[@]}"; do arguments+=" $node=$(address "$node")"; done
  for node in "${nodes[@]}"; do
    ssh -o "UserKnownHostsFile=$known_hosts" "${options[@]}" -p "${ports[$node]:-22}" "root@${through:-$(address "$node")}" "sh -s -- $node$arguments" <"$BENCH/workloads/${1%-again}/floor.sh" &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || status=$?; done
  return "$status"
}

# make_ready WORKLOAD: the nodes as each run of it must find them
make_ready() {
  disconnect
  case $1 in small|loop) everywhere "rm -rf $PLACE" ;; esac
}

# left_behind WORKLOAD: all that a run may have changed, as text
left_behind() {
  local node times=''
  case $1 in
    small|loop) ;;
    converged|loop-again) times=' %T@' ;; # not even written again
    tutorial) for node in "${nodes[@]}"; do on "$node" systemctl is-active etcd || true; done; return ;;
    *) return ;;
  esac
  for node in "${nodes[@]}"; do
    echo "$node:"
    on "$node" "cd $PLACE && find . ! -type l -printf '%p %y %m %u %g$times\n' -o -printf '%p %l\n' | sort && find . -type f -exec sha256sum {} + | sort -k 2"
  done
}

wanted_recap() {
  local node counts
  read -ra counts <<<"${RECAP[$1]}"
  for node in "${nodes[@]}"; do
    echo "$node : ok=${counts[0]} changed=${counts[1]} unreachable=0 failed=0 skipped=${counts[2]} rescued=0 ignored=0"
  done
  [ "$1" != tutorial ] || echo 'localhost : ok=7 changed=6 unreachable=0 failed=0 skipped=0 rescued=0 ignored=0'
}

# verify WORKLOAD WHO: the run that just ended did what it must, and left what the others left
verify() {
  [ "$status" = 0 ] || failed "$scratch/log" "$1: $2: exit status $status"
  if [ "$2" != floor ] && [ -n "${RECAP[$1]-}" ]; then
    diff <(wanted_recap "$1" | sort) <(recap "$scratch/log") >&2 || failed "$scratch/log" "$1: $2: not the recap that is wanted"
  fi
  left_behind "$1" >"$scratch/state"
  [ -e "$scratch/$1.state" ] || cp "$scratch/state" "$scratch/$1.state"
  diff "$scratch/$1.state" "$scratch/state" >&2 || failed "$scratch/log" "$1: $2 left something else behind than the first run"
}

# once WORKLOAD WHO: one run, checked; sets elapsed and, for jansible, resident (KiB)
once() {
  make_ready "$1"
  case $2 in
    jansible)
      command_of "$1" "$jansible"
      timed "$scratch/log" /usr/bin/time -f %M -o "$scratch/memory" "${command[@]}"
      resident=$(tail -n 1 "$scratch/memory") ;;
    Ansible)
      command_of "$1" "$ansible"
      timed "$scratch/log" "${command[@]}" ;;
    floor) timed "$scratch/log" floor "$1" ;;
  esac
  verify "$1" "$2"
}
