package org.nutgraf.check.prose;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;

/** A date that is written with a day of the week was one: "Monday, March 30, 2021" was a Tuesday. */
public final class Weekdays implements Check {
  private final String language;
  private final Calendar calendar;

  /** @param language of the site, as a tag */
  public Weekdays(String language) {
    this.language = language;
    this.calendar = new Calendar(Locale.forLanguageTag(language));
  }

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.WRONG_WEEKDAY);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(this, language, copy -> copy.words()
        .flatMap(passage -> calendar.findings(passage).stream()));
  }

  /** The names of days and months of a language, as the Java that runs knows them. */
  private static final class Calendar {
    private static final int YEAR = 4;

    private final Locale locale;
    private final Map<String, DayOfWeek> days;
    private final Map<String, Month> months;
    private final Pattern date;

    Calendar(Locale locale) {
      this.locale = locale;
      this.days =
          names(DayOfWeek.values(), day -> day.getDisplayName(TextStyle.FULL, locale), locale);
      this.months =
          names(Month.values(), month -> month.getDisplayName(TextStyle.FULL, locale), locale);
      String day = "(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?";
      String month = "(?<m>" + any(months) + ")";
      String year = ",? (?:de |del )?(?<y>\\d{4})\\b";
      // "30 March 2021", "30. März 2021", "30 de marzo de 2021", and "March 30, 2021".
      this.date = Pattern.compile(
          "\\b" + initial(days) + "(?<w>" + any(days) + "),? (?:the |den |dem |le |el |il |op )?(?:"
              + day
              + " (?:of |de )?" + month + "|" + month.replace("<m>", "<m2>") + " "
              + day.replace("<d>", "<d2>") + ")" + year,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static <E> Map<String, E> names(E[] values, Function<E, String> name, Locale locale) {
      return Arrays.stream(values)
          .collect(Collectors.toMap(
              value -> name.apply(value).toLowerCase(locale),
              value -> value,
              (one, other) -> one,
              TreeMap::new));
    }

    private static String any(Map<String, ?> names) {
      return names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    // What no name begins with is passed over quickly: only here the case of letters is not looked
    // up.
    private static String initial(Map<String, ?> names) {
      return names.keySet().stream()
          .map(name -> name.substring(0, 1))
          .map(letter -> Pattern.quote(letter) + Pattern.quote(letter.toUpperCase(Locale.ROOT)))
          .collect(Collectors.joining("", "(?-iu:(?=[", "]))"));
    }

    List<Finding> findings(Passage passage) {
      List<Finding> findings = new ArrayList<>();
      // Most passages have no year, and are not searched for names, which takes ten times as long.
      if (!hasYear(passage.text())) {
        return findings;
      }
      Matcher matcher = date.matcher(passage.text());
      while (matcher.find()) {
        boolean dayFirst = matcher.group("d") != null;
        int day = Integer.parseInt(matcher.group(dayFirst ? "d" : "d2"));
        Month month =
            requireNonNull(months.get(matcher.group(dayFirst ? "m" : "m2").toLowerCase(locale)));
        DayOfWeek said = requireNonNull(days.get(matcher.group("w").toLowerCase(locale)));
        finding(
                passage,
                matcher.toMatchResult(),
                said,
                Integer.parseInt(matcher.group("y")),
                month,
                day)
            .ifPresent(findings::add);
      }
      return findings;
    }

    private static boolean hasYear(String text) {
      int digits = 0;
      for (char c : text.toCharArray()) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits == YEAR) {
          return true;
        }
      }
      return false;
    }

    private Optional<Finding> finding(
        Passage passage, MatchResult found, DayOfWeek said, int year, Month month, int day) {
      try {
        DayOfWeek was = LocalDate.of(year, month, day).getDayOfWeek();
        return was == said
            ? Optional.empty()
            : Optional.of(Finding.of(
                passage.at(found.start(), found.end()),
                Rule.WRONG_WEEKDAY,
                "that day was a " + was.getDisplayName(TextStyle.FULL, locale),
                "correct the day of the week or the date"));
      } catch (DateTimeException e) {
        return Optional.of(Finding.of(
            passage.at(found.start(), found.end()),
            Rule.WRONG_WEEKDAY,
            "there is no such day",
            "correct the date"));
      }
    }
  }
}
