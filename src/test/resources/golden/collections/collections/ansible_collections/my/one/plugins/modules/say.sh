#!/bin/sh
# WANT_JSON
word=$(sed -n 's/.*"word": *"\([a-z]*\)".*/\1/p' "$1")
echo "{\"changed\": false, \"msg\": \"said $word\"}"
