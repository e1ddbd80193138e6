package org.nutgraf.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.Edtf;

/** Makes a date in the Extended Date/Time Format of one as people write it in spreadsheets. */
final class LooseDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(MONTH + " (?:([0-9]{1,2})(?:st|nd|rd|th)?,? )?([0-9]{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})\\.?(?:st|nd|rd|th)? " + MONTH + ",? ([0-9]{4})");
  private static final Pattern SLASHES = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

  private LooseDate() {}

  /** The date, or the text itself if it can't be told what it means. Adds to {@code notes} what was not plain. */
  static String edtf(String text, String place, List<Note> notes) {
    Edtf.Parsed parsed = Edtf.parse(text);
    if (text.isEmpty() || parsed.value().isPresent()) {
      return text;
    }
    Optional<String> found = named(text.toLowerCase(Locale.ROOT)).or(() -> slashes(text)).or(parsed::hint)
        .filter(date -> Edtf.parse(date).value().isPresent());
    found.ifPresent(date -> notes.add(new Note(place, "read the date “" + text + "” as " + date)));
    return found.orElse(text);
  }

  private static Optional<String> named(String text) {
    Matcher month = MONTH_FIRST.matcher(text);
    if (month.matches()) {
      return Optional.of(date(month.group(3), MONTHS.indexOf(month.group(1)) + 1, month.group(2)));
    }
    Matcher day = DAY_FIRST.matcher(text);
    return day.matches() ? Optional.of(date(day.group(3), MONTHS.indexOf(day.group(2)) + 1, day.group(1)))
        : Optional.empty();
  }

  // 3/11/2025 may be in March or in November; only a number above 12 tells.
  private static Optional<String> slashes(String text) {
    Matcher m = SLASHES.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    int a = Integer.parseInt(m.group(1));
    int b = Integer.parseInt(m.group(2));
    return a > 12 ? Optional.of(date(m.group(3), b, m.group(1))) : b > 12 || a == b
        ? Optional.of(date(m.group(3), a, m.group(2))) : Optional.empty();
  }

  /** What a date may mean that has two meanings. */
  static Optional<String> doubt(String text) {
    Matcher m = SLASHES.matcher(text);
    return m.matches() ? Optional.of(
        "“" + text + "” may be " + date(m.group(3), Integer.parseInt(m.group(1)), m.group(2)) + " or "
        + date(m.group(3), Integer.parseInt(m.group(2)), m.group(1)) + "; write the one it is") : Optional.empty();
  }

  private static String date(String year, int month, String day) {
    return String.format("%s-%02d", year, month)
        + (day == null ? "" : String.format("-%02d", Integer.parseInt(day)));
  }
}
