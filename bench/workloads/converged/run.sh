#!/bin/sh
# A small program.
exec echo "running with $# arguments"
