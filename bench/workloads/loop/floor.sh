# loop/playbook.yaml as one script. $1: the node's name
set -eu
place=/srv/jansible-bench
[ -d $place ] || mkdir $place
[ "$(stat -c %a $place)" = 755 ] || chmod 755 $place
item=0
while [ $item -lt 100 ]; do
  text="File $item of $1"
  if ! [ -e $place/$item ] || [ "$(cat $place/$item)" != "$text" ]; then
    echo "$text" >$place/$item.new
    chmod 640 $place/$item.new
    mv $place/$item.new $place/$item
  fi
  [ "$(stat -c %a $place/$item)" = 640 ] || chmod 640 $place/$item
  item=$((item + 1))
done
