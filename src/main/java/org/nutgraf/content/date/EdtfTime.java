package org.nutgraf.content.date;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time of day in the Extended Date/Time Format (level 0).
 *
 * @param clock to the minute or the second
 * @param offset from UTC; empty for the clocks of the place, which are those of {@code timezone} in site.yaml
 */
record EdtfTime(LocalTime clock, Optional<ZoneOffset> offset) {
  private static final int TO_THE_MINUTE = "00:00".length();

  /** The time as people write it: 14:30, and 14:30:05 where there are seconds. */
  String words() {
    return clock.getSecond() == 0 ? clock.toString().substring(0, TO_THE_MINUTE) : clock.toString();
  }

  /** The time as HTML's {@code datetime} takes it behind a day: {@code T14:30}, {@code T14:30-05:00}. */
  String machine() {
    return "T" + words() + offset.map(ZoneOffset::getId).orElse("");
  }
}
