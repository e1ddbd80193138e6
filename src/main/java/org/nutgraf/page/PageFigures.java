package org.nutgraf.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Edtf;
import org.nutgraf.content.Event;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Messages;
import org.nutgraf.content.Site;
import org.nutgraf.content.Status;
import org.nutgraf.content.Story;
import org.nutgraf.markdown.Figures;
import org.nutgraf.markdown.Setting;
import org.nutgraf.page.View.FlowRow;
import org.nutgraf.page.View.Stamp;
import org.nutgraf.picture.FlowPicture;
import org.nutgraf.source.DidYouMean;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Location;
import org.nutgraf.source.Rule;
import org.nutgraf.template.Rendered;
import org.nutgraf.template.Templates;

/** Draws the pictures that bodies ask for: the money flow, excerpts of the timeline, and lists of claims. */
final class PageFigures implements Figures {
  private final Site site;
  private final Messages words;
  private final Templates templates;

  PageFigures(Site site, Templates templates) {
    this.site = site;
    this.words = site.words();
    this.templates = templates;
  }

  @Override
  public Figure draw(String scheme, Map<String, String> query, String caption, int number, Setting setting, Location at) {
    List<Finding> findings = new ArrayList<>();
    Request request = new Request(query, caption, number, setting, at, findings);
    Optional<Figure> figure = setting.story().flatMap(story -> switch (scheme) {
      case "flow" -> flow(story, request);
      case "timeline" -> timeline(story, request);
      default -> claims(story, request);
    });
    return figure.orElse(new Figure("", "", List.of(), findings));
  }

  /** What a figure was asked for, and where to say what is wrong with that. */
  private record Request(Map<String, String> query, String caption, int number, Setting setting, Location at, List<Finding> findings) {

    void allow(String... keys) {
      for (String key : query.keySet()) {
        if (!Arrays.asList(keys).contains(key)) {
          findings.add(Finding.of(at, Rule.BAD_FIGURE, "unknown parameter \"" + key + "\"")
              .hint(DidYouMean.hint("", key, Arrays.asList(keys)).or(() -> Optional.of("known here: " + String.join(", ", keys)))));
        }
      }
    }

    /** The values of a parameter, which are separated by commas; empty if it is not given. */
    Set<String> values(String key) {
      return query.containsKey(key) ? new TreeSet<>(Arrays.asList(query.get(key).split(","))) : Set.of();
    }

    Optional<Edtf> date(String key) {
      Optional<String> text = Optional.ofNullable(query.get(key));
      Optional<Edtf> date = text.flatMap(t -> Edtf.parse(t).value());
      if (text.isPresent() && date.isEmpty()) {
        findings.add(Finding.of(at, Rule.BAD_DATE, "\"" + text.get() + "\" is no date: " + Edtf.parse(text.get()).problem(),
            "write for example " + key + "=2025-11"));
      }
      return date;
    }

    void known(Set<String> values, Set<String> known, String what) {
      for (String value : values) {
        if (!known.contains(value)) {
          findings.add(Finding.of(at, Rule.BAD_FIGURE, "unknown " + what + " \"" + value + "\"")
              .hint(DidYouMean.hint("", value, known).or(() -> Optional.of(
                  known.isEmpty() ? "there is none yet" : "known here: " + String.join(", ", known)))));
        }
      }
    }

    void nothing(Rule rule, String message, String hint) {
      findings.add(Finding.of(at, rule, message, hint));
    }
  }

  private Optional<Figure> flow(Story story, Request request) {
    request.allow("lane");
    Set<String> lanes = request.values("lane");
    request.known(lanes, laneIds(), "lane");
    List<Flow> flows = story.flows().flows().stream()
        .filter(flow -> lanes.isEmpty() || flow.lane().map(lane -> lanes.contains(lane.id())).orElse(false)).toList();
    if (flows.isEmpty()) {
      request.nothing(Rule.NO_FLOWS, "there is no money flow to draw", "list some in flows.yaml, in the folder of this story");
      return Optional.empty();
    }
    List<FlowRow> rows = flows.stream().map(flow -> new FlowRow(flow.from().name(), flow.to().name(),
        words.get("flow_kind_" + flow.kind().name().toLowerCase(Locale.ROOT)), flow.what(), flow.amount().orElse(""), flow.status().id(),
        flow.lane().map(lane -> lane.title()).orElse(""), SourceLinks.of(flow.sources(), site, request.setting().root()))).toList();
    Map<String, Object> model = model(request);
    model.put("rows", rows);
    model.put("svg", View.markup(new FlowPicture(words).svg(flows, prefix(request) + "flow" + request.number(), request.caption())));
    return Optional.of(figure("flow", model, List.of(), request));
  }

  private Optional<Figure> timeline(Story story, Request request) {
    request.allow("lane", "from", "to", "tag", "status", "importance");
    Set<String> lanes = request.values("lane");
    Set<String> tags = request.values("tag");
    Set<String> statuses = request.values("status");
    Set<String> importances = request.values("importance");
    request.known(lanes, laneIds(), "lane");
    request.known(statuses, ids(Status.values()), "status");
    request.known(importances, ids(Event.Importance.values()), "importance");
    Optional<Edtf> from = request.date("from");
    Optional<Edtf> to = request.date("to");
    List<Event> events = story.events().stream()
        .filter(event -> lanes.isEmpty() || event.lane().map(ref -> lanes.contains(ref.id())).orElse(false))
        .filter(event -> tags.isEmpty() || event.tags().stream().anyMatch(tags::contains))
        .filter(event -> statuses.isEmpty() || statuses.contains(event.status().id()))
        .filter(event -> importances.isEmpty() || importances.contains(event.importance().name().toLowerCase(Locale.ROOT)))
        .filter(event -> !from.flatMap(Edtf::earliest).flatMap(first -> event.date().latest().map(last -> last.isBefore(first))).orElse(false))
        .filter(event -> !to.flatMap(Edtf::latest).flatMap(last -> event.date().earliest().map(first -> first.isAfter(last))).orElse(false))
        .toList();
    if (events.isEmpty()) {
      request.nothing(Rule.NO_EVENTS, "no event of the timeline fits", "widen the dates, or add events in the folder timeline/ of this story");
      return Optional.empty();
    }
    Map<String, Object> model = model(request);
    model.put("timelineHref", request.setting().root() + story.folder() + TimelinePages.NAME + "index.html");
    model.put("timelineMd", request.setting().root() + story.folder() + TimelinePages.NAME + "index.md");
    model.put("events", events.stream().map(event -> {
      Optional<org.nutgraf.content.Lane> lane = site.config().lane(event);
      return new View.EventView(event.id(), Stamp.of(event.date(), words), event.title(), event.status().id(),
          lane.map(l -> l.id()).orElse(""), lane.map(l -> l.title()).orElse(""), event.importance().name().toLowerCase(Locale.ROOT), "", "",
          SourceLinks.of(event.sources(), site, request.setting().root()), List.of());
    }).toList());
    return Optional.of(figure("timeline", model, List.of(), request));
  }

  private Optional<Figure> claims(Story story, Request request) {
    request.allow("status", "ids");
    Set<String> statuses = request.values("status");
    Set<String> ids = request.values("ids");
    request.known(statuses, ids(Status.values()), "status");
    request.known(ids, story.claims().keySet(), "claim");
    List<Claim> claims = story.claims().values().stream()
        .filter(claim -> statuses.isEmpty() || statuses.contains(claim.status().id()))
        .filter(claim -> ids.isEmpty() || ids.contains(claim.id()))
        .sorted(Comparator.comparing(Claim::status).thenComparing(claim -> claim.asOf().map(Edtf::toString).orElse(""))).toList();
    if (claims.isEmpty()) {
      request.nothing(Rule.NO_CLAIMS, "no claim fits", "known statuses: " + String.join(", ", ids(Status.values())));
      return Optional.empty();
    }
    Map<String, Object> model = model(request);
    model.put("claims", claims.stream().map(claim -> new View.ClaimLine(claim.title(), claim.status().id(),
        claim.asOf().map(date -> Stamp.of(date, words)).orElse(Stamp.NONE), ClaimsPages.href(story, claim, request.setting().root()))).toList());
    return Optional.of(figure("claims", model, claims.stream().map(Claim::id).toList(), request));
  }

  private Map<String, Object> model(Request request) {
    Map<String, Object> model = new HashMap<>();
    model.put("t", words.words());
    model.put("caption", request.caption());
    return model;
  }

  private Figure figure(String name, Map<String, Object> model, List<String> claims, Request request) {
    Rendered html = templates.render("html/figure-" + name + ".peb", model);
    Rendered markdown = templates.render("markdown/figure-" + name + ".peb", model);
    request.findings().addAll(html.findings());
    request.findings().addAll(markdown.findings());
    return new Figure(html.text().strip(), markdown.text().strip(), claims, request.findings());
  }

  private static String prefix(Request request) {
    return request.setting().anchorPrefix();
  }

  private Set<String> laneIds() {
    Set<String> ids = new TreeSet<>();
    site.config().lanes().forEach(lane -> ids.add(lane.id()));
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
