package org.nutgraf.check;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.markdown.Passage;
import org.nutgraf.source.Finding;
import org.nutgraf.source.Rule;

/** What newsrooms write where a text is still to come: TK, for "to come", which no other word looks like. */
final class Placeholders implements Check {
  private static final Pattern WORD =
      Pattern.compile("\\b(?:TK(?:TK)*|TODO|FIXME)\\b|(?i:\\blorem ipsum\\b)|\\?{3,}");

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.PLACEHOLDER);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(this, "", copy -> copy.words().filter(Placeholders::mayHold)
        .flatMap(passage -> WORD.matcher(passage.text()).results()
        .map(found -> Finding.of(passage.at(found.start(), found.end()), Rule.PLACEHOLDER,
            "\"" + found.group() + "\" stands for something still to be written", "write it, or leave it out"))));
  }

  // Nearly no text does, and asking the pattern of all of them takes long.
  private static boolean mayHold(Passage passage) {
    String text = passage.text();
    return text.contains("TK") || text.contains("TODO") || text.contains("FIXME") || text.contains("???")
        || mayHoldLoremIpsum(text);
  }

  private static boolean mayHoldLoremIpsum(String text) {
    for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
      if (text.regionMatches(true, blank - "lorem".length(), "lorem ipsum", 0, "lorem ipsum".length())) {
        return true;
      }
    }
    return false;
  }
}
