package org.nutgraf.importer.event;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.TimelineSlide.Media;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.html.Fragment;
import org.nutgraf.importer.reading.WordCounts;

/**
 * Reads events from a spreadsheet whose first row names its columns, by the names TimelineJS gives them or others
 * that are
 * common. A column of another name becomes a line of the event's text, with its name before it.
 */
public final class SheetReader {
  /** How a column may be named, in any language → what it is. */
  private static final Map<String, String> NAMES = names();

  private static final List<String> UNUSED = List.of("media thumbnail", "background");
  private static final Pattern DAY = Pattern.compile("-?[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME =
      Pattern.compile("(?i)([0-9]{1,2})(?:[:.h]([0-9]{2}))?(?::[0-9]{2})? ?([ap]\\.?m\\.?|uhr|h)?"
          + " ?(Z|[+-][0-9]{2}:[0-9]{2})?");

  private final String name;
  private final Csv sheet;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Integer> others = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<EventEntry> entries = new ArrayList<>();
  private final List<EventEntry> eras = new ArrayList<>();
  private final WordCounts words = new WordCounts();
  private String title = "";
  private String text = "";

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    Languages.all().forEach(language -> language
        .columns()
        .forEach((what, words) -> words.forEach(word -> names.putIfAbsent(word, what))));
    return Map.copyOf(names);
  }

  private static String known(String what) {
    return Stream.of("en", "de", "fr", "es")
            .flatMap(tag -> requireNonNull(Languages.packaged(tag).columns().get(what)).stream()
                .limit(3))
            .distinct()
            .collect(Collectors.joining(", "))
        + " …";
  }

  private SheetReader(String name, Csv sheet) {
    this.name = name;
    this.sheet = sheet;
  }

  /** @throws IOException if it is no spreadsheet with events */
  public static EventEntry.Found read(String name, String text) throws IOException {
    SheetReader reader = new SheetReader(name, Csv.of(text));
    reader.columns();
    reader.sheet.rows().stream().skip(1).forEach(reader::row);
    return new EventEntry.Found(
        reader.title, reader.text, reader.entries, reader.eras, reader.words, reader.notes);
  }

  private void columns() throws IOException {
    List<String> head = sheet.rows().isEmpty() ? List.of() : sheet.rows().get(0).cells();
    boolean years = head.stream()
        .anyMatch(cell -> cell.equalsIgnoreCase("year") || cell.equalsIgnoreCase("start year"));
    for (int i = 0; i < head.size(); i++) {
      String heading =
          head.get(i).toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " ").strip();
      Optional<String> what = years && heading.equals("day")
          ? Optional.of("dayOfMonth")
          : Optional.ofNullable(NAMES.get(heading));
      if (what.isEmpty() || columns.putIfAbsent(what.get(), i) != null) {
        others.add(i);
      }
    }
    if (!columns.containsKey("title")
        || !columns.containsKey("date") && !columns.containsKey("year")) {
      throw new IOException("the first row has to name the columns; a date ("
          + known("date")
          + ", or year, month, day) and a title (" + known("title")
          + ") are needed");
    }
  }

  private String cell(Csv.Row row, String column) {
    return row.cell(columns.getOrDefault(column, -1));
  }

  private void row(Csv.Row row) {
    String place = name + ":" + row.line();
    if (cell(row, "type").equalsIgnoreCase("title")) {
      title = Fragment.of(cell(row, "title"), place, notes).plain();
      text = Fragment.of(cell(row, "text"), place, notes).markdown();
      return;
    }
    Fragment headline = Fragment.of(cell(row, "title"), place, notes);
    if (cell(row, "type").equalsIgnoreCase("era")) {
      eras.add(EventEntry.era(place, date(row, place), headline.plain()));
      return;
    }
    Fragment details = Fragment.of(cell(row, "text"), place, notes);
    words.add(headline.plain()).add(details.plain());
    List<String> body = new ArrayList<>(List.of(details.markdown()));
    if (!cell(row, "media").isEmpty()) {
      TimelineReader.media(
          new Media(cell(row, "media"), cell(row, "caption"), cell(row, "credit")),
          body,
          words,
          place,
          notes);
    }
    others(row, place, body);
    body.removeIf(String::isEmpty);
    entries.add(new EventEntry(
        place,
        "",
        date(row, place),
        headline.plain(),
        String.join("\n\n", body),
        new EventEntry.Labels(
            cell(row, "group"),
            cell(row, "status").toLowerCase(Locale.ROOT),
            list(row, "tags"),
            list(row, "sources"))));
  }

  private List<String> list(Csv.Row row, String column) {
    return Arrays.stream(cell(row, column).split("[,;]"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private void others(Csv.Row row, String place, List<String> body) {
    for (int column : others) {
      String heading = sheet.rows().get(0).cell(column);
      String cell = row.cell(column);
      if (!cell.isEmpty() && !UNUSED.contains(heading.toLowerCase(Locale.ROOT))) {
        Fragment fragment =
            Fragment.of(heading.isEmpty() ? cell : heading + ": " + cell, place, notes);
        words.add(fragment.plain());
        body.add(fragment.markdown());
      }
    }
  }

  private String date(Csv.Row row, String place) {
    String start = timed(
        columns.containsKey("year")
            ? parts(row, "year", "month", "dayOfMonth")
            : LooseDate.edtf(cell(row, "date"), place, notes),
        cell(row, "time"),
        place);
    String end = timed(
        columns.containsKey("endYear")
            ? parts(row, "endYear", "endMonth", "endDay")
            : LooseDate.edtf(cell(row, "end"), place, notes),
        cell(row, "endTime"),
        place);
    String date = end.isEmpty() || end.equals(start) ? start : start + "/" + end;
    String shown = cell(row, "shown");
    if (!shown.isEmpty()) {
      notes.add(new Note(place, "its date was shown as “" + shown + "”; it is written as " + date));
    }
    return date;
  }

  /** A day with its time behind it. */
  private String timed(String date, String time, String place) {
    if (time.isEmpty()) {
      return date;
    }
    Matcher parts = TIME.matcher(time);
    if (DAY.matcher(date).matches() && parts.matches()) {
      int hour = Integer.parseInt(parts.group(1));
      String half = parts.group(3) == null ? "" : parts.group(3).toLowerCase(Locale.ROOT);
      boolean halves = half.startsWith("a") || half.startsWith("p");
      int whole = !halves ? hour : hour % 12 + (half.startsWith("p") ? 12 : 0);
      String minute = parts.group(2) == null ? "00" : parts.group(2);
      String zone = parts.group(4) == null ? "" : parts.group(4).toUpperCase(Locale.ROOT);
      String joined = String.format(Locale.ROOT, "%sT%02d:%s%s", date, whole, minute, zone);
      boolean told = parts.group(2) != null || !half.isEmpty();
      if (told
          && (!halves || hour >= 1 && hour <= 12)
          && Languages.date(joined).value().isPresent()) {
        return joined;
      }
    }
    notes.add(new Note(
        place,
        "left out the time of day, " + time
            + "; write it behind the date of the event where it counts"));
    return date;
  }

  private String parts(Csv.Row row, String year, String month, String day) {
    StringBuilder date = new StringBuilder(cell(row, year));
    for (String part : List.of(cell(row, month), cell(row, day))) {
      date.append(part.isEmpty() ? "" : part.length() == 1 ? "-0" + part : "-" + part);
    }
    return date.toString();
  }
}
