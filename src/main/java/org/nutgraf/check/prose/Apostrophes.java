package org.nutgraf.check.prose;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;

/**
 * Marks that programs put where an apostrophe belongs: an opening quotation mark before what lost its beginning (‘90s), and
 * accents and opening marks between letters.
 */
public final class Apostrophes implements Check {
  private static final Pattern WRONG = Pattern.compile(
      "‘(?=\\d\\ds\\b|\\d\\d\\b(?![^‘]*’))|(?<=\\p{L})[‘´`](?=\\p{L})"
          + "|‘(?=(?i:n|em|tis|twas|til|cause|bout|round)\\b(?![^‘’]{2,}’))",
      Pattern.UNICODE_CHARACTER_CLASS);

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.WRONG_APOSTROPHE);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(
        this, "", copy -> copy.words().filter(Apostrophes::mayHold).flatMap(passage -> WRONG
            .matcher(passage.text())
            .results()
            .map(found -> Finding.of(
                passage.at(found.start(), found.end()),
                Rule.WRONG_APOSTROPHE,
                "this is no apostrophe",
                "write ’"))));
  }

  private static boolean mayHold(Passage passage) {
    String text = passage.text();
    return text.indexOf('‘') >= 0 || text.indexOf('´') >= 0 || text.indexOf('`') >= 0;
  }
}
