#!/usr/bin/env bash
# Fetches a released nutgraf.jar and its options for Java into a folder, unless they are there, and compares the checksum.
#   fetch.sh VERSION SHA256 FOLDER     RELEASES is where releases are, without the tag
set -euo pipefail
version=$1 sum=$2 folder=$3
releases=${RELEASES:-https://github.com/nutgraf/nutgraf/releases/download}
mkdir -p "$folder"
jar=$folder/nutgraf.jar
fits() {
  printf '%s  %s\n' "$sum" "$1" | sha256sum --check --status
}
if [ ! -f "$jar" ] || ! fits "$jar"; then
  curl --fail --silent --show-error --location --retry 3 --output "$jar.new" "$releases/v$version/nutgraf.jar" || {
    printf '::error::nutgraf.jar %s can not be fetched from %s\n' "$version" "$releases"
    exit 1
  }
  if ! fits "$jar.new"; then
    printf '::error::nutgraf.jar %s has another checksum than this workflow names: %s\n' "$version" "$(sha256sum <"$jar.new")"
    rm -f "$jar.new"
    exit 1
  fi
  mv "$jar.new" "$jar"
fi
# The options for Java travel in the jar.
unzip -q -o -d "$folder" "$jar" nutgraf.jvm
