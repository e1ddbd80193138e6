package org.nutgraf.content;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.Edtf.Parsed;
import org.nutgraf.content.Edtf.Precision;

/** Reads the Extended Date/Time Format, and says what is wrong with what is not in it. */
final class EdtfParser {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)");
  private static final String OPEN = "..";
  private static final String UNSPECIFIED = "XX";

  private EdtfParser() {}

  static Parsed parse(String text) {
    if (text.isEmpty()) {
      return new Parsed(Optional.empty(), "there is no date", Optional.empty());
    }
    try {
      return new Parsed(Optional.of(read(text)), "", Optional.empty());
    } catch (NotADate e) {
      Optional<String> hint = e.hint.or(() -> EdtfGuess.of(text)).filter(EdtfParser::isDate);
      return new Parsed(Optional.empty(), e.getMessage(), hint);
    }
  }

  private static boolean isDate(String text) {
    try {
      read(text);
      return true;
    } catch (NotADate e) {
      return false;
    }
  }

  private static Edtf read(String text) throws NotADate {
    return text.contains("/") ? interval(text) : Edtf.date(date(text));
  }

  private static Edtf interval(String text) throws NotADate {
    String[] ends = text.split("/", -1);
    if (ends.length > 2) {
      throw new NotADate("an interval has one / between its start and its end");
    }
    Optional<EdtfDate> start = end(ends[0]);
    Optional<EdtfDate> end = end(ends[1]);
    if (start.isEmpty() && end.isEmpty()) {
      throw new NotADate("an interval needs a start or an end");
    }
    if (start.isPresent() && end.isPresent() && end.get().latest().isBefore(start.get().earliest())) {
      throw new NotADate("the interval ends before it starts", ends[1] + "/" + ends[0]);
    }
    return Edtf.interval(text, start, end);
  }

  private static Optional<EdtfDate> end(String text) throws NotADate {
    return text.isEmpty() || text.equals(OPEN) ? Optional.empty() : Optional.of(date(text));
  }

  private static EdtfDate date(String text) throws NotADate {
    Matcher m = DATE.matcher(text);
    if (!m.matches()) {
      throw new NotADate(
          "\"" + text + "\" is not a date such as 2026, 2026-02, 2026-02-27, 2015~ or 2026-10/2026-12");
    }
    String year = m.group(1);
    Optional<String> part = Optional.ofNullable(m.group(2));
    Optional<String> day = Optional.ofNullable(m.group(3));
    if (year.endsWith("X") && part.isPresent()) {
      throw new NotADate("a year that is not fully known has no month");
    }
    Fields fields = part.isPresent() ? inYear(year, part.get(), day) : new Fields(ofYear(year), 0, 0);
    boolean unspecified = part.equals(Optional.of(UNSPECIFIED)) || day.equals(Optional.of(UNSPECIFIED));
    String mark = m.group(4);
    return new EdtfDate(
        text,
        fields.precision,
        Integer.parseInt(year.replace('X', '0')),
        fields.part,
        fields.day,
        unspecified,
        mark.equals("~") || mark.equals("%"),
        mark.equals("?") || mark.equals("%"));
  }

  private static Precision ofYear(String year) {
    if (year.endsWith(UNSPECIFIED)) {
      return Precision.CENTURY;
    }
    return year.endsWith("X") ? Precision.DECADE : Precision.YEAR;
  }

  private static Fields inYear(String year, String part, Optional<String> day) throws NotADate {
    if (part.equals(UNSPECIFIED)) {
      if (day.isPresent() && !day.get().equals(UNSPECIFIED)) {
        throw new NotADate("a day needs a month", year);
      }
      return new Fields(Precision.YEAR, 0, 0);
    }
    int number = Integer.parseInt(part);
    Precision precision = precision(number);
    if (day.isEmpty()) {
      return new Fields(precision, number, 0);
    }
    if (precision != Precision.MONTH) {
      throw new NotADate("a season, quarter or half of a year has no days", year + "-" + part);
    }
    if (day.get().equals(UNSPECIFIED)) {
      return new Fields(Precision.MONTH, number, 0);
    }
    int dayNumber = Integer.parseInt(day.get());
    int days = YearMonth.of(Integer.parseInt(year), number).lengthOfMonth();
    if (dayNumber < 1 || dayNumber > days) {
      throw new NotADate(name(Month.of(number)) + " " + year + " has " + days + " days");
    }
    return new Fields(Precision.DAY, number, dayNumber);
  }

  private static Precision precision(int part) throws NotADate {
    if (part >= 1 && part <= 12) {
      return Precision.MONTH;
    }
    if (part >= 21 && part <= 24) {
      return Precision.SEASON;
    }
    if (part >= 33 && part <= 36) {
      return Precision.QUARTER;
    }
    if (part == 40 || part == 41) {
      return Precision.HALF;
    }
    throw new NotADate(
        "there is no month " + part + " (01–12 are months, 21–24 seasons, 33–36 quarters, 40–41 halves of years)");
  }

  private static String name(Month month) {
    return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private record Fields(Precision precision, int part, int day) {}

  /** Carries the problem from where it is seen to {@link #parse}, and no further. */
  private static final class NotADate extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Optional<String> hint;

    NotADate(String problem) {
      this(problem, Optional.empty());
    }

    NotADate(String problem, String hint) {
      this(problem, Optional.of(hint));
    }

    private NotADate(String problem, Optional<String> hint) {
      super(problem, null, false, false);
      this.hint = hint;
    }
  }
}
