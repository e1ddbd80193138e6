package org.nutgraf.check.page;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Page;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;

/** Each page has a sentence for search engines, cards and lists of contents, and no more; a summary serves as one. */
public final class Descriptions implements Check {
  private static final int LONGEST = 300;

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.MISSING_DESCRIPTION, Rule.LONG_DESCRIPTION);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.stories().flatMap(story -> story.pages()).flatMap(page -> finding(page).stream());
  }

  private static Optional<Finding> finding(Page page) {
    if (page.description().isBlank() && page.summary().isBlank()) {
      return Optional.of(Finding.of(
          page.at(),
          Rule.MISSING_DESCRIPTION,
          "this page has no description",
          "add a line \"description: …\" that says in one sentence what a reader learns here"));
    }
    int length = page.description().codePointCount(0, page.description().length());
    return length <= LONGEST
        ? Optional.empty()
        : Optional.of(Finding.of(
            KeyPlace.of(page.body(), "description"),
            Rule.LONG_DESCRIPTION,
            "this description has " + length + " characters",
            "say it in one sentence of about 150; what is longer goes into \"summary\""));
  }
}
