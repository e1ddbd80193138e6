package org.nutgraf.check.prose;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;

/** Marks of footnotes that are not there, which would be shown as they are written. */
public final class LostFootnotes implements Check {
  private static final Pattern MARK = Pattern.compile("\\[\\^[^\\]\\[\\s]+]");

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.FOOTNOTE);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(this, "", copy -> copy.prose().flatMap(LostFootnotes::findings));
  }

  private static Stream<Finding> findings(Passage passage) {
    String text = passage.text();
    if (text.indexOf('^') < 0) {
      return Stream.empty();
    }
    return MARK.matcher(text)
        .results()
        .map(found -> passage.at(found.start(), found.end()))
        .flatMap(at -> finding(at).stream());
  }

  private static Optional<Finding> finding(Location at) {
    boolean escaped = at.start() > 0 && at.file().text().charAt(at.start() - 1) == '\\';
    return escaped
        ? Optional.empty()
        : Optional.of(Finding.of(
            at,
            Rule.FOOTNOTE,
            "there is no footnote " + at.text(),
            "write its text on a line of its own: " + at.text() + ": …"));
  }
}
