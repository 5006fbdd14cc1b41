#!/bin/sh
echo "{\"changed\": false, \"msg\": \"library\"}"
