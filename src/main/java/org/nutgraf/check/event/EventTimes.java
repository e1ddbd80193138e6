package org.nutgraf.check.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Event;
import org.nutgraf.content.Status;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** What is still to come can't have happened, and what was expected by now has happened or not. */
public final class EventTimes implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.FUTURE_EVENT, Rule.PAST_EVENT);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.stories().flatMap(story -> story.events().stream())
        .flatMap(event -> finding(event, galley.today()).stream());
  }

  private static Optional<Finding> finding(Event event, LocalDate today) {
    boolean coming = event.date().earliest().map(day -> day.isAfter(today)).orElse(false);
    boolean over = event.date().latest().map(day -> day.isBefore(today)).orElse(false);
    if (coming && event.status() == Status.CONFIRMED) {
      return Optional.of(Finding.of(KeyPlace.of(event.body(), "date"), Rule.FUTURE_EVENT,
          "this event is confirmed, but " + event.date() + " is still to come",
          "correct the date, or write \"status: expected\""));
    }
    if (over && event.status() == Status.EXPECTED) {
      return Optional.of(Finding.of(KeyPlace.of(event.body(), "status"), Rule.PAST_EVENT,
          "this event is expected, but " + event.date() + " is over",
          "say what came of it: confirmed, reported, unknown …"));
    }
    return Optional.empty();
  }
}
