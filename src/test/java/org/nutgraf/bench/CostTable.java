package org.nutgraf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in Markdown what was measured: times and memory in one table each, and what they are worth. */
final class CostTable {
  private final Costs costs;

  CostTable(Costs costs) {
    this.costs = costs;
  }

  String markdown() {
    return String.join(
        "\n",
        lead(),
        table("Wall time", costs::seconds, CostTable::seconds),
        ahead(),
        "<details>",
        "<summary>Processor time, memory, and what was measured with what</summary>",
        "",
        table("User and system time", costs::processor, CostTable::seconds),
        table("Peak memory", costs::peak, CostTable::megabytes),
        circumstances(),
        "</details>",
        "");
  }

  private static String lead() {
    return """
        Medians, with the least and the most in brackets. Every run is a process of its own; unless said otherwise it writes
        into a new folder and finds nothing that earlier ones have kept.
        """;
  }

  private String table(
      String title,
      BiFunction<Task, Integer, Optional<Spread>> spreads,
      Function<Double, String> unit) {
    StringBuilder table = new StringBuilder("| " + title + " |");
    costs.sizes().forEach(pages -> table.append(' ').append(number(pages)).append(" pages |"));
    table.append("\n| --- |").append(" ---: |".repeat(costs.sizes().size())).append('\n');
    for (Task task : Task.values()) {
      if (costs.measurements().stream().anyMatch(run -> run.task() == task)) {
        table.append("| ").append(task.title()).append(" |");
        for (int pages : costs.sizes()) {
          table
              .append(' ')
              .append(
                  spreads.apply(task, pages).map(spread -> cell(spread, unit)).orElse("–"))
              .append(" |");
        }
        table.append('\n');
      }
    }
    return table.toString();
  }

  private static String cell(Spread spread, Function<Double, String> unit) {
    String least = unit.apply(spread.least());
    String most = unit.apply(spread.most());
    String median = unit.apply(spread.median());
    return least.equals(most)
        ? median
        : median + " (" + least.substring(0, least.indexOf(' ')) + "–"
            + most.substring(0, most.indexOf(' ')) + ")";
  }

  private static String seconds(double seconds) {
    return String.format(
        Locale.ROOT,
        seconds < 9.995 ? "%,.2f s" : seconds < 99.95 ? "%,.1f s" : "%,.0f s",
        seconds);
  }

  private static String megabytes(double megabytes) {
    return String.format(Locale.ROOT, "%,.0f MB", megabytes);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  // Where Hugo is ahead.
  private String ahead() {
    List<String> sentences = new ArrayList<>();
    for (Task hugo : List.of(Task.HUGO_LINKED, Task.HUGO)) {
      String what = hugo == Task.HUGO_LINKED ? " with linked terms" : " that does not link terms";
      List<Integer> sizes = costs.sizes().stream()
          .filter(pages -> costs.seconds(hugo, pages).isPresent())
          .toList();
      List<Integer> faster = sizes.stream()
          .filter(pages -> costs.seconds(hugo, pages).orElseThrow().median()
              < costs.seconds(Task.BUILD, pages).orElseThrow().median())
          .toList();
      if (!sizes.isEmpty()) {
        sentences.add("Hugo" + what + " is ahead at "
            + (faster.isEmpty() ? "none of these sizes." : listed(faster) + " pages."));
      }
    }
    return sentences.isEmpty() ? "" : String.join(" ", sentences) + "\n";
  }

  private static String listed(List<Integer> numbers) {
    String all = numbers.stream().map(CostTable::number).collect(Collectors.joining("; "));
    int last = all.lastIndexOf("; ");
    return last < 0
        ? all
        : all.substring(0, last).replace("; ", ", ") + " and " + all.substring(last + 2);
  }

  private String circumstances() {
    Map<String, String> facts = costs.facts();
    StringBuilder text = new StringBuilder("- ")
        .append(facts.get("machine"))
        .append("; ")
        .append(facts.get("system"))
        .append("\n- ")
        .append(facts.get("java"))
        .append(": `./nutgraf build -q -r SITE -o NEW`\n");
    Optional.ofNullable(facts.get("hugo")).ifPresent(hugo -> text.append("- ")
        .append(hugo)
        .append(": `HUGO_PARAMS_GLOSSARY=true hugo -s SITE -d NEW --quiet`, "
            + "without the variable where no terms are linked\n"));
    text.append(
        """
        - Libraries alone: a plain program reads the same texts, has Flexmark and SnakeYAML Engine parse each once, passes as many
          pages of the same lengths through a Pebble template that shows one value, and writes them; with the same cache of classes
          ([PlainLibraries](../test/java/org/nutgraf/bench/PlainLibraries.java))
        - Merely writing: `java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 org.nutgraf.bench.PlainWriter LIST NEW`
        - Times are those of bash's `time`; memory is the most that Linux has counted for the process (VmHWM), read every 5 to
          50 ms until its end
        """);
    for (int pages : costs.sizes()) {
      Measurement build = costs.of(Task.BUILD, pages).findFirst().orElseThrow();
      long rounds = costs.of(Task.BUILD, pages).count();
      text.append("- ")
          .append(number(pages))
          .append(" pages, ")
          .append(number(build.terms()))
          .append(" terms, ")
          .append(rounds)
          .append(rounds == 1 ? " round" : " rounds")
          .append(". Nutgraf: ")
          .append(work(build));
      costs.of(Task.MORE_TERMS, pages).findFirst().ifPresent(more -> text.append(
              "; with ten times the terms, each of which " + "has a page of its own, ")
          .append(number(more.files()))
          .append(" files"));
      costs.of(Task.HUGO_LINKED, pages).findFirst().ifPresent(hugo -> text.append(". Hugo: ")
          .append(work(hugo)));
      text.append(".\n");
    }
    return text.toString();
  }

  private static String work(Measurement run) {
    return number(run.files()) + " files, " + number(run.links()) + " links to terms";
  }
}
