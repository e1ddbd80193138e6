package org.nutgraf.content.date;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody may have meant who wrote a date in another way than the Extended Date/Time Format does. */
record EdtfGuess(DateNames names) {
  private static final int QUARTERS_START = 32;
  private static final String NO_MONTH = "00";

  private static final String MONTH = "(\\p{L}{3,12})\\.?";
  // "3rd", "1er", "3º", "3."
  private static final String ORDINAL = "(?:\\.|\\p{L}{2}|[º°ª])?";
  // "3 de noviembre de 2025"
  private static final String LINK = "(?:\\p{Ll}{2,3} )?";

  // Day and month are swapped for nobody: 03/11/2025 is left alone, for it has two meanings.
  private List<Habit> habits() {
    return List.of(
        new Habit(
            "([0-9]{4})[-./‐‑–]([0-9]{1,2})([?~%]?)",
            m -> m.group(1) + "-" + two(m.group(2)) + m.group(3)),
        new Habit(
            "([0-9]{4})[-./‐‑–]([0-9]{1,2})[-./‐‑–]([0-9]{1,2})([?~%]?)",
            m -> m.group(1) + "-" + two(m.group(2)) + "-" + two(m.group(3)) + m.group(4)),
        new Habit(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]+([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]+)? ?(Z|[+-][0-9]{2})?(?::?([0-9]{2}))?",
            m -> m.group(1) + "T" + m.group(2) + text(m.group(3))
                + (m.group(4) == null ? "" : ":" + m.group(4))),
        new Habit("([0-9]{1,4}) ?(?:" + any(names.beforeChrist()) + ")", m -> bce(m.group(1))),
        new Habit(
            "([0-9]{1,2})\\. ?([0-9]{1,2})\\. ?([0-9]{4})",
            m -> m.group(3) + "-" + two(m.group(2)) + "-" + two(m.group(1))),
        new Habit(
            "([0-9]{1,2})/(1[3-9]|[23][0-9])/([0-9]{4})",
            m -> m.group(3) + "-" + two(m.group(1)) + "-" + m.group(2)),
        new Habit(
            "(1[3-9]|[23][0-9])/([0-9]{1,2})/([0-9]{4})",
            m -> m.group(3) + "-" + two(m.group(2)) + "-" + m.group(1)),
        new Habit(
            "([0-9]{1,2})/\\1/([0-9]{4})",
            m -> m.group(2) + "-" + two(m.group(1)) + "-" + two(m.group(1))),
        new Habit(
            MONTH + " ([0-9]{1,2})" + ORDINAL + ",? ([0-9]{4})",
            m -> m.group(3) + "-" + month(m.group(1)) + "-" + two(m.group(2))),
        new Habit(
            "([0-9]{1,2})" + ORDINAL + " " + LINK + MONTH + ",? " + LINK + "([0-9]{4})(?: r\\.?)?",
            m -> m.group(3) + "-" + month(m.group(2)) + "-" + two(m.group(1))),
        new Habit(
            MONTH + ",? " + LINK + "([0-9]{4})(?: r\\.?)?",
            m -> m.group(2) + "-" + month(m.group(1))),
        new Habit("([0-9]{4}) ?[-–] ?([0-9]{4})", m -> m.group(1) + "/" + m.group(2)),
        new Habit("([0-9]{4})[- ]?[Qq]([1-4])", m -> quarter(m.group(1), m.group(2))),
        new Habit("[Qq]([1-4])[-/ ]?([0-9]{4})", m -> quarter(m.group(2), m.group(1))),
        new Habit("([0-9]{3})0s", m -> m.group(1) + "X"),
        new Habit(
            "(?:" + any(names.circa()) + "|~)\\.? ?([0-9]{4}(?:-[0-9]{2}){0,2})",
            m -> m.group(1) + "~"),
        new Habit(
            "([0-9]{2,3}[xu]{1,2}|[0-9]{4}-(?:[0-9]{2}-)?[xu]{2})",
            m -> m.group(1).replaceAll("[xu]", "X")));
  }

  static Optional<String> of(String text, DateNames names) {
    String first = text.replaceFirst("[,. ].*", "").toLowerCase(Locale.ROOT);
    String day = names.weekdays().contains(first)
        ? text.substring(first.length()).replaceFirst("^[,. ]+", "")
        : text;
    return new EdtfGuess(names)
        .habits().stream()
            .flatMap(habit -> habit.apply(day).stream())
            .filter(date -> date.indexOf("-" + NO_MONTH, 1) < 0)
            .findFirst();
  }

  private static String any(List<String> words) {
    return words.isEmpty()
        ? "(?!)"
        : words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static String text(String found) {
    return found == null ? "" : found;
  }

  private static String bce(String year) {
    int before = Integer.parseInt(year) - 1;
    return (before > 0 ? "-" : "") + String.format(Locale.ROOT, "%04d", before);
  }

  private static String two(String digits) {
    return digits.length() < 2 ? "0" + digits : digits;
  }

  private String month(String name) {
    int number = names.month(name);
    return number == 0 ? NO_MONTH : two(String.valueOf(number));
  }

  private static String quarter(String year, String number) {
    return year + "-" + (QUARTERS_START + Integer.parseInt(number));
  }

  /** A way of writing dates, and what it is in EDTF. */
  private record Habit(Pattern pattern, Function<MatchResult, String> meaning) {
    Habit(String regex, Function<MatchResult, String> meaning) {
      this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), meaning);
    }

    Optional<String> apply(String text) {
      Matcher m = pattern.matcher(text);
      return m.matches() ? Optional.of(meaning.apply(m)) : Optional.empty();
    }
  }
}
