package org.nutgraf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutgraf.content.Event;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Page;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Tag;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.page.TimelineViews.EventView;
import org.nutgraf.page.View.Stamp;

/**
 * Events as templates see them.
 *
 * @param root the way from the page to the site's root
 */
public record EventViews(Site site, String root) {

  /** An event without its text, its sources and where it is told: what an excerpt shows. */
  public EventView brief(Event event) {
    return view(event, View.Text.NONE, new TimelineViews.Evidence(List.of(), List.of()), "", 0);
  }

  /** @param gap as {@link EventView} has it */
  public EventView whole(Story story, Event event, RenderedBody body, int gap) {
    List<View.Ref> toldIn = new ArrayList<>();
    for (Ref ref : event.toldIn()) {
      Optional<Page> page = site.page(story, ref);
      page.ifPresent(p -> toldIn.add(new View.Ref(p.title(), root + p.url() + "index.html")));
    }
    return view(
        event,
        View.Text.among(body),
        new TimelineViews.Evidence(SourceLinks.of(event.sources(), site, root), toldIn),
        Fingerprints.of(event, body, site),
        gap);
  }

  private EventView view(
      Event event, View.Text text, TimelineViews.Evidence evidence, String fingerprint, int gap) {
    Optional<Lane> lane = site.config().lane(event);
    List<String> labels = new ArrayList<>();
    lane.ifPresent(l -> labels.add(l.title()));
    event.tags().forEach(tag -> labels.add(tag.name()));
    return new EventView(
        event.id(),
        new TimelineViews.When(
            new Stamp(event.date().machine().orElse(""), event.when(site.words())), gap),
        event.title(),
        site.foreign(event.body().file()),
        new TimelineViews.EventLabels(
            event.status().id(),
            lane.map(Lane::id).orElse(""),
            event.tags().stream().map(Tag::id).collect(Collectors.joining(" ")),
            labels,
            event.importance().name().toLowerCase(Locale.ROOT)),
        text,
        evidence,
        fingerprint);
  }
}
