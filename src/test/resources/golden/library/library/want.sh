#!/bin/sh
# WANT_JSON
printf '{"changed": false, "given": %s, "stderr": "own\\n"}' "$(cat "$1")"
