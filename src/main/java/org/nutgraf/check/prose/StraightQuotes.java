package org.nutgraf.check.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;

/**
 * Typewriter quotes and apostrophes where print has curly ones; feet and inches are left alone. Where {@code
 * smart_quotes} turns those of texts, front matter is left.
 */
public final class StraightQuotes implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.STRAIGHT_QUOTES);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    String marks = galley.site().language().quotes().outer();
    boolean curled = galley.site().config().prose().smartQuotes();
    return galley.inEach(
        this, List.of(marks, curled), copy -> (curled ? copy.heads().stream() : copy.words())
            .flatMap(passage -> findings(passage, marks)));
  }

  private static Stream<Finding> findings(Passage passage, String marks) {
    String text = passage.text();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        boolean behindDigit = i > 0 && Character.isDigit(text.charAt(i - 1));
        boolean beforeLetter =
            i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        if (!behindDigit || beforeLetter) {
          boolean decade = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
          boolean apostrophe =
              c == '\'' && (decade || i > 0 && Character.isLetter(text.charAt(i - 1)));
          findings.add(Finding.of(
              passage.at(i, i + 1),
              Rule.STRAIGHT_QUOTES,
              apostrophe ? "this apostrophe is straight" : "this quotation mark is straight",
              "write " + (apostrophe ? "’" : marks)));
        }
      }
    }
    return findings.stream();
  }
}
