#!/usr/bin/env bash
# Checks and builds the site of this folder into target/site, with findings as annotations.
#   build.sh FOLDER-OF-THE-JAR     SINCE is the commit that a pull request started from, if it is one; NUTGRAF_BASE_URL the address
set -euo pipefail
folder=$1
nutgraf() {
  java "@$folder/nutgraf.jvm" -jar "$folder/nutgraf.jar" "$@"
}
if [ -n "${SINCE-}" ]; then
  nutgraf check --format github --since "$SINCE"
fi
nutgraf build --format github
