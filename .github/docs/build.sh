#!/usr/bin/env bash
# Builds the documentation into target/docs: the site of src/docs, with a reference that the program prints about itself, and
# the JSON Schemas that editors fetch. NUTGRAF_BASE_URL, if set, is the address of the folder that holds docs/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source=target/docs-source
rm -rf "$source"
mkdir -p "$source"
cp -R src/docs/. "$source/"
mkdir -p "$source/static/schema"
number=10
for topic in site.yaml page term event claim correction sources.yaml flows.yaml language.yaml rules verbs templates; do
  if [ "$topic" = rules ]; then
    # One file after the other, each behind its name.
    mkdir -p "$source/content/rules"
    ./nutgraf help --markdown rules | (cd "$source" && awk '/^-- .* --$/ { close(file); file = $2; next } { print > file }')
    continue
  fi
  ./nutgraf help --markdown "$topic" >"$source/content/reference/$number-${topic/./-}.md"
  number=$((number + 1))
  case $topic in
    verbs | templates) ;;
    *) ./nutgraf schema "$topic" >"$source/static/schema/$topic.json" ;;
  esac
done
if [ -n "${NUTGRAF_BASE_URL-}" ]; then export NUTGRAF_BASE_URL="${NUTGRAF_BASE_URL%/}/docs/"; fi
exec ./nutgraf build --root "$source" --output-dir target/docs "$@"
