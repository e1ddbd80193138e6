package org.nutgraf.content.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.nutgraf.content.date.Edtf.Point;
import org.nutgraf.content.date.Edtf.Precision;

/**
 * One date of the Extended Date/Time Format: all of an {@link Edtf}, or one end of its interval.
 *
 * @param text as written
 * @param year the first it may be; 0 is 1 BCE, -1 is 2 BCE, as ISO 8601 counts
 * @param part the second group of digits: month 1–12, season 21–24, quarter 33–36, half 40–41; 0 if there is none
 * @param day 1–31; 0 if there is none
 * @param time of that day; only a day has one
 */
record EdtfDate(
    String text, Precision precision, int year, int part, int day, Optional<EdtfTime> time) {

  private static final int SPRING = 21;
  private static final int FIRST_QUARTER = 33;
  private static final int FIRST_HALF = 40;

  /** Whether {@code XX} stands for the month or the day. */
  boolean unspecified() {
    return text.contains("-XX");
  }

  boolean approximate() {
    return text.endsWith("~") || text.endsWith("%");
  }

  boolean uncertain() {
    return text.endsWith("?") || text.endsWith("%");
  }

  /** How far the clocks of the place are from UTC; empty if the date does not say. */
  Optional<ZoneOffset> offset() {
    return time.flatMap(EdtfTime::offset);
  }

  /** When the date begins on the clocks of the place: its time, or midnight. */
  LocalDateTime begins() {
    return time.map(at -> earliest().atTime(at.clock()))
        .orElseGet(() -> earliest().atStartOfDay());
  }

  /** The number of the quarter, season or half within its year, counted from 1. */
  int ordinal() {
    return switch (precision) {
      case SEASON -> part - SPRING + 1;
      case QUARTER -> part - FIRST_QUARTER + 1;
      case HALF -> part - FIRST_HALF + 1;
      default -> part;
    };
  }

  LocalDate earliest() {
    return firstMonth().atDay(Math.max(day, 1));
  }

  LocalDate latest() {
    return day > 0 ? earliest() : lastMonth().atEndOfMonth();
  }

  /** Whether its first and last day make it a date that year, month and day can name. */
  boolean isPoint() {
    return precision == Precision.DAY
        || precision == Precision.MONTH
        || precision == Precision.YEAR;
  }

  /** Its beginning, no more precisely than the date is known. */
  Point first() {
    return point(firstMonth());
  }

  /** Its last part, no more precisely than the date is known. */
  Point last() {
    return point(lastMonth());
  }

  private Point point(YearMonth month) {
    return switch (precision) {
      case DAY ->
        new Point(year, OptionalInt.of(part), OptionalInt.of(day), time.map(EdtfTime::clock));
      case MONTH, SEASON, QUARTER, HALF ->
        new Point(month.getYear(), OptionalInt.of(month.getMonthValue()), OptionalInt.empty());
      case YEAR, DECADE, CENTURY ->
        new Point(month.getYear(), OptionalInt.empty(), OptionalInt.empty());
    };
  }

  private YearMonth firstMonth() {
    return YearMonth.of(
        year,
        switch (precision) {
          case DAY, MONTH -> part;
          case SEASON -> 3 * ordinal();
          case QUARTER -> 3 * ordinal() - 2;
          case HALF -> 6 * ordinal() - 5;
          case YEAR, DECADE, CENTURY -> 1;
        });
  }

  private YearMonth lastMonth() {
    return firstMonth()
        .plusMonths(
            switch (precision) {
              case DAY, MONTH -> 0;
              case SEASON, QUARTER -> 2;
              case HALF -> 5;
              case YEAR -> 11;
              case DECADE -> 10 * 12 - 1;
              case CENTURY -> 100 * 12 - 1;
            });
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EdtfDate date && text.equals(date.text);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
