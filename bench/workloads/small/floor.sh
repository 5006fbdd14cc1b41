# small/playbook.yaml as one script, with the looks that a module takes before it changes something.
# $1: the node's name, $2 …: name=address of all nodes
set -eu
name=$1
shift
place=/srv/jansible-bench

directory() {
  [ -d "$1" ] || mkdir "$1"
  mode "$1" "$2"
}

mode() {
  [ "$(stat -c %a "$1")" = "$2" ] || chmod "$2" "$1"
}

# content FILE MODE: standard input becomes the file, at once, unless it is that already
content() {
  cat >"$1.new"
  wanted=$(sha256sum <"$1.new")
  if [ -e "$1" ] && [ "$(sha256sum <"$1")" = "$wanted" ]; then
    rm "$1.new"
  else
    chmod "$2" "$1.new"
    mv "$1.new" "$1"
  fi
}

directory $place 755
directory $place/conf 750
echo "This is $name." | content $place/motd 644
content $place/conf/settings.ini 640 <<'END'
[server]
port=8080
workers=4
log=/var/log/server.log
END
{
  echo "name = $name"
  for peer; do echo "peer = ${peer%=*}"; done
} | content $place/conf/node.conf 644
grep -qx 'reviewed = yes' $place/conf/node.conf || echo 'reviewed = yes' >>$place/conf/node.conf
grep -qx 'port=8081' $place/conf/settings.ini || sed -i 's/^port=.*/port=8081/' $place/conf/settings.ini
[ "$(readlink $place/current || true)" = conf ] || ln -s conf $place/current
touch $place/stamp
mode $place/stamp 600
size=$(wc -c $place/motd)
sort $place/conf/settings.ini >$place/sorted
[ -e $place/marker ] || touch "$place/size-${size%% *}"
mode $place/motd 600
[ ! -e $place/stamp ] || rm $place/stamp
