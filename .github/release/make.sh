#!/usr/bin/env bash
# Makes the files of a release in target/release: nutgraf.jar, a zip with launchers, an SBOM, notes, and checksums of all.
#   make.sh VERSION     such as 0.1.0; run in a checkout of its tag
set -euo pipefail
version=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
./mvnw -q -B -ntp verify -Drevision="$version" -Dmaven.test.skip=true -Dexec.skip=true
out=target/release
rm -rf "$out"
mkdir -p "$out/nutgraf-$version"
cp target/nutgraf.jar "$out/"
cp target/nutgraf.jar target/nutgraf.jvm nutgraf nutgraf.cmd LICENSE "$out/nutgraf-$version/"
# The same bytes whenever it is made: file times are those of the commit, and nothing else of this machine goes in.
find "$out" -exec touch --date="@$(git log -1 --format=%ct)" {} +
(cd "$out" && TZ=UTC zip -q -X -r "nutgraf-$version.zip" "nutgraf-$version")
rm -r "$out/nutgraf-$version"
cp target/nutgraf-sbom.json "$out/nutgraf-$version.sbom.json"
.github/release/notes.sh "$version" >"$out/notes.md"
(cd "$out" && find . -maxdepth 1 -type f ! -name notes.md ! -name SHA256SUMS -printf '%P\n' | LC_ALL=C sort | xargs sha256sum >SHA256SUMS)
java -jar "$out/nutgraf.jar" version
