package org.nutgraf.check.event;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.content.Event;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** Events that stand on the timeline only, though a page could tell what came of them. */
public final class UntoldEvents implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNTOLD_EVENT);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.rendered().stream().flatMap(rendered -> {
      Set<String> told = new HashSet<>();
      rendered.pages().values().forEach(body -> told.addAll(body.events()));
      return rendered.story().events().stream()
          .filter(event -> event.toldIn().isEmpty() && !told.contains(event.id()))
          .map(UntoldEvents::finding);
    });
  }

  private static Finding finding(Event event) {
    return Finding.of(
        event.at(),
        Rule.UNTOLD_EVENT,
        "no page tells of \"" + event.title() + "\"",
        "link to it: [" + event.title() + "](event:" + event.id()
            + "), or name the page under \"told_in\"");
  }
}
