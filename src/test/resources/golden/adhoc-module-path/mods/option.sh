#!/bin/sh
echo "{\"changed\": false, \"msg\": \"mods\"}"
