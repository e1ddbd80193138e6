#!/usr/bin/env bash
# Prints what CHANGELOG.md says of a version: the lines below its heading, up to the next one.
set -euo pipefail
version=$1
notes=$(awk -v head="## [$version]" 'index($0, head) == 1 {on = 1; next} /^## / {on = 0} on' CHANGELOG.md)
if [ -z "${notes//[[:space:]]/}" ]; then
  printf 'CHANGELOG.md has no section ## [%s]\n' "$version" >&2
  exit 1
fi
printf '%s\n' "$notes" | sed -e '/./,$!d'
