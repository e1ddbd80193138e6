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

/**
 * Footnotes as GitHub has them. Here they belong to the program, which makes them of terms and claims for the Markdown
 * edition; those of an author would be shown as they are written.
 */
public final class Footnotes implements Check {
  private static final Pattern MARK = Pattern.compile("\\[\\^[^\\]\\s]+]");

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.FOOTNOTE);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.inEach(this, "", copy -> copy.prose().flatMap(Footnotes::findings));
  }

  private static Stream<Finding> findings(Passage passage) {
    String text = passage.text();
    if (text.indexOf('^') < 0) {
      return Stream.empty();
    }
    // A note that is an address alone makes its mark a link.
    Stream<Location> links = passage.links().stream()
        .filter(link -> text.startsWith("^", link.start())).map(link -> passage.at(link.start(), link.end()));
    Stream<Location> marks = MARK.matcher(text).results().map(found -> passage.at(found.start(), found.end()));
    return Stream.concat(links, marks).flatMap(at -> finding(at).stream());
  }

  private static Optional<Finding> finding(Location at) {
    boolean escaped = at.start() > 0 && at.file().text().charAt(at.start() - 1) == '\\';
    return escaped ? Optional.empty() : Optional.of(Finding.of(at, Rule.FOOTNOTE,
        "a footnote is shown as it is written",
        "put the note into the text; name a source as [publisher](source:id)"));
  }
}
