#!/bin/sh
given='<<INCLUDE_ANSIBLE_MODULE_JSON_ARGS>>'
printf '{"given": %s, "n": %s}' "$given" $#
