package org.nutgraf.importer.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.draft.Note;

/** Makes a date in the Extended Date/Time Format of one as people write it in spreadsheets. */
final class LooseDate {
  private static final Pattern SLASHES = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

  private LooseDate() {}

  /** The date, or the text itself if it can't be told what it means. Adds to {@code notes} what was not plain. */
  static String edtf(String text, String place, List<Note> notes) {
    Edtf.Parsed parsed = Languages.date(text);
    if (text.isEmpty() || parsed.value().isPresent()) {
      return text;
    }
    parsed
        .hint()
        .ifPresent(date -> notes.add(new Note(place, "read the date “" + text + "” as " + date)));
    return parsed.hint().orElse(text);
  }

  /** What a date may mean that has two meanings. */
  static Optional<String> doubt(String text) {
    Matcher m = SLASHES.matcher(text);
    return m.matches()
        ? Optional.of("“" + text + "” may be "
            + date(m.group(3), Integer.parseInt(m.group(1)), m.group(2)) + " or "
            + date(m.group(3), Integer.parseInt(m.group(2)), m.group(1)) + "; write the one it is")
        : Optional.empty();
  }

  private static String date(String year, int month, String day) {
    return String.format(Locale.ROOT, "%s-%02d-%02d", year, month, Integer.parseInt(day));
  }
}
