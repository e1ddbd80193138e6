package org.nutgraf.check.page;

import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.content.Page;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** Each page has a sentence for search engines, cards and lists of contents; a summary serves as one. */
public final class MissingDescriptions implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.MISSING_DESCRIPTION);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.stories().flatMap(story -> story.pages())
        .filter(page -> page.description().isBlank() && page.summary().isBlank())
        .map(MissingDescriptions::finding);
  }

  private static Finding finding(Page page) {
    return Finding.of(page.at(), Rule.MISSING_DESCRIPTION, "this page has no description",
        "add a line \"description: …\" that says in one sentence what a reader learns here");
  }
}
