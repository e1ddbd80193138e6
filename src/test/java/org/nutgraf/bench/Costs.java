package org.nutgraf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured, of one machine.
 *
 * @param facts about the machine and the programs
 */
record Costs(Map<String, String> facts, List<Measurement> measurements) {

  /**
   * Reads tables that {@link WholeBuild} has written.
   *
   * @throws IOException if a file can't be read, or they are of different machines or programs
   */
  static Costs read(List<Path> tables) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    List<Measurement> measurements = new ArrayList<>();
    for (Path table : tables) {
      for (String line : Files.readAllLines(table)) {
        if (line.startsWith("# ")) {
          String[] fact = line.substring(2).split(": ", 2);
          String other = facts.putIfAbsent(fact[0], fact[1]);
          if (other != null && !other.equals(fact[1])) {
            throw new IOException(
                table + " was measured with " + fact[1] + ", others with " + other);
          }
        } else if (!line.equals(Measurement.HEADER)) {
          measurements.add(Measurement.of(line));
        }
      }
    }
    return new Costs(facts, measurements);
  }

  /** In pages. */
  SortedSet<Integer> sizes() {
    return measurements.stream()
        .map(Measurement::pages)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Stream<Measurement> of(Task task, int pages) {
    return measurements.stream().filter(run -> run.task() == task && run.pages() == pages);
  }

  /** Empty if the task was not measured at this size. */
  Optional<Spread> seconds(Task task, int pages) {
    return spread(task, pages, run -> Optional.of(run.cost().seconds()));
  }

  Optional<Spread> processor(Task task, int pages) {
    return spread(task, pages, run -> Optional.of(run.cost().processor()));
  }

  /** In megabytes; empty also where the system doesn't tell. */
  Optional<Spread> peak(Task task, int pages) {
    return spread(task, pages, run -> run.cost().peak().stream()
        .mapToObj(kib -> kib * 1024 / 1e6)
        .findFirst());
  }

  private Optional<Spread> spread(
      Task task, int pages, Function<Measurement, Optional<Double>> value) {
    List<Double> values = of(task, pages).map(value).flatMap(Optional::stream).toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
  }
}
