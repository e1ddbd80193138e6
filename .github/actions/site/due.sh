#!/usr/bin/env bash
# Says whether a run that the clock started has anything to do: it is the one of the day, or something waits for its hour.
#   due.sh FOLDER-OF-THE-JAR SCHEDULE     prints due=true or due=false; SCHEDULE is the line of cron that started it
set -euo pipefail
folder=$1 schedule=$2
waiting=[]
if [ "$schedule" = "*/15 * * * *" ]; then
  waiting=$(java "@$folder/nutgraf.jvm" -jar "$folder/nutgraf.jar" list future --format json)
fi
if [ "$schedule" = "*/15 * * * *" ] && [ "$waiting" = "[]" ]; then printf 'due=false\n'; else printf 'due=true\n'; fi
