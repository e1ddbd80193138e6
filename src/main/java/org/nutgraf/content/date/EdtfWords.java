package org.nutgraf.content.date;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.nutgraf.content.date.Edtf.Precision;
import org.nutgraf.text.Messages;

/**
 * Puts dates into words: never more precise than they are known.
 *
 * <p>Languages differ in what stands before a quarter, a half, a decade or a century ("since the 2010s", "seit den
 * 2010er-Jahren"), so those have messages of their own with {@code since}, {@code until} and {@code about}. A language may
 * have such messages for days, months and years too ({@code date_since_day}: "depuis le {0}"), names for months without a
 * day ({@code date_month_1_alone}: "styczeń") and a name for the first day of a month ({@code date_first}: "1er").
 *
 * @param bent whether a word such as "since" stands before
 */
record EdtfWords(Messages words, boolean bent) {

  EdtfWords(Messages words) {
    this(words, false);
  }

  // Behind a word such as "since" the names of months bend in some languages.
  private EdtfWords bending() {
    return new EdtfWords(words, true);
  }

  String of(Edtf edtf) {
    if (!edtf.isInterval()) {
      return single(edtf.start().orElseThrow());
    }
    Optional<EdtfDate> start = edtf.start();
    Optional<EdtfDate> end = edtf.end();
    if (start.isEmpty()) {
      String until = edge("until", end.orElseThrow());
      return edtf.isOpen() ? until : words.get("date_start_unknown", until);
    }
    if (end.isEmpty()) {
      String since = edge("since", start.orElseThrow());
      return edtf.isOpen() ? since : words.get("date_end_unknown", since);
    }
    return start.get().equals(end.get()) ? single(start.get()) : range(start.get(), end.get());
  }

  private String single(EdtfDate date) {
    if (!date.unspecified() || date.approximate()) {
      return marked(date);
    }
    String key =
        date.precision() == Precision.MONTH ? "date_some_time_in_month" : "date_some_time_in_year";
    return uncertain(date, words.get(key, phrase("date_", date)));
  }

  private String edge(String preposition, EdtfDate date) {
    if (!date.approximate() && !hasOwnPhrases(date) && words.has(own(preposition, date))) {
      return uncertain(date, words.get(own(preposition, date), bending().phrase("date_", date)));
    }
    if (date.approximate() || !hasOwnPhrases(date)) {
      return words.get("date_" + preposition, bending().marked(date));
    }
    return uncertain(date, phrase("date_" + preposition + "_", date));
  }

  private String range(EdtfDate start, EdtfDate end) {
    if (start.time().isPresent()
        && end.time().isPresent()
        && start.earliest().equals(end.earliest())
        && (end.offset().isEmpty() || start.offset().equals(end.offset()))) {
      return words.get(
          "date_times",
          day("date_", start),
          start.time().get().words(),
          clock(new EdtfTime(end.time().get().clock(), start.offset())));
    }
    if (start.precision() == end.precision() && plain(start) && plain(end)) {
      switch (start.precision()) {
        case DAY:
          return days(start, end);
        case MONTH:
          if (start.year() == end.year()) {
            return words.get("date_months", month(start), month(end), start.year());
          }
          break;
        case YEAR:
          return words.get("date_years", start.year(), end.year());
        default:
          break;
      }
    }
    Optional<String> third = third(start, end);
    return third.isPresent()
        ? words.get(third.get(), words.get("date_month", bending().month(start), start.year()))
        : words.get("date_range", marked(start), marked(end));
  }

  /** "About 1 December to about 10 December" is how EDTF says early December. */
  private static Optional<String> third(EdtfDate start, EdtfDate end) {
    boolean inOneMonth = start.precision() == Precision.DAY
        && end.precision() == Precision.DAY
        && start.year() == end.year()
        && start.part() == end.part();
    if (!inOneMonth
        || !start.approximate()
        || !end.approximate()
        || start.uncertain()
        || end.uncertain()) {
      return Optional.empty();
    }
    if (start.day() <= 10 && end.day() <= 10) {
      return Optional.of("date_early");
    }
    if (start.day() > 20 && end.day() > 20) {
      return Optional.of("date_late");
    }
    return start.day() > 10 && end.day() <= 20 ? Optional.of("date_mid") : Optional.empty();
  }

  private String days(EdtfDate start, EdtfDate end) {
    if (start.year() != end.year()) {
      return words.get("date_days", marked(start), marked(end));
    }
    if (start.part() != end.part()) {
      return words.get(
          "date_days_of_year",
          number(start),
          bending().month(start),
          number(end),
          bending().month(end),
          end.year());
    }
    return words.get(
        "date_days_of_month", number(start), number(end), bending().month(end), end.year());
  }

  private static boolean plain(EdtfDate date) {
    return !date.approximate() && !date.uncertain() && date.time().isEmpty() && date.year() > 0;
  }

  private String marked(EdtfDate date) {
    return uncertain(date, date.approximate() ? about(date) : phrase("date_", date));
  }

  private String about(EdtfDate date) {
    if (!hasOwnPhrases(date) && words.has(own("about", date))) {
      return words.get(own("about", date), bending().phrase("date_", date));
    }
    return hasOwnPhrases(date)
        ? phrase("date_about_", date)
        : words.get("date_about", bending().phrase("date_", date));
  }

  private static String own(String preposition, EdtfDate date) {
    return "date_" + preposition + "_" + date.precision().name().toLowerCase(Locale.ROOT);
  }

  private String uncertain(EdtfDate date, String text) {
    return date.uncertain() ? words.get("date_uncertain", text) : text;
  }

  private static boolean hasOwnPhrases(EdtfDate date) {
    return switch (date.precision()) {
      case QUARTER, HALF, DECADE, CENTURY -> true;
      default -> false;
    };
  }

  private String phrase(String prefix, EdtfDate date) {
    return switch (date.precision()) {
      case DAY ->
        date.time()
            .map(time -> words.get("date_time", day(prefix, date), clock(time)))
            .orElseGet(() -> day(prefix, date));
      case MONTH -> words.get(prefix + "month", month(date), year(date.year()));
      case QUARTER ->
        words.get(
            prefix + "quarter", words.get("date_ordinal_" + date.ordinal()), year(date.year()));
      case SEASON -> words.get(prefix + "season_" + date.ordinal(), year(date.year()));
      case HALF ->
        words.get(prefix + "half", words.get("date_ordinal_" + date.ordinal()), year(date.year()));
      case YEAR -> year(date.year());
      // Decades before our era don't begin with a round year, as there was no year 0.
      case DECADE ->
        date.year() > 0 ? words.get(prefix + "decade", date.year()) : years(prefix, date);
      case CENTURY -> years(prefix, date);
    };
  }

  private String day(String prefix, EdtfDate date) {
    return words.get(prefix + "day", number(date), bending().month(date), year(date.year()));
  }

  private String years(String prefix, EdtfDate date) {
    return words.get(
        prefix + "century",
        date.year() > 0 ? date.year() : year(date.year()),
        date.year() > 0 ? date.latest().getYear() : year(date.latest().getYear()));
  }

  /** A year as people count it: before the year 1 comes 1 BCE. */
  String year(int year) {
    return year > 0 ? String.valueOf(year) : words.get("date_bce", 1 - year);
  }

  // With its offset, if it has one: the clocks there need not be those of the reader.
  private String clock(EdtfTime time) {
    return words.get("date_clock", time.words())
        + time.offset()
            .map(offset -> offset.equals(ZoneOffset.UTC)
                ? " UTC"
                : " UTC"
                    + offset
                        .getId()
                        .replace("-", "−")
                        .replaceFirst("(?<=[+−])0|:00$", "")
                        .replace(":00", ""))
            .orElse("");
  }

  private String number(EdtfDate date) {
    return date.day() == 1 && words.has("date_first")
        ? words.get("date_first")
        : String.valueOf(date.day());
  }

  private String month(EdtfDate date) {
    String alone = "date_month_" + date.part() + "_alone";
    return words.get(!bent && words.has(alone) ? alone : "date_month_" + date.part());
  }
}
