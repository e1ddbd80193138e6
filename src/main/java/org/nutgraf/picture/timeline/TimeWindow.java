package org.nutgraf.picture.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.text.Messages;

/**
 * A stretch of whole days, months or years, drawn from edge to edge in true proportion.
 *
 * <p>Places are hundredths of a percent of the picture's width: it grows with the page, its letters don't.
 *
 * <p>What is long before all the rest may be drawn at its start, with a cut between them.
 *
 * @param unit days, months or years, what the window is whole in
 * @param end the day after the last
 * @param past what comes before a cut; empty if there is none
 */
record TimeWindow(ChronoUnit unit, LocalDate first, LocalDate end, Optional<Past> past) {
  /** The whole width. */
  static final int WIDTH = 100_00;

  private static final int MARGIN = 2_00;
  private static final int MANY_YEARS_IN_DAYS = 3 * 365;
  private static final int MANY_MONTHS_IN_DAYS = 60;

  /** The width of a cut. */
  private static final int CUT = 6_00;

  /**
   * What comes before a cut.
   *
   * @param share how much of the width it has, in hundredths of a percent
   */
  record Past(TimeWindow window, int share) {}

  TimeWindow(ChronoUnit unit, LocalDate first, LocalDate end) {
    this(unit, first, end, Optional.empty());
  }

  TimeWindow after(TimeWindow past, int share) {
    return new TimeWindow(unit, first, end, Optional.of(new Past(past, share)));
  }

  /** Its first day, and that of what comes before a cut. */
  LocalDate begin() {
    return past.map(before -> before.window.first).orElse(first);
  }

  /** The middle of the cut, in hundredths of a percent. */
  Optional<Integer> cut() {
    return past.map(before -> MARGIN + before.share + CUT / 2);
  }

  /** What is left out, in words. */
  Optional<String> missing(Messages words) {
    LocalDate last = first.minusDays(1);
    return past.map(before -> {
      TimeWindow years = before.window.years();
      // Where no whole year lies between, the cut begins within one.
      String from = years.end.isAfter(last) ? edtf(before.window.end) : years.edtf(years.end);
      return words(from, edtf(last), words);
    });
  }

  /** The window that holds two days and all between them, rounded outwards to what suits its length. */
  static TimeWindow around(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days > MANY_YEARS_IN_DAYS) {
      return new TimeWindow(
          ChronoUnit.YEARS, first.withDayOfYear(1), last.withDayOfYear(1).plusYears(1));
    }
    if (days > MANY_MONTHS_IN_DAYS) {
      return new TimeWindow(
          ChronoUnit.MONTHS, first.withDayOfMonth(1), last.withDayOfMonth(1).plusMonths(1));
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
    if (past.isPresent() && day.isBefore(first)) {
      return past.get().window.at(day, MARGIN, past.get().share);
    }
    int start = past.map(before -> MARGIN + before.share + CUT).orElse(MARGIN);
    return at(day, start, WIDTH - MARGIN - start);
  }

  private int at(LocalDate day, int start, int width) {
    long into = Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(first, day)));
    return (int) (start + into * width / days());
  }

  /** The window in words: "2015–2026", "October 2025 to June 2026", "1979, October 2025 to June 2026". */
  String words(Messages words) {
    String own = ownWords(words);
    return past.map(
            before -> before.window.years().ownWords(words) + words.get("comma") + " " + own)
        .orElse(own);
  }

  private TimeWindow years() {
    return new TimeWindow(
        ChronoUnit.YEARS,
        first.withDayOfYear(1),
        end.minusDays(1).withDayOfYear(1).plusYears(1));
  }

  private String ownWords(Messages words) {
    LocalDate last = end.minusDays(1);
    return words(edtf(first), edtf(last), words);
  }

  private static String words(String from, String to, Messages words) {
    return Edtf.parse(from.equals(to) ? from : from + "/" + to)
        .value()
        .orElseThrow()
        .words(words);
  }

  private String edtf(LocalDate day) {
    return new Edtf.Point(
            day.getYear(),
            unit == ChronoUnit.YEARS ? OptionalInt.empty() : OptionalInt.of(day.getMonthValue()),
            unit == ChronoUnit.DAYS ? OptionalInt.of(day.getDayOfMonth()) : OptionalInt.empty())
        .edtf();
  }
}
