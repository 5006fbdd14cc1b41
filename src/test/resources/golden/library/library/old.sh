#!/bin/sh
args=$(sed 's/ _ansible_version.*//; s/_ansible_verbosity=[0-9]* *//; s/"/\\"/g' "$1")
printf 'junk before\n{"changed": true, "args": "%s", "cwd": "%s", "ansible_facts": {"old_fact": 1}}\njunk behind\n' "$args" "${PWD##*/}"
echo err >&2
