#!/bin/sh
printf '{"changed": true, "colour": "%s"}' "$COLOUR"
