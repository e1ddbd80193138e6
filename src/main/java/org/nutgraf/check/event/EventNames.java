package org.nutgraf.check.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Event;
import org.nutgraf.content.Lane;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Status;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** An event stands in a file whose name does not say another date, and is told by an article that covers it. */
public final class EventNames implements Check {
  private static final Pattern DATED = Pattern.compile("(-?\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)-.*");

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.EVENT_NAME, Rule.DATE_ORDER);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.stories().flatMap(story -> story.events().stream()
        .flatMap(event -> Stream.concat(
            misnamed(event).stream(), uncovered(event, story, galley.site().config()).stream())));
  }

  private static Optional<Finding> uncovered(Event event, Story story, SiteConfig config) {
    Optional<LocalDate> until = story.article().coversUntil().flatMap(Edtf::latest);
    boolean later =
        config.lane(event).map(Lane::after).orElse(false) || event.status() == Status.EXPECTED;
    return event.toldIn().isEmpty()
            || later
            || until.isEmpty()
            || event.date().earliest().filter(until.get()::isBefore).isEmpty()
        ? Optional.empty()
        : Optional.of(Finding.of(
            KeyPlace.of(event.body(), "date"),
            Rule.DATE_ORDER,
            "the story tells of this event, but covers only what happened up to "
                + story.article().coversUntil().get(),
            "correct covers_until in " + story.article().file().path()
                + ", or put the event into a lane with \"after: true\""));
  }

  // 2025-03-study may hold what was on 14 March 2025, and a date that is known less well: one has
  // to begin like the other.
  private static Optional<Finding> misnamed(Event event) {
    Matcher dated = DATED.matcher(event.id());
    String date = event.date().toString();
    if (!dated.matches()
        || date.startsWith(dated.group(1))
        || dated.group(1).startsWith(date.replaceAll("[~?%/].*", ""))) {
      return Optional.empty();
    }
    return Optional.of(Finding.of(
        KeyPlace.of(event.body(), "date"),
        Rule.EVENT_NAME,
        "this event is of " + date + ", but its file is named "
            + event.body().file().name(),
        "correct the date, or rename the file"));
  }
}
