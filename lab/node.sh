#!/bin/bash
# node.sh NAME KIND OCTET IMAGE: become a node. Run by lab/up, in a mount namespace of its own: what a node
# writes is in memory, on top of the image that it shares, and is gone when its process is.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
name=$1 kind=$2 octet=$3 image=$4
address=$CONTROL.$octet
top=$RUN/mnt/$name

mount_root() {
  mkdir -p "$top"
  mount -t tmpfs -o mode=0755 jansible-lab "$top"
  mkdir "$top"/{upper,work,root}
  chmod --reference="$image" "$top/upper"
  mount -t overlay overlay -o "lowerdir=$image,upperdir=$top/upper,workdir=$top/work" "$top/root"
}

personalize() {
  local root=$top/root user home
  echo "$name" >"$root/etc/hostname"
  printf '127.0.0.1\tlocalhost\n127.0.1.1\t%s\n%s.1\tstorage.googleapis.com\n' "$name" "$CONTROL" >"$root/etc/hosts"
  for user in root deploy ops; do
    home=$(awk -F: -v u="$user" '$1 == u {print $6}' "$root/etc/passwd")
    [ -n "$home" ] || continue
    install -d -m 0700 "$root$home/.ssh"
    install -m 0600 "$CACHE/keys/id_ed25519.pub" "$root$home/.ssh/authorized_keys"
    chown -R --reference="$root$home" "$root$home/.ssh"
  done
  if [ "$kind" = busybox ]; then
    mkdir -p "$root/etc/dropbear"
    install -m 0600 "$CACHE/keys/host/$address" "$root/etc/dropbear/openssh_key"
    chroot "$root" /usr/sbin/dropbearconvert openssh dropbear /etc/dropbear/openssh_key /etc/dropbear/host_key
  else
    printf '%s' "$name" | md5sum | cut -c 1-32 >"$root/etc/machine-id"
    install -m 0600 "$CACHE/keys/host/$address" "$root/etc/ssh/ssh_host_ed25519_key"
    install -m 0644 "$CACHE/keys/host/$address.pub" "$root/etc/ssh/ssh_host_ed25519_key.pub"
  fi
}

# In one cgroup, one node's systemd would find the processes of the others in its own services.
leave_for_own_cgroup() {
  local group
  for group in $(cgroups_of "$name" $$); do
    mkdir "$group"
    echo $$ >"$group/cgroup.procs"
  done
}

start() {
  local how=(--boot)
  [ "$kind" != busybox ] || how=(--as-pid2 /usr/sbin/dropbear -F -E -r /etc/dropbear/host_key)
  # The node's own network settings may be changed (sysctl), the machine's other settings may not.
  export SYSTEMD_NSPAWN_API_VFS_WRITABLE=network
  exec systemd-nspawn --quiet --settings=no --register=no --keep-unit --directory="$top/root" --machine="$name" --hostname="$name" \
    --resolv-conf=off --timezone=off --link-journal=no --console=pipe \
    --network-veth-extra="jl-$name-0:eth0" --network-veth-extra="jl-$name-1:eth1" "${how[@]}"
}

mount_root
personalize
leave_for_own_cgroup
start
