#!/usr/bin/env bash
# Lets the tag that others' workflows name, such as v0, lead to a release that was just made: moves it, or makes it.
#   major.sh VERSION COMMIT     GITHUB_REPOSITORY says where, GH_TOKEN allows it
set -euo pipefail
version=$1 commit=$2
tag=v${version%%.*}
refs=repos/$GITHUB_REPOSITORY/git/refs
if gh api --silent "$refs/tags/$tag" 2>/dev/null; then
  gh api --silent --method PATCH "$refs/tags/$tag" -f sha="$commit" -F force=true
else
  gh api --silent --method POST "$refs" -f ref="refs/tags/$tag" -f sha="$commit"
fi
