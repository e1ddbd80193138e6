package org.nutgraf.check.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Heading;
import org.nutgraf.markdown.Tree;

/** Headings go down one level at a time, below the title (WCAG 2.2, technique G141). */
public final class HeadingOrder implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.HEADING_ORDER);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(this, "", copy -> findings(copy.tree()).stream());
  }

  private static List<Finding> findings(Tree tree) {
    List<Finding> findings = new ArrayList<>();
    int above = 1;
    for (Heading heading : tree.headings()) {
      if (heading.level() == 1) {
        findings.add(Finding.of(
            heading.at(),
            Rule.HEADING_ORDER,
            "the title is the only heading of the first level",
            "write ## " + heading.text()));
      } else if (heading.level() > above + 1) {
        findings.add(Finding.of(
            heading.at(),
            Rule.HEADING_ORDER,
            "this heading skips a level",
            "write " + "#".repeat(above + 1) + " " + heading.text()));
      }
      above = heading.level();
    }
    return findings;
  }
}
