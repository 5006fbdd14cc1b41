#!/bin/bash
# image.sh KIND DIRECTORY [BASE]: make the root filesystem that nodes of one kind share.
# Run by lab/up in mount and process namespaces of its own, so that ending it ends and unmounts everything in it.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
choose_distribution

# What the tutorial needs of a server, then what other playbooks and the tests of become expect.
PACKAGES=systemd,systemd-sysv,dbus,openssh-server,iproute2,sudo,ca-certificates,curl,procps,tar,gzip
PACKAGES+=,libpam-systemd,xz-utils,bzip2,zstd,unzip,opendoas,acl,cron

# Known on purpose: the nodes can be reached from this machine only. See README.md.
ROOT_PASSWORD='root-secret'
DEPLOY_PASSWORD='deploy-secret'

# package ROOT NAME VERSION [FIELD]: add a package to the node's own repository
package() {
  local root=$1 name=$2 version=$3 field=${4-} tree file
  tree=$(mktemp -d)
  file=$root/opt/packages/${name}_${version}_all.deb
  mkdir -p "$tree/DEBIAN" "$tree/usr/bin" "$root/opt/packages"
  chmod 0755 "$tree"
  printf '#!/bin/sh\necho "%s %s"\n' "$name" "$version" >"$tree/usr/bin/$name"
  chmod 0755 "$tree/usr/bin/$name"
  {
    printf 'Package: %s\nVersion: %s\nArchitecture: all\nMaintainer: jansible lab <lab@localhost>\n' "$name" "$version"
    printf '%sDescription: for trying package modules\n' "${field:+$field
}"
  } >"$tree/DEBIAN/control"
  dpkg-deb --root-owner-group -Zgzip -b "$tree" "$file" >/dev/null
  {
    cat "$tree/DEBIAN/control"
    printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' "$(basename "$file")" "$(stat -c %s "$file")" "$(sha256sum <"$file" | cut -d ' ' -f 1)"
  } >>"$root/opt/packages/Packages"
  rm -rf "$tree"
}

# A node reaches no mirror. So that its apt has something to install, it has a small repository in a folder.
packages() {
  package "$1" lab-hello 1.0
  package "$1" lab-hello 1.1
  package "$1" lab-greeter 1.0 'Depends: lab-hello'
  rm -rf "$1"/var/lib/apt/lists/* "$1"/etc/apt/sources.list.d/*
  echo 'deb [trusted=yes] file:/opt/packages ./' >"$1/etc/apt/sources.list"
  chroot "$1" apt-get -q update >/dev/null
}

proxy() { eval "$(apt-config shell http_proxy Acquire::http::Proxy)"; [ -z "${http_proxy-}" ] || export http_proxy; }

plain() {
  proxy
  debootstrap --variant=minbase --include="$PACKAGES" --components="${COMPONENTS// /,}" "$SUITE" "$1" "$JANSIBLE_LAB_MIRROR" >"$1.log" 2>&1 \
    || { tail -n 20 "$1.log" >&2; return 1; }
  rm -f "$1/etc/ssh/"ssh_host_* "$1/etc/machine-id" "$1/etc/resolv.conf" "$1"/var/cache/apt/archives/*.deb
  mkdir -p "$1/usr/local/share/ca-certificates"
  cp "$CACHE/web/ca.crt" "$1/usr/local/share/ca-certificates/jansible-lab.crt"
  cat >"$1/etc/ssh/sshd_config.d/lab.conf" <<'CONF'
HostKey /etc/ssh/ssh_host_ed25519_key
PermitRootLogin prohibit-password
PasswordAuthentication no
UseDNS no
Match User deploy
  PasswordAuthentication yes
CONF
  echo LANG=C.UTF-8 >"$1/etc/default/locale"
  printf 'deploy ALL=(ALL:ALL) ALL\nops ALL=(ALL:ALL) NOPASSWD: ALL\n' >"$1/etc/sudoers.d/lab"
  printf 'permit nopass root\npermit deploy\npermit nopass ops\n' >"$1/etc/doas.conf"
  chmod 0440 "$1/etc/sudoers.d/lab"
  chmod 0400 "$1/etc/doas.conf"
  chroot "$1" /bin/sh -eu <<IN
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
update-ca-certificates >/dev/null 2>&1
useradd --create-home --shell /bin/bash deploy
useradd --create-home --shell /bin/bash ops
printf 'root:$ROOT_PASSWORD\ndeploy:$DEPLOY_PASSWORD\n' | chpasswd
# Nothing of this can work in a container without a network, and apt's timers would hold its lock.
systemctl mask apt-daily.timer apt-daily-upgrade.timer console-getty.service getty.target systemd-firstboot.service >/dev/null 2>&1
systemctl set-default multi-user.target >/dev/null 2>&1
IN
  packages "$1"
}

python() {
  proxy
  cp -a "$2/." "$1/"
  # apt in there finds the mirror as apt here does.
  cat /etc/resolv.conf >"$1/etc/resolv.conf"
  cat /etc/hosts >"$1/etc/hosts"
  mount -t proc proc "$1/proc"
  cp "$1/etc/apt/sources.list" "$1.sources"
  echo "deb $JANSIBLE_LAB_MIRROR $SUITE $COMPONENTS" >"$1/etc/apt/sources.list"
  # The packages must not start their services in a chroot.
  printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
  chmod 0755 "$1/usr/sbin/policy-rc.d"
  chroot "$1" /bin/sh -eu >"$1.log" 2>&1 <<'IN' || { tail -n 20 "$1.log" >&2; return 1; }
export DEBIAN_FRONTEND=noninteractive
apt-get -q update
apt-get -q install -y --no-install-recommends python3 python3-cryptography python3-apt
apt-get -q clean
IN
  rm -f "$1/usr/sbin/policy-rc.d" "$1/etc/resolv.conf"
  rm -rf "$1"/var/lib/apt/lists/*
  mv "$1.sources" "$1/etc/apt/sources.list"
  chroot "$1" apt-get -q update >/dev/null
}

busybox() {
  local deb applet folder from
  mkdir -p "$1" "$1.debs"
  fetch_packages "$1.debs" "$SUITE" install -y --download-only --no-install-recommends busybox-static dropbear-bin || return 1
  # The C library is only there for dropbear; its own tools would make the node richer than it should be.
  mkdir -p "$1.all"
  for deb in "$1.debs"/*.deb; do dpkg-deb -x "$deb" "$1.all"; done
  mkdir -p "$1"/{bin,sbin,usr/{bin,sbin,lib,lib64},etc/ssl/certs,root,home/deploy,tmp,var/{tmp,log},proc,sys,dev,run}
  ln -s usr/lib usr/lib64 "$1/"
  chmod 1777 "$1/tmp" "$1/var/tmp"
  chmod 0700 "$1/root"
  # Packages have their libraries in /lib or in /usr/lib, by release.
  for folder in lib lib64; do
    for from in "$1.all/$folder" "$1.all/usr/$folder"; do
      [ ! -d "$from" ] || (cd "$from" && find . -name '*.so*' -exec cp -a --parents -t "$1/usr/$folder" {} +)
    done
  done
  find "$1.all" -type f \( -path '*bin/dropbear' -o -path '*bin/dropbearconvert' \) -exec cp -a -t "$1/usr/sbin" {} +
  # Setuid, so that its su works for a user; busybox gives the right up for every other applet.
  install -m 4755 "$(find "$1.all" -type f -path '*bin/busybox')" "$1/bin/busybox"
  for applet in $("$1/bin/busybox" --list-full); do
    [ "$applet" = bin/busybox ] || { mkdir -p "$1/$(dirname "$applet")"; ln -sfn /bin/busybox "$1/$applet"; }
  done
  cp "$CACHE/web/ca.crt" "$1/etc/ssl/certs/ca-certificates.crt"
  printf 'root:x:0:0:root:/root:/bin/ash\ndaemon:x:1:1:daemon:/:/bin/false\nnobody:x:65534:65534:nobody:/:/bin/false\ndeploy:x:1000:1000::/home/deploy:/bin/ash\n' >"$1/etc/passwd"
  printf 'root:x:0:\ndaemon:x:1:\ntty:x:5:\nnogroup:x:65534:\ndeploy:x:1000:\n' >"$1/etc/group"
  printf 'root:%s:19700:0:99999:7:::\ndeploy:%s:19700:0:99999:7:::\n' \
    "$(openssl passwd -6 "$ROOT_PASSWORD")" "$(openssl passwd -6 "$DEPLOY_PASSWORD")" >"$1/etc/shadow"
  chmod 0640 "$1/etc/shadow"
  chown 1000:1000 "$1/home/deploy"
  printf '/bin/ash\n/bin/sh\n' >"$1/etc/shells"
  printf 'NAME="Busybox"\nID=busybox\nVERSION_ID="1"\nPRETTY_NAME="busybox and dropbear"\n' >"$1/etc/os-release"
  printf 'export PATH=/usr/sbin:/usr/bin:/sbin:/bin\n' >"$1/etc/profile"
  rm -rf "$1.all" "$1.debs"
}

"$@"
rm -f "$2.log"
