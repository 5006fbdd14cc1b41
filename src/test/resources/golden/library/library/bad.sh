#!/bin/sh
echo no json; echo err >&2; exit 3
