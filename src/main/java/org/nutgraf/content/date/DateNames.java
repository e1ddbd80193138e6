package org.nutgraf.content.date;

import java.util.List;
import java.util.Locale;

/**
 * The words that people write dates with, in lower case, of as many languages as are known.
 *
 * @param months twelve lists, from January on; empty if none is known
 * @param weekdays in any order
 * @param beforeChrist what stands behind a year before our era
 * @param circa what stands before a date that is not known exactly
 */
public record DateNames(
    List<List<String>> months,
    List<String> weekdays,
    List<String> beforeChrist,
    List<String> circa) {
  public static final DateNames NONE = new DateNames(List.of(), List.of(), List.of(), List.of());
  /** Shorter beginnings of names may be those of several months. */
  private static final int SHORTEST = 3;

  /** The number of a month by its name, whole or cut short; 0 if it is none. */
  int month(String name) {
    String start = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < months.size(); i++) {
      if (months.get(i).stream()
          .anyMatch(month ->
              month.equals(start) || start.length() >= SHORTEST && month.startsWith(start))) {
        return i + 1;
      }
    }
    return 0;
  }
}
