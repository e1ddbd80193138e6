package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Event;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Site;
import org.nutgraf.content.Status;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.FigureDrawer;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.FigureViews.FlowRow;
import org.nutgraf.picture.amount.AmountCourse;
import org.nutgraf.picture.amount.AmountPicture;
import org.nutgraf.picture.flow.FlowPicture;
import org.nutgraf.picture.flow.FlowWords;
import org.nutgraf.template.Rendered;
import org.nutgraf.template.Templates;
import org.nutgraf.text.Figures;
import org.nutgraf.text.Messages;

/**
 * Draws the pictures that bodies ask for: the money flow, amounts compared, the ledger, excerpts of the timeline, and
 * lists of claims.
 */
final class PageFigures implements FigureDrawer {
  /** Nobody can read a picture of more, and finding a place for each takes long. */
  private static final int MOST_FLOWS = 100;

  private final Site site;
  private final Messages words;
  private final Templates templates;

  PageFigures(Site site, Templates templates) {
    this.site = site;
    this.words = site.words();
    this.templates = templates;
  }

  @Override
  public Figure draw(
      String scheme,
      Map<String, String> query,
      String caption,
      int number,
      Setting setting,
      Location at) {
    List<Finding> findings = new ArrayList<>();
    FigureRequest request = new FigureRequest(query, caption, number, setting, at, findings);
    Optional<Figure> figure = setting.story().flatMap(story -> switch (scheme) {
      case "flow" -> flow(story, request);
      case "timeline" -> timeline(story, request);
      case "amounts" -> amounts(story, request);
      case "ledger" -> ledger(story, request);
      default -> claims(story, request);
    });
    return figure.orElse(new Figure("", "", "", List.of(), Map.of(), findings));
  }

  private Optional<Figure> flow(Story story, FigureRequest request) {
    request.allow("lane", "example", "by");
    Set<String> lanes = request.known("lane", laneIds(), "lane");
    Set<String> examples = request.known("example", examples(story), "example");
    boolean steps = request.known("by", Set.of("step"), "order").contains("step");
    List<Flow> flows = story.flows().flows().stream()
        .filter(flow -> lanes.isEmpty()
            || flow.lane().map(lane -> lanes.contains(lane.id())).orElse(false))
        .filter(flow -> flow.scene().example().map(examples::contains).orElse(examples.isEmpty()))
        .toList();
    if (flows.isEmpty()) {
      request.nothing(
          Rule.NO_FLOWS,
          "there is no money flow to draw",
          "list some in flows.yaml, in the folder of this story");
      return Optional.empty();
    }
    if (flows.size() > MOST_FLOWS) {
      request.report(
          Rule.BAD_FIGURE,
          "a picture can't show more than " + MOST_FLOWS + " flows, and these are " + flows.size(),
          "choose some by their lane: flow:?lane=id");
      return Optional.empty();
    }
    FlowPicture picture =
        new FlowPicture(words, new Figures(site.language()), site.config().rightToLeft());
    if (steps) {
      return steps(story, flows, picture, request);
    }
    List<FlowRow> rows = flows.stream()
        .map(flow -> new FlowRow(
            flow.from().name(),
            flow.to().name(),
            new FlowWords(words).verb(flow),
            flow.what(),
            flow.amount().orElse(""),
            flow.status().id(),
            flow.lane().map(lane -> lane.title()).orElse(""),
            SourceLinks.of(flow.sources(), site, request.setting().root())))
        .toList();
    Map<String, Object> model = tabled(request);
    model.put("rows", rows);
    String path = story.folder() + "figures/flow"
        + String.join("", lanes.stream().map(lane -> "-" + lane).toList());
    List<View.Image> images = new ArrayList<>();
    List<String> loops = new ArrayList<>();
    Map<String, String> files = new TreeMap<>();
    for (FlowPicture.Drawn drawn : picture.draw(flows)) {
      String file = path + (images.isEmpty() ? "" : "-" + (images.size() + 1)) + ".svg";
      files.put(file, drawn.svg());
      loops.add(drawn.loops());
      images.add(new View.Image(
          request.setting().root() + file, drawn.description(), drawn.width(), drawn.height()));
    }
    model.put("images", images);
    model.put(
        "loops", String.join(" ", loops.stream().filter(text -> !text.isEmpty()).toList()));
    return Optional.of(
        figure("flow", model, read(flows, Fingerprints::text), List.of(), files, request));
  }

  private Optional<Figure> steps(
      Story story, List<Flow> flows, FlowPicture picture, FigureRequest request) {
    List<FlowPicture.Drawn> drawn = picture.steps(flows);
    if (drawn.isEmpty()) {
      request.report(
          Rule.BAD_FIGURE, "no flow says when it comes in", "number them in flows.yaml: step: 1");
      return Optional.empty();
    }
    List<FigureViews.FlowStep> views = new ArrayList<>();
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      int step = i + 1;
      FlowPicture.Drawn one = drawn.get(i);
      String file = story.folder() + "figures/steps-"
          + request.values("example").stream()
              .findFirst()
              .or(() -> request.values("lane").stream().findFirst())
              .map(name -> name + "-")
              .orElse("")
          + step + ".svg";
      files.put(file, one.svg());
      views.add(new FigureViews.FlowStep(
          flows.stream()
              .filter(flow -> flow.scene().step() == step)
              .flatMap(flow -> flow.scene().says().stream())
              .collect(Collectors.joining(" ")),
          new View.Image(
              request.setting().root() + file, one.description(), one.width(), one.height())));
    }
    Map<String, Object> model = model(request);
    model.put("steps", views);
    // The one-page edition, which is long, does without.
    model.put("sheet", request.setting().onePage() ? "" : request.setting().root() + "steps.css");
    return Optional.of(
        figure("steps", model, read(flows, Fingerprints::text), List.of(), files, request));
  }

  private static Set<String> examples(Story story) {
    return story.flows().flows().stream()
        .flatMap(flow -> flow.scene().example().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<Figure> timeline(Story story, FigureRequest request) {
    request.allow("lane", "from", "to", "tag", "status", "importance");
    Set<String> lanes = request.known("lane", laneIds(), "lane");
    Set<String> tags = request.known("tag", tagIds(story), "tag");
    Set<String> statuses = request.known("status", ids(Status.values()), "status");
    Set<String> importances =
        request.known("importance", ids(Event.Importance.values()), "importance");
    Optional<Edtf> from = request.date("from");
    Optional<Edtf> to = request.date("to");
    List<Event> events = story.events().stream()
        .filter(event ->
            lanes.isEmpty() || event.lane().map(ref -> lanes.contains(ref.id())).orElse(false))
        .filter(event -> tags.isEmpty() || tags.stream().anyMatch(event::has))
        .filter(event -> statuses.isEmpty() || statuses.contains(event.status().id()))
        .filter(event -> importances.isEmpty()
            || importances.contains(event.importance().name().toLowerCase(Locale.ROOT)))
        .filter(event -> !from.flatMap(Edtf::earliest)
            .flatMap(first -> event.date().latest().map(last -> last.isBefore(first)))
            .orElse(false))
        .filter(event -> !to.flatMap(Edtf::latest)
            .flatMap(last -> event.date().earliest().map(first -> first.isAfter(last)))
            .orElse(false))
        .toList();
    if (events.isEmpty()) {
      request.nothing(
          Rule.NO_EVENTS,
          "no event of the timeline fits",
          "widen the dates, or add events in the folder timeline/ of this story");
      return Optional.empty();
    }
    Map<String, Object> model = model(request);
    model.put(
        "timelineHref",
        request.setting().root() + story.folder() + TimelinePages.NAME + "index.html");
    model.put(
        "timelineMd", request.setting().root() + story.folder() + TimelinePages.NAME + "index.md");
    EventViews views = new EventViews(site, request.setting().root());
    model.put("events", events.stream().map(views::brief).toList());
    return Optional.of(
        figure("timeline", model, read(events, Fingerprints::text), List.of(), request));
  }

  private Optional<Figure> claims(Story story, FigureRequest request) {
    request.allow("status", "ids");
    Set<String> statuses = request.known("status", ids(Status.values()), "status");
    Set<String> ids = request.known("ids", story.claims().keySet(), "claim");
    List<Claim> claims = story.claims().values().stream()
        .filter(claim -> statuses.isEmpty() || statuses.contains(claim.status().id()))
        .filter(claim -> ids.isEmpty() || ids.contains(claim.id()))
        .sorted(Comparator.comparing(Claim::status)
            .thenComparing(claim -> claim.asOf().map(Edtf::toString).orElse("")))
        .toList();
    if (claims.isEmpty()) {
      request.nothing(
          Rule.NO_CLAIMS,
          "no claim fits",
          "known statuses: " + String.join(", ", ids(Status.values())));
      return Optional.empty();
    }
    Map<String, Object> model = model(request);
    model.put(
        "claims", claims.stream().map(claim -> line(story, claim, request)).toList());
    return Optional.of(figure(
        "claims",
        model,
        read(claims, Fingerprints::text),
        claims.stream().map(Claim::id).toList(),
        request));
  }

  private Optional<Figure> amounts(Story story, FigureRequest request) {
    request.allow("claims", "by");
    boolean course = request.known("by", Set.of("time"), "order").contains("time");
    Set<String> ids = request.known("claims", story.claims().keySet(), "claim");
    List<Claim> claims =
        ids.stream().map(story.claims()::get).filter(Objects::nonNull).toList();
    List<Claim> without =
        claims.stream().filter(claim -> claim.amount().isEmpty()).toList();
    without.forEach(claim -> request.report(
        Rule.BAD_FIGURE,
        "the claim \"" + claim.id() + "\" has no amount",
        "write for example \"amount: up to 50 billion USD\" in claims/" + claim.id() + ".md"));
    if (claims.isEmpty() || !without.isEmpty()) {
      if (ids.isEmpty()) {
        request.report(
            Rule.NO_CLAIMS, "no claims to compare", "name them: amounts:?claims=stake,deal");
      }
      return Optional.empty();
    }
    Set<String> units = claims.stream()
        .map(claim -> claim.amount().get().unit())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    if (units.size() > 1) {
      request.report(
          Rule.BAD_FIGURE,
          "amounts in " + String.join(" and ", units) + " can't be compared",
          "draw a picture for each unit");
      return Optional.empty();
    }
    if (course) {
      return course(story, claims, request);
    }
    Map<String, Object> model = model(request);
    model.put(
        "rows",
        new AmountPicture(claims, site.config().rightToLeft())
            .rows().stream()
                .map(row -> new FigureViews.AmountRow(
                    line(story, row.claim(), request),
                    row.part(),
                    row.claim().value().orElse(""),
                    View.markup(row.svg())))
                .toList());
    return Optional.of(figure(
        "amounts",
        model,
        read(claims, Fingerprints::text),
        claims.stream().map(Claim::id).toList(),
        request));
  }

  private Optional<Figure> course(Story story, List<Claim> claims, FigureRequest request) {
    List<Claim> undated =
        claims.stream().filter(claim -> claim.asOf().isEmpty()).toList();
    undated.forEach(claim -> request.report(
        Rule.BAD_FIGURE,
        "the claim \"" + claim.id() + "\" has no date",
        "write for example \"as_of: 2026-02-17\" in claims/" + claim.id() + ".md"));
    if (!undated.isEmpty()) {
      return Optional.empty();
    }
    AmountCourse.Drawn drawn = new AmountCourse(words, site.config().rightToLeft()).draw(claims);
    String file = story.folder() + "figures/course-" + claims.get(0).id() + ".svg";
    Map<String, Object> model = tabled(request);
    model.put(
        "image",
        new View.Image(
            request.setting().root() + file, drawn.description(), drawn.width(), drawn.height()));
    model.put(
        "rows",
        claims.stream()
            .map(claim -> new FigureViews.LedgerEntry(
                line(story, claim, request), claim.value().orElse(""), List.of()))
            .toList());
    return Optional.of(figure(
        "course",
        model,
        read(claims, Fingerprints::text),
        claims.stream().map(Claim::id).toList(),
        Map.of(file, drawn.svg()),
        request));
  }

  private Optional<Figure> ledger(Story story, FigureRequest request) {
    request.allow("claims", "unknown");
    Set<String> starts = request.known("claims", story.claims().keySet(), "claim");
    Set<String> open = request.known("unknown", story.claims().keySet(), "claim");
    Ledger ledger = Ledger.of(story, starts, open);
    List<Claim> answered =
        ledger.open().stream().filter(claim -> claim.status() != Status.UNKNOWN).toList();
    answered.forEach(claim -> request.report(
        Rule.BAD_FIGURE,
        "the claim \"" + claim.id() + "\" is not unknown but " + claim.status().id(),
        "name it with claims= to show it in a row"));
    if (ledger.rows().isEmpty() && ledger.open().isEmpty()) {
      request.nothing(
          Rule.NO_CLAIMS,
          "no claim has come of another, and none is unknown",
          "say what came of a claim in its file: followed_by: [id]");
    }
    if (ledger.rows().isEmpty() && ledger.open().isEmpty() || !answered.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> bars = ledger.bars(site.config().rightToLeft());
    Map<String, Object> model = model(request);
    model.put("bars", !bars.isEmpty());
    model.put(
        "rows",
        ledger.rows().stream()
            .map(row -> new FigureViews.LedgerRow(
                row.subject(),
                entries(row.then(), ledger, request),
                entries(row.now(), ledger, request),
                row.claims()
                    .map(Claim::id)
                    .filter(bars::containsKey)
                    .map(bars::get)
                    .map(View::markup)
                    .toList()))
            .toList());
    model.put("open", entries(ledger.open(), ledger, request));
    List<Claim> shown = ledger.shown();
    return Optional.of(figure(
        "ledger",
        model,
        read(shown, Fingerprints::text),
        shown.stream().map(Claim::id).toList(),
        request));
  }

  private List<FigureViews.LedgerEntry> entries(
      List<Claim> claims, Ledger ledger, FigureRequest request) {
    return claims.stream()
        .map(claim -> new FigureViews.LedgerEntry(
            line(ledger.story(), claim, request),
            claim.value().orElse(""),
            entries(ledger.parts(claim), ledger, request)))
        .toList();
  }

  private NoteViews.ClaimLine line(Story story, Claim claim, FigureRequest request) {
    return NoteViews.ClaimLine.of(story, claim, site, request.setting().root());
  }

  private Map<String, Object> model(FigureRequest request) {
    Map<String, Object> model = new HashMap<>();
    model.put("t", words.words());
    model.put("caption", request.caption());
    return model;
  }

  // One table is enough: the one-page edition leads to it.
  private Map<String, Object> tabled(FigureRequest request) {
    Map<String, Object> model = model(request);
    String table = "ng-table-" + request.number();
    model.put("table", table);
    model.put(
        "tableHref",
        request.setting().onePage()
            ? request.setting().root()
                + requireNonNull(site.pages().get(request.at().file().path())).url() + "index.html#"
                + table
            : "");
    return model;
  }

  private static <T> String read(List<T> told, Function<T, String> text) {
    return told.stream().map(text).collect(Collectors.joining(" "));
  }

  private Figure figure(
      String name,
      Map<String, Object> model,
      String text,
      List<String> claims,
      FigureRequest request) {
    return figure(name, model, text, claims, Map.of(), request);
  }

  private Figure figure(
      String name,
      Map<String, Object> model,
      String text,
      List<String> claims,
      Map<String, String> files,
      FigureRequest request) {
    Rendered html = templates.render("html/figure-" + name + ".peb", model);
    Rendered markdown = templates.render("markdown/figure-" + name + ".peb", model);
    request.findings().addAll(html.findings());
    request.findings().addAll(markdown.findings());
    return new Figure(
        html.text().strip(), markdown.text().strip(), text, claims, files, request.findings());
  }

  private Set<String> laneIds() {
    Set<String> ids = new TreeSet<>();
    site.config().lanes().forEach(lane -> ids.add(lane.id()));
    return ids;
  }

  private static Set<String> tagIds(Story story) {
    Set<String> ids = new TreeSet<>();
    story.events().forEach(event -> event.tags().forEach(tag -> ids.add(tag.id())));
    return ids;
  }

  private static Set<String> ids(Enum<?>[] values) {
    Set<String> ids = new TreeSet<>();
    for (Enum<?> value : values) {
      ids.add(value.name().toLowerCase(Locale.ROOT));
    }
    return ids;
  }
}
