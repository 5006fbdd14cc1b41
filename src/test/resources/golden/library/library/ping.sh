#!/bin/sh
echo '{"ping": "mine"}'
