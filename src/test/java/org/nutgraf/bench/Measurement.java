package org.nutgraf.bench;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * One run of one task.
 *
 * @param files in the folder that it wrote
 * @param links to terms on the pages there
 */
record Measurement(int pages, int terms, Task task, Cost cost, long files, long links) {
  static final String HEADER = "pages,terms,task,seconds,processor,peak_kib,files,links";

  String csv() {
    return String.format(
        Locale.ROOT,
        "%d,%d,%s,%.3f,%.3f,%s,%d,%d",
        pages,
        terms,
        task,
        cost.seconds(),
        cost.processor(),
        cost.peak().isPresent() ? cost.peak().getAsLong() : "",
        files,
        links);
  }

  static Measurement of(String csv) {
    String[] cells = csv.split(",", -1);
    OptionalLong peak =
        cells[5].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cells[5]));
    return new Measurement(
        Integer.parseInt(cells[0]),
        Integer.parseInt(cells[1]),
        Task.valueOf(cells[2]),
        new Cost(Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), peak),
        Long.parseLong(cells[6]),
        Long.parseLong(cells[7]));
  }
}
