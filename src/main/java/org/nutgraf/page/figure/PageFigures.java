package org.nutgraf.page.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Event;
import org.nutgraf.content.Site;
import org.nutgraf.content.Status;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.FigureDrawer;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.EventViews;
import org.nutgraf.page.Fingerprints;
import org.nutgraf.page.TimelinePages;
import org.nutgraf.template.Templates;

/**
 * Draws the pictures that bodies ask for: the money flow, amounts compared, the ledger, excerpts of the timeline, and
 * lists of claims.
 */
public final class PageFigures implements FigureDrawer {
  private final FigurePrinter printer;

  public PageFigures(Site site, Templates templates) {
    this.printer = new FigurePrinter(site, templates);
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
    if (setting.story().isEmpty()) {
      findings.add(Finding.of(
          at,
          Rule.BAD_FIGURE,
          "a glossary entry belongs to no story, so there is nothing to draw",
          "put the figure on a page of the story that it is about"));
    }
    Optional<Figure> figure = setting.story().flatMap(story -> switch (scheme) {
      case "flow" -> new FlowFigures(printer).flow(story, request);
      case "timeline" -> timeline(story, request);
      case "amounts" -> new AmountFigures(printer).amounts(story, request);
      case "ledger" -> new LedgerFigure(printer).ledger(story, request);
      default -> claims(story, request);
    });
    return figure.orElse(new Figure("", "", "", List.of(), Map.of(), findings));
  }

  private Optional<Figure> timeline(Story story, FigureRequest request) {
    request.allow("lane", "from", "to", "tag", "status", "importance");
    Set<String> lanes = request.known("lane", printer.laneIds(), "lane");
    Set<String> tags = request.known("tag", tagIds(story), "tag");
    Set<String> statuses = request.known("status", FigurePrinter.ids(Status.values()), "status");
    Set<String> importances =
        request.known("importance", FigurePrinter.ids(Event.Importance.values()), "importance");
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
    Map<String, Object> model = printer.model(request);
    model.put(
        "timelineHref",
        request.setting().root() + story.folder() + TimelinePages.NAME + "index.html");
    model.put(
        "timelineMd", request.setting().root() + story.folder() + TimelinePages.NAME + "index.md");
    EventViews views = new EventViews(printer.site(), request.setting().root());
    model.put("events", events.stream().map(views::brief).toList());
    return Optional.of(printer.figure(
        "timeline",
        model,
        FigurePrinter.read(events, Fingerprints::text),
        List.of(),
        Map.of(),
        request));
  }

  private Optional<Figure> claims(Story story, FigureRequest request) {
    request.allow("status", "ids");
    Set<String> statuses = request.known("status", FigurePrinter.ids(Status.values()), "status");
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
          "known statuses: " + String.join(", ", FigurePrinter.ids(Status.values())));
      return Optional.empty();
    }
    Map<String, Object> model = printer.model(request);
    model.put(
        "claims",
        claims.stream().map(claim -> printer.line(story, claim, request)).toList());
    return Optional.of(printer.claims("claims", model, claims, Map.of(), request));
  }

  private static Set<String> tagIds(Story story) {
    Set<String> ids = new TreeSet<>();
    story.events().forEach(event -> event.tags().forEach(tag -> ids.add(tag.id())));
    return ids;
  }
}
