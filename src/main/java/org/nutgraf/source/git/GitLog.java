package org.nutgraf.source.git;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Understands what {@code git log --name-status -z} prints. */
final class GitLog {
  /** Before the files of each commit: its author's date, marked so that it can't be taken for the status of a file. */
  static final String FORMAT = "%x01%ad";

  private static final char COMMIT = 1;

  private final Map<String, FileDates.Span> spans = new HashMap<>();
  /** Former name → name today. */
  private final Map<String, String> names = new HashMap<>();

  private GitLog() {}

  /**
   * When each file changed, by the name it has today.
   *
   * @param log of whole commits, each before those that it is based on
   */
  static Map<String, FileDates.Span> dates(String log) {
    GitLog reader = new GitLog();
    reader.read(log.split("\0"));
    return reader.spans;
  }

  // A commit is its date, then a status and a path for each file, or two paths where the name
  // changed.
  private void read(String[] parts) {
    LocalDate day = LocalDate.EPOCH;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      if (!part.isEmpty() && part.charAt(0) == COMMIT) {
        day = LocalDate.parse(part.substring(1));
      } else if (part.startsWith("R") && i + 2 < parts.length) {
        String now = now(parts[i + 2]);
        names.put(parts[i + 1], now);
        if (!part.equals("R100")) {
          add(now, day);
        }
        i += 2;
      } else if (!part.isEmpty() && i + 1 < parts.length) {
        add(now(parts[i + 1]), day);
        i++;
      }
    }
  }

  private String now(String path) {
    return names.getOrDefault(path, path);
  }

  private void add(String path, LocalDate day) {
    spans.merge(
        path,
        new FileDates.Span(day, day),
        (known, one) -> new FileDates.Span(
            one.first().isBefore(known.first()) ? one.first() : known.first(),
            one.last().isAfter(known.last()) ? one.last() : known.last()));
  }
}
