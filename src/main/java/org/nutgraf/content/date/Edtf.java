package org.nutgraf.content.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.nutgraf.text.Messages;

/**
 * A date as precisely as it is known, in the Extended Date/Time Format (EDTF, Library of Congress, February 2019;
 * ISO 8601-2:2019).
 *
 * <p>All of level 0 and level 1, and of level 2 the quarters (33–36) and halves (40–41) of a year: {@code 2026},
 * {@code 2026-02}, {@code 2026-02-27}, {@code 2026-02-27T18:00:00+01:00} (also to the minute), {@code -0043} (44 BCE),
 * {@code Y-17000} (years of five digits and more), {@code 2015~} (approximate),
 * {@code 2027?} (uncertain), {@code 2027%} (both), {@code 201X}, {@code 2026-XX}, {@code 2026-02-XX},
 * {@code 2026-21} (spring), {@code 2026-36} (fourth quarter), and the intervals {@code 2026-10/2026-12},
 * {@code 2026/..} (open), {@code 2026/} (end not known). Seasons, quarters and halves may be ends of intervals and
 * may be qualified.
 *
 * <p>Seasons are the northern ones by whole months: spring is March to May, and the winter of a year begins in its
 * December. A qualifier does not widen a date. The order is that of time ({@link EdtfOrder}).
 */
public final class Edtf implements Comparable<Edtf> {
  private final String text;
  private final Optional<EdtfDate> start;
  private final Optional<EdtfDate> end;
  private final boolean interval;

  private Edtf(String text, Optional<EdtfDate> start, Optional<EdtfDate> end, boolean interval) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.interval = interval;
  }

  static Edtf date(EdtfDate date) {
    return new Edtf(date.text(), Optional.of(date), Optional.of(date), false);
  }

  static Edtf interval(String text, Optional<EdtfDate> start, Optional<EdtfDate> end) {
    return new Edtf(text, start, end, true);
  }

  /** How precisely a date is known, the most precise first. */
  public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    SEASON,
    HALF,
    YEAR,
    DECADE,
    CENTURY
  }

  /**
   * A year, or a month or a day in it.
   *
   * @param year 0 is 1 BCE
   * @param month 1–12; empty for a whole year
   * @param day 1–31; empty for a whole month or year
   * @param time of that day, on the clocks of the place; empty if it isn't known
   */
  public record Point(int year, OptionalInt month, OptionalInt day, Optional<LocalTime> time) {
    private static final int FOUR_DIGITS = 9999;

    public Point(int year, OptionalInt month, OptionalInt day) {
      this(year, month, day, Optional.empty());
    }

    public static Point of(LocalDate day) {
      return new Point(
          day.getYear(), OptionalInt.of(day.getMonthValue()), OptionalInt.of(day.getDayOfMonth()));
    }

    /** The point as EDTF writes it; of a year beyond four digits the year alone, as there is no way to write more. */
    public String edtf() {
      if (Math.abs(year) > FOUR_DIGITS) {
        return "Y" + year;
      }
      StringBuilder text = new StringBuilder(year < 0 ? "-" : "").append(padded(4, Math.abs(year)));
      month.ifPresent(number -> text.append('-').append(padded(2, number)));
      day.ifPresent(number -> text.append('-').append(padded(2, number)));
      time.ifPresent(clock -> text.append('T').append(clock.truncatedTo(ChronoUnit.SECONDS)));
      return text.toString();
    }

    private static String padded(int width, int number) {
      String digits = String.valueOf(number);
      return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
  }

  /**
   * What became of a text.
   *
   * @param value empty if the text is no date
   * @param problem what is wrong, in words for an editor, without a full stop; blank if nothing is
   * @param hint what the editor may have meant
   */
  public record Parsed(Optional<Edtf> value, String problem, Optional<String> hint) {}

  /** Reads a text without looking for dates in words, so that hints name none. */
  public static Parsed parse(String text) {
    return parse(text, () -> DateNames.NONE);
  }

  /** @param names the names of months and days, asked for only where the text is no date, for the hint */
  public static Parsed parse(String text, Supplier<DateNames> names) {
    return EdtfParser.parse(text.strip(), names);
  }

  /**
   * @param day in the years -9999–9999
   */
  public static Edtf of(LocalDate day) {
    return parse(Point.of(day).edtf())
        .value()
        .filter(Edtf::isDay)
        .orElseThrow(() -> new IllegalArgumentException(day.toString()));
  }

  /** The first day it may mean; empty for an interval without a start. */
  public Optional<LocalDate> earliest() {
    return start.map(EdtfDate::earliest);
  }

  /** The last day it may mean; empty for an interval without an end. */
  public Optional<LocalDate> latest() {
    return end.map(EdtfDate::latest);
  }

  /**
   * The instant at which it begins at the earliest; empty for an interval without a start.
   *
   * @param zone where it is, unless it says so itself
   */
  public Optional<Instant> begins(ZoneId zone) {
    return start.map(date -> date.begins().atZone(clocks(date, end, zone)).toInstant());
  }

  /**
   * The first instant at which it is over: that of its time, or the midnight behind its last day; empty for an interval
   * without an end.
   *
   * @param zone where it is, unless it says so itself
   */
  public Optional<Instant> over(ZoneId zone) {
    return end.map(date -> (date.time().isPresent()
            ? date.begins()
            : date.latest().plusDays(1).atStartOfDay())
        .atZone(clocks(date, start, zone))
        .toInstant());
  }

  // The offset of one end is that of the other, too, if that has none; for the end ISO 8601 says
  // so.
  private static ZoneId clocks(EdtfDate date, Optional<EdtfDate> other, ZoneId zone) {
    return date.offset()
        .or(() -> other.flatMap(EdtfDate::offset))
        .map(ZoneId.class::cast)
        .orElse(zone);
  }

  /** The year it is listed under: its first, or the end's for an interval without a start. Follows the order. */
  public int year() {
    return leading().earliest().getYear();
  }

  /** A year in words: "2026", "44 BCE". */
  public static String year(int year, Messages words) {
    return new EdtfWords(words).year(year);
  }

  /** How precisely it is known; of an interval, how precisely its start is, or its end if it has no start. */
  public Precision precision() {
    return leading().precision();
  }

  public boolean isInterval() {
    return interval;
  }

  /** Whether it is a single day, and certainly that one. */
  public boolean isDay() {
    return !interval && precision() == Precision.DAY && !isApproximate() && !isUncertain();
  }

  /** Whether it, or an end of it, is marked {@code ~} or {@code %}. */
  public boolean isApproximate() {
    return start.filter(EdtfDate::approximate).isPresent()
        || end.filter(EdtfDate::approximate).isPresent();
  }

  /** Whether it, or an end of it, is marked {@code ?} or {@code %}. */
  public boolean isUncertain() {
    return start.filter(EdtfDate::uncertain).isPresent()
        || end.filter(EdtfDate::uncertain).isPresent();
  }

  /** Its beginning, no more precisely than known; empty for an interval without a start. */
  public Optional<Point> startPoint() {
    return start.map(EdtfDate::first);
  }

  /**
   * Its end, no more precisely than known; empty for an interval without an end, and for a day, a month or a year,
   * which are their own end.
   */
  public Optional<Point> endPoint() {
    return end.filter(date -> interval || !date.isPoint()).map(EdtfDate::last);
  }

  /** Whether it, or an end of it, has a time of day. */
  public boolean isTimed() {
    return start.flatMap(EdtfDate::time).isPresent()
        || end.flatMap(EdtfDate::time).isPresent();
  }

  /**
   * The date as HTML's {@code datetime} attribute takes it: {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} or that
   * with a time, the shortest stretch of these that holds the date, or the start of an interval. What is only about a
   * day is given as its month, and what is only about a month as its year.
   *
   * <p>Empty where HTML has no such string: for decades, centuries, years before 0001 and intervals without a start.
   * Such a date is plain text, for a {@code time} element without the attribute has to contain a machine's date.
   */
  public Optional<String> machine() {
    return start
        .filter(date -> date.year() > 0 && date.precision().compareTo(Precision.YEAR) <= 0)
        .map(date -> date.year() > 9999
            ? String.valueOf(date.year())
            : date.text()
                    .substring(
                        0,
                        switch (date.precision()) {
                          case DAY -> date.approximate() ? 7 : 10;
                          case MONTH -> date.approximate() ? 4 : 7;
                          default -> 4;
                        })
                + date.time().map(EdtfTime::machine).orElse(""));
  }

  /** The date in a reader's words: "18–19 December 2025", "about 2015"; in the middle of a sentence. */
  public String words(Messages words) {
    return new EdtfWords(words).of(this);
  }

  Optional<EdtfDate> start() {
    return start;
  }

  Optional<EdtfDate> end() {
    return end;
  }

  /** Whether an end that is missing is open ({@code ..}); otherwise it is not known. */
  boolean isOpen() {
    return text.startsWith("..") || text.endsWith("..");
  }

  /** The date that it stands under in the order: its start, or its end if it has no start. */
  EdtfDate leading() {
    return start.or(() -> end).orElseThrow();
  }

  @Override
  public int compareTo(Edtf other) {
    return EdtfOrder.BY_TIME.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edtf edtf && text.equals(edtf.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The date as EDTF writes it. */
  @Override
  public String toString() {
    return text;
  }
}
