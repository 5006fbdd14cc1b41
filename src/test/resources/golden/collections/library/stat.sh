#!/bin/sh
# WANT_JSON
echo '{"changed": false, "msg": "stat of library"}'
