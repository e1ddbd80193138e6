#!/usr/bin/env bash
# Builds the jar twice, in other folders, under another name of the machine's language and in another time zone, and says whether
# the bytes are the same.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make() { # FOLDER LANGUAGE ZONE
  git archive --format=tar HEAD | (mkdir -p "$work/$1" && tar -x -C "$work/$1")
  (cd "$work/$1" && LC_ALL=$2 TZ=$3 ./mvnw -q -B -ntp package -Dmaven.test.skip=true -Dexec.skip=true)
  sha256sum <"$work/$1/target/nutgraf.jar"
}
first=$(make one C.UTF-8 UTC)
second=$(make "another folder" C Pacific/Auckland)
[ "$first" = "$second" ] || { echo "the jars differ: $first $second" >&2; exit 1; }
echo "both are ${first%% *}"
