package org.nutgraf.content.parse;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Event;
import org.nutgraf.content.Flows;
import org.nutgraf.content.Hidden;
import org.nutgraf.content.Page;
import org.nutgraf.content.Page.Kind;
import org.nutgraf.content.Ref;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.content.Visibility;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
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
  private final Function<SourceFile, Optional<Hidden>> withheld;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Taken> files = new ArrayList<>();
  private final List<PageParser> pages = new ArrayList<>();
  private final List<Planned<?>> entries = new ArrayList<>();
  private Flows flows = Flows.NONE;

  /** @param kind the folder within the story's; empty for the story's own */
  private record Taken(SourceFile file, String kind) {}

  /** A file with all that matters to what is read in it. */
  private record Reading(Taken taken, String folder, SiteConfig config, FileDates dates) {}

  /** What was read in a file: pages, events, claims, corrections or flows. */
  private record Content(List<Object> items, List<Finding> findings) {}

  /**
   * @param folder below {@code content/}: {@code ""} or ending with {@code /}
   * @param dates of the files
   * @param memo what was read before
   * @param withheld why an entry is kept back whatever it says itself
   */
  StoryParser(
      String folder,
      SiteConfig config,
      Visibility visibility,
      FileDates dates,
      Memo memo,
      Function<SourceFile, Optional<Hidden>> withheld) {
    this.folder = folder;
    this.config = config;
    this.visibility = visibility;
    this.dates = dates;
    this.memo = memo;
    this.withheld = withheld;
  }

  /** The last part of a folder if it is one that holds a story's events, claims or corrections. */
  static Optional<String> kind(String folder) {
    return FOLDERS.stream()
        .filter(kind -> folder.equals(kind) || folder.endsWith("/" + kind))
        .findFirst();
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
      Content content = memo.get(new Reading(taken, folder, config, dates), StoryParser::read);
      findings.addAll(content.findings());
      content.items().forEach(this::add);
    }
    sameNumbers();
  }

  private static Content read(Reading reading) {
    SourceFile file = reading.taken().file();
    List<Finding> findings = new ArrayList<>();
    List<Object> items =
        switch (reading.taken().kind()) {
          case "timeline/" ->
            EventParser.parse(file, reading.config(), findings).stream()
                .<Object>map(e -> e)
                .toList();
          case "claims/" -> List.of(ClaimParser.parse(file, reading.config(), findings));
          case "corrections/" ->
            CorrectionParser.parse(file, reading.config(), findings).stream()
                .<Object>map(c -> c)
                .toList();
          default ->
            List.of(
                file.path().endsWith(".md")
                    ? PageParser.parse(
                        file,
                        reading.folder(),
                        reading.config().timezone(),
                        reading.dates(),
                        findings)
                    : FlowsParser.parse(file, reading.config(), findings));
        };
    return new Content(items, List.copyOf(findings));
  }

  private void add(Object item) {
    if (item instanceof PageParser page) {
      pages.add(page);
    } else if (item instanceof Planned<?> entry) {
      entries.add(entry);
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
   * @param hidden is given why each other page, event, claim and correction is not, by its source path
   */
  Optional<Story> story(Map<String, Page> shown, Map<String, Hidden> hidden) {
    keepNumbersApart();
    pages.replaceAll(page -> page.dated(config.timezone(), visibility.now()));
    Optional<Hidden> all = pages.stream()
        .filter(page -> page.page().kind() == Kind.ARTICLE)
        .flatMap(page -> page.schedule().hidden(visibility).stream())
        .findFirst();
    Optional<Hidden> part = all.map(why -> why.whole("its story is not shown"));
    for (PageParser parsed : pages) {
      Optional<Hidden> why = parsed.schedule().hidden(visibility).or(() -> part);
      why.ifPresentOrElse(
          found -> hidden.put(parsed.page().file().path(), found),
          () -> shown.put(parsed.page().file().path(), parsed.page()));
    }
    List<Object> items = new ArrayList<>();
    for (Planned<?> entry : entries) {
      Optional<Hidden> why =
          entry.schedule().hidden(visibility).or(() -> part).or(() -> withheld.apply(entry.file()));
      why.ifPresentOrElse(
          found -> hidden.put(entry.file().path(), found), () -> items.add(entry.item()));
    }
    return of(Kind.ARTICLE, shown).stream()
        .findFirst()
        .map(article -> new Story(
            folder,
            article,
            of(Kind.SECTION, shown),
            of(Kind.PAGE, shown),
            events(items),
            claims(items),
            flows,
            corrections(items)));
  }

  // In order of the instants: days and clocks of other places are compared as they were there.
  private List<Event> events(List<Object> items) {
    return of(Event.class, items)
        .sorted(Comparator.comparing((Event event) -> event
                .date()
                .begins(config.timezone())
                .or(() -> event.date().over(config.timezone()))
                .orElseThrow())
            .thenComparing(Event::date)
            .thenComparing(Event::id))
        .toList();
  }

  private static SortedMap<String, Claim> claims(List<Object> items) {
    SortedMap<String, Claim> claims = new TreeMap<>();
    of(Claim.class, items).forEach(claim -> claims.put(claim.id(), claim));
    Map<String, List<Ref>> settled = new HashMap<>();
    claims.values().forEach(claim -> claim.course().settles().forEach(ref -> settled
        .computeIfAbsent(ref.id(), id -> new ArrayList<>())
        .add(new Ref(claim.id(), ref.at()))));
    settled.forEach((id, by) -> claims.computeIfPresent(id, (same, claim) -> claim.settledBy(by)));
    return claims;
  }

  private List<Correction> corrections(List<Object> items) {
    return of(Correction.class, items)
        .sorted(Comparator.comparing((Correction correction) ->
                correction.date().begins(config.timezone()).orElse(Instant.MIN))
            .thenComparing(Correction::date)
            .reversed()
            .thenComparing(Correction::id))
        .toList();
  }

  private static <T> Stream<T> of(Class<T> type, List<Object> items) {
    return items.stream().filter(type::isInstance).map(type::cast);
  }

  // Sections that differ in their number only (01-section.md, 02-section.md) keep it in their
  // addresses.
  private void keepNumbersApart() {
    Map<String, Integer> taken = new HashMap<>();
    pages.forEach(parsed -> taken.merge(parsed.page().url(), 1, Integer::sum));
    pages.replaceAll(parsed -> parsed.page().kind() == Kind.SECTION
            && !parsed.named()
            && requireNonNull(taken.get(parsed.page().url())) > 1
        ? parsed.numbered(folder)
        : parsed);
  }

  private void sameNumbers() {
    Map<Integer, PageParser> first = new HashMap<>();
    for (PageParser parsed : pages) {
      PageParser other =
          parsed.page().kind() == Kind.SECTION ? first.putIfAbsent(parsed.order(), parsed) : null;
      if (other != null) {
        findings.add(Finding.of(
            parsed.page().file().whole(),
            Rule.DUPLICATE_NUMBER,
            "this section has the same number as " + other.page().file().name() + ": "
                + parsed.order(),
            "rename one of them, or say with \"weight: …\" which comes first"));
      }
    }
  }

  private List<Page> of(Kind kind, Map<String, Page> shown) {
    return pages.stream()
        .filter(
            p -> p.page().kind() == kind && shown.containsKey(p.page().file().path()))
        .sorted(Comparator.comparingInt(PageParser::order)
            .thenComparing(p -> p.page().file().path()))
        .map(PageParser::page)
        .toList();
  }
}
