package org.nutgraf.check.event;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.check.galley.TimeCheck;
import org.nutgraf.content.Event;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.content.Status;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** What is still to come can't have happened, and what was expected by now has happened or not. */
public final class EventTimes implements TimeCheck {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.FUTURE_EVENT, Rule.PAST_EVENT);
  }

  @Override
  public Stream<Finding> findings(Site site, Now now) {
    ZoneId zone = site.config().timezone();
    return site.allStories()
        .flatMap(story -> story.events().stream())
        .flatMap(event -> finding(event, zone, now).stream());
  }

  private static Optional<Finding> finding(Event event, ZoneId zone, Now now) {
    if (event.status() == Status.CONFIRMED
        && event.date().begins(zone).filter(at -> !now.reached(at)).isPresent()) {
      return Optional.of(Finding.of(
          KeyPlace.of(event.body(), "date"),
          Rule.FUTURE_EVENT,
          "this event is confirmed, but " + event.date() + " is still to come",
          "correct the date, or write \"status: expected\""));
    }
    if (event.status() == Status.EXPECTED
        && event.date().over(zone).filter(now::reached).isPresent()) {
      return Optional.of(Finding.of(
          KeyPlace.of(event.body(), "status"),
          Rule.PAST_EVENT,
          "this event is expected, but " + event.date() + " is over",
          "say what came of it: confirmed, reported, unknown …"));
    }
    return Optional.empty();
  }
}
