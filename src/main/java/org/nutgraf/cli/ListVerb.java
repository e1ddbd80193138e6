package org.nutgraf.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nutgraf.content.Hidden;
import org.nutgraf.content.Hidden.State;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.date.Moment;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.finding.Json;
import org.nutgraf.page.PageKinds;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/** {@code nutgraf list}: names what a build does not show. */
final class ListVerb implements Verb {
  private static final List<String> WHAT = List.of("drafts", "future", "expired");
  private static final Option FORMAT = Option.choice(
      "FORMAT", List.of("text", "json"), "How to print it: text (default) or json.", "--format");

  @Override
  public String name() {
    return "list";
  }

  @Override
  public String summary() {
    return "name the pages that are not shown, and say until when";
  }

  @Override
  public List<Operand> operands() {
    return List.of(new Operand(
        "WHAT",
        WHAT,
        "What to name: drafts, what is still to be published, or what has expired.",
        true));
  }

  @Override
  public List<Option> options() {
    return SiteOptions.reading(FORMAT);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    SiteOptions options = SiteOptions.of(given, terminal);
    State wanted =
        switch (given.operand(0)) {
          case "drafts" -> State.DRAFT;
          case "future" -> State.FUTURE;
          case "expired" -> State.EXPIRED;
          default ->
            throw new UsageException("\"" + given.operand(0) + "\" can't be listed; what can be: "
                + String.join(", ", WHAT));
        };
    // Whatever would hide it for another reason is let through: a draft may have a date, too.
    Visibility visibility = new Visibility(
        wanted != State.DRAFT, wanted == State.EXPIRED, new Now(options.build().now()));
    Sources sources = options.readOnly();
    List<Site> sites = ContentParser.all(
        sources, visibility, Optional.empty(), PageKinds.SHIPPED, Memo.forgetful());
    Map<String, Hidden> found = new TreeMap<>(sites.get(0).hidden());
    found.values().removeIf(hidden -> hidden.state() != wanted);
    terminal
        .out()
        .print(given.value(FORMAT.name(), "text").equals("json") ? json(found) : text(found));
    List<Finding> errors = sites.stream()
        .flatMap(site -> site.findings().stream())
        .filter(Finding::isError)
        .filter(ListVerb::isAboutReading)
        .distinct()
        .toList();
    terminal.err().print(FindingFormat.text(terminal.colour()).format(errors));
    return errors.isEmpty() ? Program.FINE : Program.ERRORS;
  }

  // A site all of whose pages are hidden can't be built, but its hidden pages can be listed.
  private static boolean isAboutReading(Finding finding) {
    return switch (finding.rule()) {
      case BAD_DATE,
          WRONG_TYPE,
          YAML_SYNTAX,
          NO_FRONT_MATTER,
          UNCLOSED_FRONT_MATTER,
          UNREADABLE_FILE,
          NOT_UTF8 -> true;
      default -> false;
    };
  }

  private static String text(Map<String, Hidden> found) {
    StringBuilder text = new StringBuilder();
    found.forEach((path, hidden) -> text.append(path)
        .append(hidden.at().map(at -> "  " + at.said()).orElse(""))
        .append('\n'));
    return text.toString();
  }

  private static String json(Map<String, Hidden> found) {
    List<Map<String, Object>> list = new ArrayList<>();
    found.forEach((path, hidden) -> {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("path", path);
      entry.put("state", hidden.state().name().toLowerCase(Locale.ROOT));
      entry.put("at", hidden.at().map(Moment::stamp).orElse(""));
      entry.put("why", hidden.why());
      list.add(entry);
    });
    return Json.of(list) + "\n";
  }
}
