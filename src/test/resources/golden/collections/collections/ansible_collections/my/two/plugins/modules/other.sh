#!/bin/sh
# WANT_JSON
echo '{"changed": false, "msg": "other of my.two"}'
