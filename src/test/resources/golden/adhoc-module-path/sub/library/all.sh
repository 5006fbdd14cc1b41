#!/bin/sh
echo "{\"changed\": false, \"msg\": \"sub/library\"}"
