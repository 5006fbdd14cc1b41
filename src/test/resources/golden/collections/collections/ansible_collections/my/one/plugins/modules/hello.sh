#!/bin/sh
# WANT_JSON
echo '{"changed": false, "msg": "hello of my.one"}'
