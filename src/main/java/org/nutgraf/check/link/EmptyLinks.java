package org.nutgraf.check.link;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;

/** Links without words, which nobody can see or hear. */
public final class EmptyLinks implements Check {
  private static final Pattern EMPTY = Pattern.compile("(?<![!\\\\])\\[\\s*]\\([^)\\s]+[^)]*\\)");

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.EMPTY_LINK);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(this, "", copy -> copy.prose().filter(EmptyLinks::hasAny).flatMap(EmptyLinks::findings));
  }

  private static boolean hasAny(Passage passage) {
    return passage.links().stream().anyMatch(link -> passage.text().substring(link.start(), link.end()).isBlank());
  }

  // They have no place in the text that a reader sees, so it is looked for in the line.
  private static Stream<Finding> findings(Passage passage) {
    Location around = passage.at(0, passage.text().length());
    String file = around.file().text();
    int from = file.lastIndexOf('\n', around.start()) + 1;
    int line = file.indexOf('\n', around.end());
    return EMPTY.matcher(file.substring(from, line < 0 ? file.length() : line)).results()
        .map(found -> Finding.of(around.file().at(from + found.start(), from + found.end()), Rule.EMPTY_LINK,
            "this link has no words", "write [words](address)"));
  }
}
