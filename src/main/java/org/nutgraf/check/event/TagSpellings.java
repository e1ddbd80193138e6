package org.nutgraf.check.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.content.Event;
import org.nutgraf.content.Story;
import org.nutgraf.content.Tag;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** Readers choose events by tag, so a story writes each tag in one way. */
public final class TagSpellings implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.TAG_SPELLING);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.stories().flatMap(TagSpellings::of);
  }

  private static Stream<Finding> of(Story story) {
    Map<String, Tag> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Event event : story.events()) {
      for (Tag tag : event.tags()) {
        Tag first = seen.computeIfAbsent(tag.id(), id -> tag);
        if (!first.name().equals(tag.name())) {
          findings.add(Finding.of(
              tag.at(),
              Rule.TAG_SPELLING,
              "this tag is \"" + first.name() + "\" elsewhere",
              "see " + first.at() + "; write both in one way"));
        }
      }
    }
    return findings.stream();
  }
}
