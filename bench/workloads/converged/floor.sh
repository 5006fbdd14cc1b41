# converged/playbook.yaml as one script: the looks of its tasks, and the changes where something is not as it must be.
# $1: the node's name, $2 …: name=address of all nodes
set -eu
name=$1
shift
place=/srv/jansible-bench

# owned FILE OWNER:GROUP:MODE (in octal; - stands for any)
owned() {
  wanted=$2
  seen=$(stat -c %U:%G:%a "$1")
  case $wanted in -:-:*) seen=-:-:${seen##*:} ;; esac
  [ "$seen" = "$wanted" ] || {
    chmod "${wanted##*:}" "$1"
    case $wanted in -:-:*) ;; *) chown "${wanted%:*}" "$1" ;; esac
  }
}

directory() {
  [ -d "$1" ] || mkdir -p "$1"
  owned "$1" "$2"
}

# content FILE OWNER:GROUP:MODE: standard input becomes the file, at once, unless it is that already
content() {
  text=$(cat; echo x)
  if ! [ -e "$1" ] || [ "$(cat "$1"; echo x)" != "$text" ]; then
    printf %s "${text%x}" >"$1.new"
    mv "$1.new" "$1"
  fi
  owned "$1" "$2"
}

link() {
  [ "$(readlink "$2" || true)" = "$1" ] || ln -s "$1" "$2"
}

# line FILE LINE [SED-COMMAND]: the line is there, or is put there
line() {
  [ -e "$1" ] || : >"$1"
  grep -qxF -e "$2" "$1" || if [ $# = 3 ] && [ -s "$1" ]; then sed -i "$3" "$1"; else echo "$2" >>"$1"; fi
}

server() {
  cat <<'END'
[server]
address=0.0.0.0
port=8080
workers=4

[log]
file=/var/log/server.log
level=info
END
}

run() {
  cat <<'END'
#!/bin/sh
# A small program.
exec echo "running with $# arguments"
END
}

# node PORT ADDRESS
node() { printf 'name = %s\nport = %s\naddress = %s:%s\n' "$name" "$1" "$2" "$1"; }

peers() { for peer; do echo "${peer%=*} ${peer#*=}"; done; }

for peer; do case $peer in "$name="*) address=${peer#*=} ;; esac; done

directory $place -:-:755
directory $place/etc root:root:750
directory $place/etc/conf.d -:-:750
directory $place/var/log/old -:-:755
directory $place/bin -:-:755
printf 'one\ntwo\nthree\n' | content $place/etc/list -:-:644
echo "This is $name." | content $place/etc/motd -:-:644
server | content $place/etc/server.ini root:root:640
run | content $place/bin/run -:-:755
run | content $place/bin/run-again -:-:755
server | content $place/etc/conf.d/server.ini -:-:644
content $place/etc/list.copy -:-:644 <$place/etc/list
echo "secret of $name" | content $place/etc/secret -:-:600
node 8080 "$address" | content $place/etc/node.conf -:-:644
node 9090 "$address" | content $place/etc/conf.d/node.conf -:-:644
peers "$@" | content $place/etc/peers root:root:644
peers "$@" | content $place/etc/conf.d/peers -:-:600
line $place/etc/local.conf 'reviewed = yes'
owned $place/etc/local.conf -:-:644
line $place/etc/local.conf 'level = 3' '/^level/d; $a level = 3'
line $place/etc/local.conf 'color = blue' '/^reviewed/a color = blue'
line $place/etc/local.conf '# local settings' '1i # local settings'
! grep -q '^obsolete' $place/etc/local.conf || sed -i '/^obsolete/d' $place/etc/local.conf
line $place/etc/profile "export PATH=\"\$PATH:$place/bin\""
link etc $place/current
link $place/var/log $place/log
link run $place/bin/start
directory $place/var -:-:755
for each in $(find $place/var); do owned "$each" -:-:755; done
owned $place/etc/secret root:root:600
[ -f $place/etc/server.ini ]
owned $place/etc/server.ini -:-:640
[ ! -e $place/etc/gone ] || rm -r $place/etc/gone
stat $place/etc/server.ini >/dev/null
sha1sum $place/etc/server.ini >/dev/null
stat $place/bin/run >/dev/null
sha1sum $place/bin/run >/dev/null
[ ! -e $place/nothing ]
stat $place/etc >/dev/null
[ -e $place/etc/server.ini ]
list=$(cat $place/etc/list)
test -x $place/bin/run
[ -e $place/etc/list ] || touch $place/never
grep -c . $place/etc/peers | tr -d ' '
echo "$(echo "$list" | wc -l) lines"
