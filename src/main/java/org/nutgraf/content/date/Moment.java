package org.nutgraf.content.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A point in time that somebody wrote down: a day, which begins at midnight, or a day with a time.
 *
 * @param at on the clocks that were meant: those of the offset that was written, else the site's
 * @param timed whether a time was written
 */
public record Moment(ZonedDateTime at, boolean timed) {
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  /** The midnight at which a day begins. */
  public static Moment of(LocalDate day, ZoneId zone) {
    return new Moment(day.atStartOfDay(zone), false);
  }

  /** The latest of some; empty if there are none. */
  public static Optional<Moment> newest(Stream<Moment> moments) {
    return moments.max(Comparator.comparing(Moment::instant));
  }

  public Instant instant() {
    return at.toInstant();
  }

  /** The same on other clocks, by which editors are told of it. */
  public Moment in(ZoneId zone) {
    return timed ? new Moment(at.withZoneSameInstant(zone), true) : this;
  }

  /** The day as it was written. */
  public LocalDate day() {
    return at.toLocalDate();
  }

  /** The moment in full, as feeds want it (RFC 3339): {@code 2026-12-24T18:00:00+01:00}. */
  public String stamp() {
    return STAMP.format(at);
  }

  /** The moment as precisely as it was written (ISO 8601): {@code 2026-12-24}, or {@link #stamp}. */
  public String machine() {
    return timed ? stamp() : day().toString();
  }

  /** The moment in words for editors, always with the time: "24 December 2026 18:00 Europe/Berlin". */
  public String said() {
    return (at.getSecond() == 0 ? SAID : TO_THE_SECOND).format(at) + " "
        + at.getZone().getId();
  }
}
