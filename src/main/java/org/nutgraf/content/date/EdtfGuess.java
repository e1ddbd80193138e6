package org.nutgraf.content.date;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody may have meant who wrote a date in another way than the Extended Date/Time Format does. */
final class EdtfGuess {
  private static final int QUARTERS_START = 32;

  private static final List<String> MONTHS = List.of(
      "january januar", "february februar", "march märz", "april", "may mai", "june juni", "july juli", "august",
      "september", "october oktober", "november", "december dezember");
  private static final String MONTH = "(?i)([a-zä]{3,9})\\.?";

  // Day and month are swapped for nobody: 03/11/2025 is left alone, for it has two meanings.
  private static final List<Habit> HABITS =
      List.of(
          new Habit(
              "([0-9]{4})[-./‐‑–]([0-9]{1,2})([?~%]?)", m -> m.group(1) + "-" + two(m.group(2)) + m.group(3)),
          new Habit(
              "([0-9]{4})[-./‐‑–]([0-9]{1,2})[-./‐‑–]([0-9]{1,2})([?~%]?)",
              m -> m.group(1) + "-" + two(m.group(2)) + "-" + two(m.group(3)) + m.group(4)),
          new Habit("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]+([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]+)? ?(Z|[+-][0-9]{2})?(?::?([0-9]{2}))?",
              m -> m.group(1) + "T" + m.group(2) + text(m.group(3)) + (m.group(4) == null ? "" : ":" + m.group(4))),
          new Habit("([0-9]{1,4}) (?:BCE?|v\\. ?Chr\\.)", m -> bce(m.group(1))),
          new Habit(
              "([0-9]{1,2})\\. ?([0-9]{1,2})\\. ?([0-9]{4})",
              m -> m.group(3) + "-" + two(m.group(2)) + "-" + two(m.group(1))),
          new Habit("([0-9]{1,2})/(1[3-9]|[23][0-9])/([0-9]{4})",
              m -> m.group(3) + "-" + two(m.group(1)) + "-" + m.group(2)),
          new Habit("(1[3-9]|[23][0-9])/([0-9]{1,2})/([0-9]{4})",
              m -> m.group(3) + "-" + two(m.group(2)) + "-" + m.group(1)),
          new Habit("([0-9]{1,2})/\\1/([0-9]{4})",
              m -> m.group(2) + "-" + two(m.group(1)) + "-" + two(m.group(1))),
          new Habit("(?:[A-Za-z]+day, )?" + MONTH + " ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})",
              m -> m.group(3) + "-" + month(m.group(1)) + "-" + two(m.group(2))),
          new Habit("([0-9]{1,2})(?:\\.|st|nd|rd|th)? " + MONTH + ",? ([0-9]{4})",
              m -> m.group(3) + "-" + month(m.group(2)) + "-" + two(m.group(1))),
          new Habit(MONTH + ",? ([0-9]{4})", m -> m.group(2) + "-" + month(m.group(1))),
          new Habit("([0-9]{4}) ?[-–] ?([0-9]{4})", m -> m.group(1) + "/" + m.group(2)),
          new Habit("([0-9]{4})[- ]?[Qq]([1-4])", m -> quarter(m.group(1), m.group(2))),
          new Habit("[Qq]([1-4])[-/ ]?([0-9]{4})", m -> quarter(m.group(2), m.group(1))),
          new Habit("([0-9]{3})0s", m -> m.group(1) + "X"),
          new Habit("(?:about|around|circa|ca|c|~)\\.? ?([0-9]{4}(?:-[0-9]{2}){0,2})", m -> m.group(1) + "~"),
          new Habit(
              "([0-9]{2,3}[xu]{1,2}|[0-9]{4}-(?:[0-9]{2}-)?[xu]{2})", m -> m.group(1).replaceAll("[xu]", "X")));

  private EdtfGuess() {}

  static Optional<String> of(String text) {
    return HABITS.stream().flatMap(habit -> habit.apply(text).stream()).findFirst();
  }

  private static String text(String found) {
    return found == null ? "" : found;
  }

  private static String bce(String year) {
    int before = Integer.parseInt(year) - 1;
    return (before > 0 ? "-" : "") + String.format("%04d", before);
  }

  private static String two(String digits) {
    return digits.length() < 2 ? "0" + digits : digits;
  }

  // Of a name in English or German, whole or cut short; 00 if it is no month.
  private static String month(String name) {
    String start = name.toLowerCase(Locale.ROOT);
    int number = 12;
    while (number > 0 && Arrays.stream(MONTHS.get(number - 1).split(" ")).noneMatch(m -> m.startsWith(start))) {
      number--;
    }
    return two(String.valueOf(number));
  }

  private static String quarter(String year, String number) {
    return year + "-" + (QUARTERS_START + Integer.parseInt(number));
  }

  /** A way of writing dates, and what it is in EDTF. */
  private record Habit(Pattern pattern, Function<MatchResult, String> meaning) {
    Habit(String regex, Function<MatchResult, String> meaning) {
      this(Pattern.compile(regex), meaning);
    }

    Optional<String> apply(String text) {
      Matcher m = pattern.matcher(text);
      return m.matches() ? Optional.of(meaning.apply(m)) : Optional.empty();
    }
  }
}
