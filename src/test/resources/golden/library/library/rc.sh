#!/bin/sh
printf '{"rc": 5, "msg": "five", "warnings": ["careful"], "stdout": "a\\nb", "in": {"_ansible_y": 2, "z": 3}}'
