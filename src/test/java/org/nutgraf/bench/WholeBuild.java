package org.nutgraf.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long whole builds take, from starting the process to its end: {@code ./nutgraf build}, and if there is a {@code hugo}
 * the same words, links and terms through Hugo, by turns. Every run is kept as a line of a table, from which
 * {@link CostReport} makes what people read.
 *
 * <p>Arguments: sizes in pages, such as {@code 12 1000x3}, where the second number is that of rounds (default 5);
 * {@code --hugo-up-to PAGES}, since it may need more memory than there is; {@code --work FOLDER}, where there is room for
 * all the sites that are built (default: the system's folder for temporary files); {@code --to FILE}, the table (default
 * target/benchmark.csv); {@code --page}, to put the result into src/bench/performance.md.
 */
final class WholeBuild {
  private WholeBuild() {}

  public static void main(String[] args) throws IOException {
    List<SiteSize> sizes = new ArrayList<>();
    int hugoUpTo = Integer.MAX_VALUE;
    Path above = Path.of(System.getProperty("java.io.tmpdir"));
    Path table = Path.of("target/benchmark.csv");
    boolean page = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--hugo-up-to" -> hugoUpTo = Integer.parseInt(args[++i]);
        case "--work" -> above = Path.of(args[++i]);
        case "--to" -> table = Path.of(args[++i]);
        case "--page" -> page = true;
        default -> sizes.add(SiteSize.of(args[i]));
      }
    }
    Path work = Files.createTempDirectory(Files.createDirectories(above), "nutgraf-benchmark");
    try {
      measure(sizes, Programs.hasHugo() ? hugoUpTo : 0, work, table);
    } finally {
      Folders.delete(work);
    }
    CostReport.main(
        page ? new String[] {"--page", table.toString()} : new String[] {table.toString()});
  }

  private static void measure(List<SiteSize> sizes, int hugoUpTo, Path work, Path table)
      throws IOException {
    StringBuilder head = new StringBuilder();
    Programs.facts()
        .forEach((name, fact) ->
            head.append("# ").append(name).append(": ").append(fact).append('\n'));
    Files.writeString(table, head + Measurement.HEADER + "\n");
    Path libraries = warmUp(work.resolve("warm-up"));
    for (SiteSize size : sizes) {
      Rounds rounds = new Rounds(
          size, work.resolve(String.valueOf(size.pages())), libraries, size.pages() <= hugoUpTo);
      for (int round = 1; round <= size.rounds(); round++) {
        System.err.println(size.pages() + " pages, round " + round + " of " + size.rounds());
        rounds.round(round, measurement -> append(table, measurement));
      }
    }
  }

  // The first run of all makes what later ones start from, such as an archive of classes. Returns
  // the jar of libraries.
  private static Path warmUp(Path work) throws IOException {
    Files.createDirectories(work);
    MadeFolder.forNutgraf(new MadeSite(12, 30), work);
    for (int i = 1; i <= 2; i++) {
      Trial.of(Programs.nutgraf(work, work.resolve("built-" + i)), Map.of(), work.resolve("log"));
    }
    Path jar = work.resolve("libraries.jar");
    Programs.jar(jar);
    Path list = work.resolve("files");
    new BuiltFolder(work.resolve("built-1")).list(list);
    Trial.of(
        Programs.plainLibraries(jar, work, list, work.resolve("printed")),
        Map.of(),
        work.resolve("log"));
    return jar;
  }

  private static void append(Path table, Measurement measurement) {
    try {
      Files.writeString(table, measurement.csv() + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
