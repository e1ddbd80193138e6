package org.nutgraf.content.date;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.date.Edtf.Parsed;
import org.nutgraf.content.date.Edtf.Precision;

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
    Reading<Edtf> reading = read(text);
    if (reading.value.isPresent()) {
      return new Parsed(reading.value, "", Optional.empty());
    }
    Optional<String> hint = reading.hint.or(() -> EdtfGuess.of(text));
    return new Parsed(Optional.empty(), reading.problem, hint.filter(guess -> read(guess).value.isPresent()));
  }

  private static Reading<Edtf> read(String text) {
    return text.contains("/") ? interval(text) : date(text).then(date -> Reading.of(Edtf.date(date)));
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
      if (start.isPresent() && end.isPresent() && end.get().latest().isBefore(start.get().earliest())) {
        return Reading.wrong("the interval ends before it starts", ends[1] + "/" + ends[0]);
      }
      return Reading.of(Edtf.interval(text, start, end));
    }));
  }

  private static Reading<Optional<EdtfDate>> end(String text) {
    return text.isEmpty() || text.equals(OPEN)
        ? Reading.of(Optional.empty())
        : date(text).then(date -> Reading.of(Optional.of(date)));
  }

  private static Reading<EdtfDate> date(String text) {
    Matcher m = DATE.matcher(text);
    if (!m.matches()) {
      return noDate(text);
    }
    String year = m.group(1);
    Optional<String> part = Optional.ofNullable(m.group(2));
    Optional<String> day = Optional.ofNullable(m.group(3));
    if (year.endsWith("X") && part.isPresent()) {
      return Reading.wrong("a year that is not fully known has no month");
    }
    boolean unspecified = part.equals(Optional.of(UNSPECIFIED)) || day.equals(Optional.of(UNSPECIFIED));
    String mark = m.group(4);
    return part.map(digits -> inYear(year, digits, day))
        .orElseGet(() -> Reading.of(new Fields(ofYear(year), 0, 0)))
        .then(fields -> Reading.of(new EdtfDate(
            text,
            fields.precision,
            Integer.parseInt(year.replace('X', '0')),
            fields.part,
            fields.day,
            unspecified,
            mark.equals("~") || mark.equals("%"),
            mark.equals("?") || mark.equals("%"))));
  }

  private static <T> Reading<T> noDate(String text) {
    return Reading.wrong(
        "\"" + text + "\" is not a date such as 2026, 2026-02, 2026-02-27, 2015~ or 2026-10/2026-12");
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
      return Reading.wrong(
          name(month.getMonth()) + " " + month.getYear() + " has " + month.lengthOfMonth() + " days");
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
