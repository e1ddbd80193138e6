package org.nutgraf.check.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Heading;
import org.nutgraf.markdown.Tree;

/**
 * Each heading of a page says something else, or a list of contents does not tell them apart (WCAG 2.2, success
 * criterion 2.4.6) and links by hand lead to the wrong one.
 */
public final class DuplicateHeadings implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.DUPLICATE_HEADING);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(this, "", copy -> findings(copy.tree()).stream());
  }

  private static List<Finding> findings(Tree tree) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Heading> seen = new HashMap<>();
    for (Heading heading : tree.headings()) {
      Heading first = seen.putIfAbsent(heading.text().strip().toLowerCase(Locale.ROOT), heading);
      if (first != null) {
        findings.add(Finding.of(
            heading.at(),
            Rule.DUPLICATE_HEADING,
            "this page has a heading \"" + first.text() + "\" already",
            "see line " + first.at().line() + "; say in one of them what sets it apart"));
      }
    }
    return findings;
  }
}
