#!/bin/sh
echo '{"failed": true, "msg": "on purpose", "rc": 2}'
