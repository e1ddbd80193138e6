package org.nutgraf.check.prose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;
import org.nutgraf.text.Language;
import org.nutgraf.text.WordList;

/**
 * The same word twice in a row, which readers overlook and writers do, too. Languages say which of their words may stand twice;
 * for a language that doesn't say, nothing is known, as there are languages that double words on purpose.
 */
public final class DoubledWords implements Check {
  private static final Pattern DOUBLED = Pattern.compile(
      "(?<![\\p{L}\\p{M}\\p{N}'’\\-./@])(\\p{L}[\\p{L}\\p{M}]*)[\\s\\u00A0]+(\\1)(?![\\p{L}\\p{M}\\p{N}'’\\-/@])",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.DOUBLED_WORD);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    Language language = galley.site().language();
    if (!language.lists().containsKey(WordList.DOUBLED)) {
      return Stream.empty();
    }
    List<String> fine = language.list(WordList.DOUBLED);
    return galley.inEach(this, fine, copy -> copy.words().flatMap(passage -> DOUBLED
        .matcher(passage.text())
        .results()
        .flatMap(match -> finding(passage, match, fine).stream())));
  }

  // What has a capital letter twice is a name, such as Baden Baden.
  private static Optional<Finding> finding(Passage passage, MatchResult match, List<String> fine) {
    String word = match.group(2);
    boolean name = Character.isUpperCase(word.codePointAt(0));
    return name || fine.contains(word.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(Finding.of(
            passage.at(match.start(2), match.end(2)),
            Rule.DOUBLED_WORD,
            "\"" + word + "\" stands here twice",
            "delete one"));
  }
}
