package org.nutgraf.check.prose;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;

/** What newsrooms write where a text is still to come: TK, for "to come", which no other word looks like. */
public final class Placeholders implements Check {
  private static final Pattern WORD = Pattern.compile(
      "\\b(?:TK(?:TK)*|TODO|FIXME|XXX+)\\b|(?i:\\blorem ipsum\\b)|\\?{3,}|\\[(?!SIC\\])\\p{Lu}[\\p{Lu} ]{2,}\\]");

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.PLACEHOLDER);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(this, "", copy -> copy.words()
        .filter(Placeholders::mayHold)
        .flatMap(passage -> WORD.matcher(passage.text())
            .results()
            .map(found -> Finding.of(
                passage.at(found.start(), found.end()),
                Rule.PLACEHOLDER,
                "\"" + found.group() + "\" stands for something still to be written",
                "write it, or leave it out"))));
  }

  // Nearly no text does, and asking the pattern of all of them takes long.
  private static boolean mayHold(Passage passage) {
    String text = passage.text();
    for (int i = 0; i < text.length(); i++) {
      boolean here =
          switch (text.charAt(i)) {
            case 'T' -> text.startsWith("TK", i) || text.startsWith("TODO", i);
            case 'F' -> text.startsWith("FIXME", i);
            case 'X' -> text.startsWith("XXX", i);
            case '[' -> i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
            case '?' -> text.startsWith("???", i);
            case 'L', 'l' -> text.regionMatches(true, i, "lorem ipsum", 0, "lorem ipsum".length());
            default -> false;
          };
      if (here) {
        return true;
      }
    }
    return false;
  }
}
