package org.nutgraf.content.date;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.date.Edtf.Parsed;
import org.nutgraf.content.date.Edtf.Precision;

/** Reads the Extended Date/Time Format, and says what is wrong with what is not in it. */
final class EdtfParser {
  private static final Pattern DATE = Pattern.compile(
      "(-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX))(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)");
  private static final Pattern TIMED = Pattern.compile("(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(.*)");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}(?::[0-9]{2})?)?");
  /** A year of more than four digits. */
  private static final Pattern FAR = Pattern.compile("Y(-?[1-9][0-9]{4,})([?~%]?)");
  /** Years further away can't be counted in days. */
  private static final int FURTHEST = 900_000_000;

  private static final String OPEN = "..";
  private static final String UNSPECIFIED = "XX";

  private EdtfParser() {}

  static Parsed parse(String text, Supplier<DateNames> names) {
    if (text.isEmpty()) {
      return new Parsed(Optional.empty(), "there is no date", Optional.empty());
    }
    Reading<Edtf> reading = read(text);
    if (reading.value.isPresent()) {
      return new Parsed(reading.value, "", Optional.empty());
    }
    Optional<String> hint = reading.hint.or(() -> EdtfGuess.of(text, names.get()));
    return new Parsed(Optional.empty(), reading.problem, hint.filter(guess -> read(guess)
        .value
        .isPresent()));
  }

  private static Reading<Edtf> read(String text) {
    return text.contains("/")
        ? interval(text)
        : date(text).then(date -> Reading.of(Edtf.date(date)));
  }

  private static Reading<Edtf> interval(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length > 2 && text.matches("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")) {
      return noDate(text);
    }
    if (ends.length > 2) {
      return Reading.wrong("an interval has one / between its start and its end");
    }
    return end(ends[0]).then(start -> end(ends[1]).then(end -> {
      if (start.isEmpty() && end.isEmpty()) {
        return Reading.wrong("an interval needs a start or an end");
      }
      if (start.isPresent() && end.isPresent() && isBefore(end.get(), start.get())) {
        return Reading.wrong("the interval ends before it starts", ends[1] + "/" + ends[0]);
      }
      return Reading.of(Edtf.interval(text, start, end));
    }));
  }

  // Clocks of one place are compared as they stand.
  private static boolean isBefore(EdtfDate end, EdtfDate start) {
    if (start.time().isPresent() && end.time().isPresent()) {
      ZoneOffset here = start.offset().or(end::offset).orElse(ZoneOffset.UTC);
      return end.begins()
          .toInstant(end.offset().orElse(here))
          .isBefore(start.begins().toInstant(start.offset().orElse(here)));
    }
    return end.latest().isBefore(start.earliest());
  }

  private static Reading<Optional<EdtfDate>> end(String text) {
    return text.isEmpty() || text.equals(OPEN)
        ? Reading.of(Optional.empty())
        : date(text).then(date -> Reading.of(Optional.of(date)));
  }

  private static Reading<EdtfDate> date(String text) {
    Matcher timed = TIMED.matcher(text);
    if (timed.matches()) {
      return date(timed.group(1)).then(day -> time(text, timed.group(2))
          .then(time -> Reading.of(new EdtfDate(
              text, day.precision(), day.year(), day.part(), day.day(), Optional.of(time)))));
    }
    Matcher far = FAR.matcher(text);
    if (far.matches()) {
      return far(text, far.group(1));
    }
    Matcher m = DATE.matcher(text);
    if (!m.matches()) {
      return noDate(text);
    }
    String year = m.group(1);
    if (year.equals("-0000")) {
      return Reading.wrong("the year 0000 has no sign; it is the year 1 BCE", text.substring(1));
    }
    Optional<String> part = Optional.ofNullable(m.group(2));
    Optional<String> day = Optional.ofNullable(m.group(3));
    if (year.endsWith("X") && part.isPresent()) {
      return Reading.wrong("a year that is not fully known has no month");
    }
    return part.map(digits -> inYear(year, digits, day))
        .orElseGet(() -> Reading.of(new Fields(ofYear(year), 0, 0)))
        .then(fields -> Reading.of(new EdtfDate(
            text, fields.precision, first(year), fields.part, fields.day, Optional.empty())));
  }

  // The years before 0000 count backwards: the first of -004X is -49.
  private static int first(String year) {
    return Integer.parseInt(year.replace('X', year.startsWith("-") ? '9' : '0'));
  }

  private static Reading<EdtfDate> far(String text, String year) {
    return year.length() <= 10 && Math.abs(Long.parseLong(year)) <= FURTHEST
        ? Reading.of(
            new EdtfDate(text, Precision.YEAR, Integer.parseInt(year), 0, 0, Optional.empty()))
        : Reading.wrong("years are known here up to Y" + FURTHEST + " and Y-" + FURTHEST);
  }

  private static Reading<EdtfTime> time(String text, String written) {
    Matcher m = TIME.matcher(written);
    if (!m.matches()) {
      return Reading.wrong(
          "\"" + text + "\" has no time such as 18:00, 18:00:30, 18:00Z or 18:00+01:00");
    }
    try {
      LocalTime clock = LocalTime.of(
          Integer.parseInt(m.group(1)),
          Integer.parseInt(m.group(2)),
          Optional.ofNullable(m.group(3)).map(Integer::valueOf).orElse(0));
      return Reading.of(new EdtfTime(clock, Optional.ofNullable(m.group(4)).map(ZoneOffset::of)));
    } catch (DateTimeException e) {
      return Reading.wrong("there is no time " + written);
    }
  }

  private static <T> Reading<T> noDate(String text) {
    return Reading.wrong("\"" + text
        + "\" is not a date such as 2026, 2026-02, 2026-02-27, 2015~ or 2026-10/2026-12");
  }

  private static Precision ofYear(String year) {
    if (year.endsWith(UNSPECIFIED)) {
      return Precision.CENTURY;
    }
    return year.endsWith("X") ? Precision.DECADE : Precision.YEAR;
  }

  private static Reading<Fields> inYear(String year, String part, Optional<String> day) {
    if (part.equals(UNSPECIFIED)) {
      return day.isEmpty() || day.get().equals(UNSPECIFIED)
          ? Reading.of(new Fields(Precision.YEAR, 0, 0))
          : Reading.wrong("a day needs a month", year);
    }
    int number = Integer.parseInt(part);
    Optional<Precision> precision = precision(number);
    if (precision.isEmpty()) {
      return Reading.wrong("there is no month " + number
          + " (01–12 are months, 21–24 seasons, 33–36 quarters, 40–41 halves of years)");
    }
    if (day.isEmpty()) {
      return Reading.of(new Fields(precision.get(), number, 0));
    }
    if (precision.get() != Precision.MONTH) {
      return Reading.wrong("a season, quarter or half of a year has no days", year + "-" + part);
    }
    return day.get().equals(UNSPECIFIED)
        ? Reading.of(new Fields(Precision.MONTH, number, 0))
        : inMonth(YearMonth.of(Integer.parseInt(year), number), Integer.parseInt(day.get()));
  }

  private static Reading<Fields> inMonth(YearMonth month, int day) {
    if (day < 1 || day > month.lengthOfMonth()) {
      return Reading.wrong(name(month.getMonth()) + " " + month.getYear() + " has "
          + month.lengthOfMonth() + " days");
    }
    return Reading.of(new Fields(Precision.DAY, month.getMonthValue(), day));
  }

  private static Optional<Precision> precision(int part) {
    if (part >= 1 && part <= 12) {
      return Optional.of(Precision.MONTH);
    }
    if (part >= 21 && part <= 24) {
      return Optional.of(Precision.SEASON);
    }
    if (part >= 33 && part <= 36) {
      return Optional.of(Precision.QUARTER);
    }
    return Optional.of(Precision.HALF).filter(half -> part == 40 || part == 41);
  }

  private static String name(Month month) {
    return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private record Fields(Precision precision, int part, int day) {}

  /** What was read of a text, or what is wrong with it, as in {@link Parsed}. */
  private record Reading<T>(Optional<T> value, String problem, Optional<String> hint) {
    static <T> Reading<T> of(T value) {
      return new Reading<>(Optional.of(value), "", Optional.empty());
    }

    static <T> Reading<T> wrong(String problem) {
      return new Reading<>(Optional.empty(), problem, Optional.empty());
    }

    static <T> Reading<T> wrong(String problem, String hint) {
      return new Reading<>(Optional.empty(), problem, Optional.of(hint));
    }

    <U> Reading<U> then(Function<T, Reading<U>> next) {
      return value.map(next).orElseGet(() -> new Reading<>(Optional.empty(), problem, hint));
    }
  }
}
