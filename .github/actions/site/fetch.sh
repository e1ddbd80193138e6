#!/usr/bin/env bash
# Fetches a released nutgraf.jar and its options for Java into a folder, unless they are there, and compares the checksum.
#   fetch.sh VERSION SHA256 FOLDER     RELEASES is where releases are, without the tag
set -euo pipefail
version=$1 sum=$2 folder=$3
releases=${RELEASES:-https://github.com/nutgraf/nutgraf/releases/download}
case $version in
  *[!0-9.]* | '') released=false ;;
  *) released=true ;;
esac
if [ "$released" = false ] || [ "${#sum}" != 64 ]; then
  printf '::error::"version" and "sha256" in the workflow are not those of a release (here: "%s", "%s"). %s\n' \
    "$version" "$sum" "Take them from https://github.com/nutgraf/nutgraf/releases, where SHA256SUMS has the checksum of nutgraf.jar."
  exit 1
fi
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
    printf '::error::nutgraf.jar %s has another checksum than this workflow names: %s\n' "$version" "$(sha256sum <"$jar.new" | cut -d ' ' -f 1)"
    rm -f "$jar.new"
    exit 1
  fi
  mv "$jar.new" "$jar"
fi
# The options for Java travel in the jar.
unzip -q -o -d "$folder" "$jar" nutgraf.jvm
