#!/bin/bash
# web.sh: make the download server of the tutorial. This machine's end of the lab's control
# network answers as storage.googleapis.com, over HTTPS, with a certificate that the nodes trust.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
choose_distribution
mkdir -p "$WEB/root"

make_ca() {
  [ ! -s "$WEB/server.crt" ] || return 0
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj '/CN=jansible lab CA' \
    -addext keyUsage=critical,keyCertSign,cRLSign -keyout "$WEB/ca.key" -out "$WEB/ca.crt"
  openssl req -newkey rsa:2048 -nodes -subj /CN=storage.googleapis.com -keyout "$WEB/server.key" -out "$WEB/server.csr"
  openssl x509 -req -in "$WEB/server.csr" -CA "$WEB/ca.crt" -CAkey "$WEB/ca.key" -CAcreateserial -days 3650 -out "$WEB/server.new" \
    -extfile <(printf 'subjectAltName=DNS:storage.googleapis.com,IP:%s.1\nextendedKeyUsage=serverAuth\n' "$CONTROL")
  mv "$WEB/server.new" "$WEB/server.crt"
}

# The tutorial's etcd 3.3.13 cannot be downloaded here, so the distribution's 3.3 is packed the way its makers do.
make_tarball() {
  local file=$WEB/root/etcd/v3.3.13/etcd-v3.3.13-linux-amd64.tar.gz work=$WEB/etcd.new top deb
  [ ! -s "$file" ] || return 0
  say "packing etcd from $ETCD_SUITE"
  top=$work/etcd-v3.3.13-linux-amd64
  rm -rf "$work"
  mkdir -p "$top" "$(dirname "$file")"
  fetch_packages "$work" "$ETCD_SUITE" download etcd-server etcd-client \
    || die "etcd-server and etcd-client of $ETCD_SUITE are not on this machine's mirror: see JANSIBLE_LAB_MIRROR in lab/README.md"
  for deb in "$work"/*.deb; do dpkg-deb -x "$deb" "$work/root"; done
  install -m 0755 "$work/root/usr/bin/etcd" "$work/root/usr/bin/etcdctl" "$top"
  tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@1556000000 -czf "$file.new" "$(basename "$top")"
  mv "$file.new" "$file"
  rm -rf "$work"
}

# Unpacked, not installed: an installed nginx would be a service of this machine. Its package's name differs.
get_nginx() {
  local package work=$WEB/nginx.new
  [ ! -x "$WEB/nginx" ] || return 0
  for package in nginx nginx-core nginx-light; do
    rm -rf "$work"
    mkdir -p "$work"
    fetch_packages "$work" "$SUITE" download "$package" || continue
    dpkg-deb -x "$work"/*.deb "$work/root"
    [ -x "$work/root/usr/sbin/nginx" ] || continue
    mv "$work/root/usr/sbin/nginx" "$WEB/nginx"
    break
  done
  rm -rf "$work"
  [ -x "$WEB/nginx" ] || die "no nginx on this machine's mirror: see JANSIBLE_LAB_MIRROR in lab/README.md"
}

write_configuration() {
  mkdir -p "$WEB/tmp"
  cat >"$RUN/nginx.conf" <<CONF
daemon off;
pid $RUN/web.pid;
user nobody nogroup;
worker_processes 1;
error_log stderr;
events {}
http {
  access_log $RUN/log/web-access;
  default_type application/octet-stream;
  types { application/gzip gz; text/plain txt; application/json json; text/html html; }
  client_body_temp_path $WEB/tmp;
  proxy_temp_path $WEB/tmp;
  fastcgi_temp_path $WEB/tmp;
  uwsgi_temp_path $WEB/tmp;
  scgi_temp_path $WEB/tmp;
  server {
    listen $CONTROL.1:443 ssl;
    server_name storage.googleapis.com;
    ssl_certificate $WEB/server.crt;
    ssl_certificate_key $WEB/server.key;
    # busybox's wget names no signature algorithms and then gets an old one, or none.
    ssl_ciphers DEFAULT:@SECLEVEL=0;
    root $WEB/root;
  }
}
CONF
}

make_ca 2>"$WEB/ca.log" || { cat "$WEB/ca.log" >&2; exit 1; }
make_tarball
get_nginx
write_configuration
