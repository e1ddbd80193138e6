package org.nutgraf.picture.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.text.Messages;

/**
 * A stretch of whole days, months or years, drawn from edge to edge in true proportion.
 *
 * <p>Places are hundredths of a percent of the picture's width: it grows with the page, its letters don't.
 *
 * @param unit days, months or years, what the window is whole in
 * @param end the day after the last
 */
record TimeWindow(ChronoUnit unit, LocalDate first, LocalDate end) {
  /** The whole width. */
  static final int WIDTH = 100_00;

  private static final int MARGIN = 2_00;
  private static final int MANY_YEARS_IN_DAYS = 3 * 365;
  private static final int MANY_MONTHS_IN_DAYS = 60;

  /** The window that holds two days and all between them, rounded outwards to what suits its length. */
  static TimeWindow around(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days > MANY_YEARS_IN_DAYS) {
      return new TimeWindow(ChronoUnit.YEARS, first.withDayOfYear(1), last.withDayOfYear(1).plusYears(1));
    }
    if (days > MANY_MONTHS_IN_DAYS) {
      return new TimeWindow(ChronoUnit.MONTHS, first.withDayOfMonth(1), last.withDayOfMonth(1).plusMonths(1));
    }
    return new TimeWindow(ChronoUnit.DAYS, first, last.plusDays(1));
  }

  long days() {
    return ChronoUnit.DAYS.between(first, end);
  }

  boolean holds(LocalDate from, LocalDate to) {
    return !from.isBefore(first) && to.isBefore(end);
  }

  /** Where a day begins; days outside are at the edges. */
  int at(LocalDate day) {
    long into = Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(first, day)));
    return (int) (MARGIN + into * (WIDTH - 2 * MARGIN) / days());
  }

  /** The window in words: "2015–2026", "October 2025 to June 2026". */
  String words(Messages words) {
    LocalDate last = end.minusDays(1);
    return Edtf.parse(edtf(first) + "/" + edtf(last)).value().orElseThrow().words(words);
  }

  private String edtf(LocalDate day) {
    return new Edtf.Point(day.getYear(), unit == ChronoUnit.YEARS ? OptionalInt.empty() : OptionalInt.of(day.getMonthValue()),
        unit == ChronoUnit.DAYS ? OptionalInt.of(day.getDayOfMonth()) : OptionalInt.empty()).edtf();
  }
}
