package org.nutgraf.check.event;

import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Status;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** What a timeline says has happened, somebody has said: a confirmed event has a source. */
public final class EventOrigins implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNSOURCED_EVENT);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley
        .stories()
        .flatMap(story -> story.events().stream())
        .filter(event -> event.status() == Status.CONFIRMED && event.sources().isEmpty())
        .map(event -> Finding.of(
            KeyPlace.of(event.body(), "title"),
            Rule.UNSOURCED_EVENT,
            "this event is confirmed, but has no source",
            "add a line \"sources: [id]\" with an id of sources.yaml"));
  }
}
