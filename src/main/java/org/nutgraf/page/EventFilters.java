package org.nutgraf.page;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nutgraf.content.Event;
import org.nutgraf.content.Site;
import org.nutgraf.content.Status;
import org.nutgraf.content.Tag;
import org.nutgraf.page.TimelineViews.Filter;
import org.nutgraf.page.TimelineViews.Option;

/** The ways to choose among the events of a timeline. */
record EventFilters(List<Event> events, Site site) {

  /** Without those that would always leave every event. */
  static List<Filter> of(List<Event> events, Site site) {
    EventFilters filters = new EventFilters(events, site);
    return Stream.of(
            new Filter("lane", filters.lanes()),
            new Filter("tag", filters.tags()),
            new Filter("status", filters.statuses()))
        .filter(
            filter -> filter.options().stream().anyMatch(option -> option.count() < events.size()))
        .toList();
  }

  private List<Option> lanes() {
    Map<String, Integer> counts = new HashMap<>();
    events.forEach(event ->
        site.config().lane(event).ifPresent(lane -> counts.merge(lane.id(), 1, Integer::sum)));
    return options(site.config().lanes().stream()
        .map(lane -> new Option(lane.id(), lane.title(), counts.getOrDefault(lane.id(), 0))));
  }

  private List<Option> tags() {
    Map<String, Tag> tags = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Event event : events) {
      event.tags().forEach(tag -> tags.putIfAbsent(tag.id(), tag));
      event.tags().stream()
          .map(Tag::id)
          .distinct()
          .forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return options(tags.values().stream()
        .sorted(
            Comparator.comparing(Tag::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Tag::id))
        .map(tag -> new Option(tag.id(), tag.name(), requireNonNull(counts.get(tag.id())))));
  }

  private List<Option> statuses() {
    return options(Arrays.stream(Status.values())
        .map(status -> option(
            status.id(),
            site.words().get("status_" + status.id()),
            event -> event.status() == status)));
  }

  private Option option(String id, String title, Predicate<Event> leaves) {
    return new Option(id, title, (int) events.stream().filter(leaves).count());
  }

  private static List<Option> options(Stream<Option> options) {
    return options.filter(option -> option.count() > 0).toList();
  }
}
