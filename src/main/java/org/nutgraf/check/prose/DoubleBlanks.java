package org.nutgraf.check.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;

/** Two or more blanks in a row. Readers don't see them, but searches and comparisons of versions do. */
public final class DoubleBlanks implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.DOUBLE_BLANKS);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(this, "", copy -> copy.words().flatMap(DoubleBlanks::findings));
  }

  private static Stream<Finding> findings(Passage passage) {
    List<Finding> findings = new ArrayList<>();
    String text = passage.text();
    for (int i = text.indexOf("  "); i >= 0; i = text.indexOf("  ", i)) {
      int end = i;
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      Location at = passage.at(i, end);
      // Between two blanks of the text there may be a comment or the end of a line in the file.
      if (at.text().isBlank() && at.text().indexOf('\n') < 0) {
        findings.add(Finding.of(
            at, Rule.DOUBLE_BLANKS, "there are " + (end - i) + " blanks in a row", "write one"));
      }
      i = end;
    }
    return findings.stream();
  }
}
