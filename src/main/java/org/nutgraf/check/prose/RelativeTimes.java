package org.nutgraf.check.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Quotations;
import org.nutgraf.text.Span;
import org.nutgraf.text.WordList;

/** "Yesterday" and "last week": an explainer is read for years, and each of its readers counts from another day. */
public final class RelativeTimes implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.RELATIVE_TIME);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    List<String> times = galley.site().language().list(WordList.RELATIVE);
    if (times.isEmpty()) {
      return Stream.empty();
    }
    Map<String, Boolean> phrases = new LinkedHashMap<>();
    times.forEach(time -> phrases.put(time, true));
    Phrases<Boolean> all = new Phrases<>(phrases);
    return galley.inEach(this, times, copy -> copy.words()
        .filter(passage -> !passage.isQuotation())
        .flatMap(passage -> findings(passage, all)));
  }

  private static Stream<Finding> findings(Passage passage, Phrases<Boolean> phrases) {
    List<Phrases.Match<Boolean>> found = phrases.find(passage.text());
    if (found.isEmpty()) {
      return Stream.empty();
    }
    List<Span> quoted = Quotations.of(passage.text());
    return found.stream()
        .filter(
            match -> !Span.isInAny(quoted, match.start()) && !isName(passage.text(), match.start()))
        .map(match -> Finding.of(
            passage.at(match.start(), match.end()),
            Rule.RELATIVE_TIME,
            "\"" + passage.text().substring(match.start(), match.end()).replaceAll("\\s+", " ")
                + "\" is another time for each reader",
            "write the date, or say before or after what it was"));
  }

  // A capital letter within a sentence: "The Day After Tomorrow" is a film.
  private static boolean isName(String text, int start) {
    int before = start - 1;
    while (before >= 0
        && !Character.isLetterOrDigit(text.charAt(before))
        && ".!?:…".indexOf(text.charAt(before)) < 0) {
      before--;
    }
    return Character.isUpperCase(text.charAt(start))
        && before >= 0
        && Character.isLetterOrDigit(text.charAt(before));
  }
}
