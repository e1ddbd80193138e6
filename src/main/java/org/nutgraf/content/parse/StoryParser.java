package org.nutgraf.content.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Event;
import org.nutgraf.content.Flows;
import org.nutgraf.content.Page;
import org.nutgraf.content.Page.Kind;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.content.Visibility;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.git.FileDates;
import org.nutgraf.trace.Memo;

/** Collects the files of one story and makes a {@link Story} of them. */
final class StoryParser {
  private static final List<String> FOLDERS = List.of("timeline/", "claims/", "corrections/");

  private final String folder;
  private final SiteConfig config;
  private final Visibility visibility;
  private final FileDates dates;
  private final Memo memo;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Taken> files = new ArrayList<>();
  private final List<PageParser> pages = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final SortedMap<String, Claim> claims = new TreeMap<>();
  private final List<Correction> corrections = new ArrayList<>();
  private Flows flows = Flows.NONE;

  /** @param kind the folder within the story's; empty for the story's own */
  private record Taken(SourceFile file, String kind) {}

  /** A file with all that matters to what is read in it. */
  private record Reading(Taken taken, String folder, SiteConfig config, Visibility visibility, FileDates dates) {}

  /** What was read in a file: pages, events, claims, corrections or flows. */
  private record Content(List<Object> items, List<Finding> findings) {}

  /**
   * @param folder below {@code content/}: {@code ""} or ending with {@code /}
   * @param dates of the files
   * @param memo what was read before
   */
  StoryParser(String folder, SiteConfig config, Visibility visibility, FileDates dates, Memo memo) {
    this.folder = folder;
    this.config = config;
    this.visibility = visibility;
    this.dates = dates;
    this.memo = memo;
  }

  /** The last part of a folder if it is one that holds a story's events, claims or corrections. */
  static Optional<String> kind(String folder) {
    return FOLDERS.stream().filter(kind -> folder.equals(kind) || folder.endsWith("/" + kind)).findFirst();
  }

  /** Takes a file of this story, to be parsed later; false if it is none that a story has. */
  boolean take(SourceFile file, String kind) {
    boolean markdown = file.path().endsWith(".md");
    if (!markdown && !(kind.isEmpty() && file.name().equals("flows.yaml"))) {
      return false;
    }
    files.add(new Taken(file, kind));
    return true;
  }

  /** Parses what was taken. Several stories may do so at once. */
  void parse() {
    for (Taken taken : files) {
      Content content = memo.get(new Reading(taken, folder, config, visibility, dates), StoryParser::read);
      findings.addAll(content.findings());
      content.items().forEach(this::add);
    }
  }

  private static Content read(Reading reading) {
    SourceFile file = reading.taken().file();
    List<Finding> findings = new ArrayList<>();
    List<Object> items = switch (reading.taken().kind()) {
      case "timeline/" -> EventParser.parse(file, reading.config(), findings).stream().<Object>map(e -> e).toList();
      case "claims/" -> List.of(ClaimParser.parse(file, findings));
      case "corrections/" -> CorrectionParser.parse(file, findings).stream().<Object>map(c -> c).toList();
      default -> List.of(file.path().endsWith(".md")
          ? PageParser.parse(file, reading.folder(), reading.visibility(), reading.dates(), findings)
          : FlowsParser.parse(file, reading.config(), findings));
    };
    return new Content(items, List.copyOf(findings));
  }

  private void add(Object item) {
    if (item instanceof PageParser page) {
      pages.add(page);
    } else if (item instanceof Event event) {
      events.add(event);
    } else if (item instanceof Claim claim) {
      claims.put(claim.id(), claim);
    } else if (item instanceof Correction correction) {
      corrections.add(correction);
    } else {
      flows = (Flows) item;
    }
  }

  List<Finding> findings() {
    return findings;
  }

  /**
   * Empty if the story's article is not shown.
   *
   * @param shown is given every page that is shown, by its source path
   * @param hidden is given why each other page is not, by its source path
   */
  Optional<Story> story(Map<String, Page> shown, Map<String, String> hidden) {
    keepNumbersApart();
    boolean whole = pages.stream().noneMatch(p -> p.page().kind() == Kind.ARTICLE && p.hidden().isPresent());
    for (PageParser parsed : pages) {
      String path = parsed.page().file().path();
      if (whole && parsed.hidden().isEmpty()) {
        shown.put(path, parsed.page());
      } else {
        hidden.put(path, parsed.hidden().orElse("its story is not shown"));
      }
    }
    events.sort(Comparator.comparing(Event::date).thenComparing(Event::id));
    corrections.sort(Comparator.comparing(Correction::date).reversed().thenComparing(Correction::id));
    return of(Kind.ARTICLE).stream().findFirst().filter(article -> whole)
        .map(article ->
            new Story(folder, article, of(Kind.SECTION), of(Kind.PAGE), List.copyOf(events), claims, flows,
            List.copyOf(corrections)));
  }

  // Sections that differ in their number only (01-section.md, 02-section.md) keep it in their addresses.
  private void keepNumbersApart() {
    Map<String, Integer> taken = new HashMap<>();
    pages.forEach(parsed -> taken.merge(parsed.page().url(), 1, Integer::sum));
    pages.replaceAll(parsed ->
        parsed.page().kind() == Kind.SECTION && !parsed.named() && taken.get(parsed.page().url()) > 1
        ? parsed.numbered(folder) : parsed);
  }

  private List<Page> of(Kind kind) {
    return pages.stream().filter(p -> p.page().kind() == kind && p.hidden().isEmpty())
        .sorted(Comparator.comparingInt(PageParser::order).thenComparing(p -> p.page().file().path()))
        .map(PageParser::page).toList();
  }
}
