#!/bin/sh
echo "{\"changed\": false, \"msg\": \"conf\"}"
