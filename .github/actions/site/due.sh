#!/usr/bin/env bash
# Says whether a run that the clock started has anything to do: it is the one of the day, or in the last two hours
# something had its hour, to appear or to go.
#   due.sh FOLDER-OF-THE-JAR SCHEDULE [TIME]     prints due=true or due=false, and daily=true for the one of the day: SCHEDULE
#                                                is the line of cron that started it, and names an hour then; TIME when
#                                                that was (now, if it isn't given)
# Two hours, as GitHub starts runs late and leaves some out when many want to run: to publish the same site again does no harm.
set -euo pipefail
folder=$1 schedule=$2 now=${3-now}
read -r _ hour _ <<<"$schedule"
case $hour in
  *[!0-9]* | '') ;;
  *)
    printf 'due=true\ndaily=true\n'
    exit
    ;;
esac
hidden() {
  local what
  for what in future expired; do
    java "@$folder/nutgraf.jvm" -jar "$folder/nutgraf.jar" list "$what" --format json --clock "$1"
  done
}
code=0
after=$(hidden "$(date -u -d "$now" +%Y-%m-%dT%H:%M:%SZ)") || code=$?
before=$(hidden "$(date -u -d "$now -2 hours" +%Y-%m-%dT%H:%M:%SZ)") || code=$?
if [ "$code" = 1 ]; then
  # The push that brought the mistake was told of it; it would stop the build as well.
  printf '::warning::What waits for its hour can not be told before the errors in the content are mended.\n' >&2
elif [ "$code" != 0 ]; then
  exit "$code"
fi
if [ "$code" = 0 ] && [ "$before" != "$after" ]; then printf 'due=true\n'; else printf 'due=false\n'; fi
