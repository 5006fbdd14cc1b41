#!/bin/sh
echo "{\"changed\": false, \"msg\": \"roles/r/library\"}"
