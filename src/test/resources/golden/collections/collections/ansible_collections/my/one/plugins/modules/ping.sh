#!/bin/sh
# WANT_JSON
echo '{"changed": false, "msg": "ping of my.one"}'
