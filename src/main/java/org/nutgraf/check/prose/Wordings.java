package org.nutgraf.check.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.content.HouseStyle.Wording;
import org.nutgraf.content.Ref;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Quotations;
import org.nutgraf.text.Span;

/** The words that site.yaml wants avoided, wherever readers read them but in quotations. */
public final class Wordings implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.PREFERRED_WORD, Rule.BANNED_WORD);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    Map<String, Wording> wordings = new LinkedHashMap<>();
    List<Wording> settings = galley.site().config().houseStyle().wording();
    for (Wording wording : settings) {
      wording.avoid().stream().map(Ref::id).forEach(word -> wordings.putIfAbsent(word, wording));
    }
    if (wordings.isEmpty()) {
      return Stream.empty();
    }
    Phrases<Wording> phrases = new Phrases<>(wordings);
    return galley.inEach(this, settings, copy -> copy.words()
        .filter(passage -> !passage.isQuotation())
        .flatMap(passage -> findings(passage, phrases)));
  }

  private static Stream<Finding> findings(Passage passage, Phrases<Wording> phrases) {
    List<Phrases.Match<Wording>> matches = phrases.find(passage.text());
    if (matches.isEmpty()) {
      return Stream.empty();
    }
    List<Span> quoted = Quotations.of(passage.text());
    return matches.stream()
        .filter(match -> !Span.isInAny(quoted, match.start()))
        .flatMap(match -> finding(passage, match).stream());
  }

  private static Optional<Finding> finding(Passage passage, Phrases.Match<Wording> match) {
    String word = passage.text().substring(match.start(), match.end());
    Wording wording = match.value();
    Optional<String> why = wording.why();
    if (wording.write().isEmpty()) {
      return Optional.of(Finding.of(
          passage.at(match.start(), match.end()),
          Rule.BANNED_WORD,
          "this site does not write \"" + word + "\"",
          why.orElse("say it in other words")));
    }
    // Where the word has a capital for its place only, the better one gets it too.
    boolean capital = Character.isUpperCase(word.charAt(0));
    boolean given =
        wording.avoid().stream().anyMatch(ref -> ref.id().startsWith(word.substring(0, 1)));
    boolean place = capital && (!given || isOpening(passage.text(), match.start()));
    String better = place ? capitalised(wording.write().get()) : wording.write().get();
    return better.equals(word)
        ? Optional.empty()
        : Optional.of(Finding.of(
            passage.at(match.start(), match.end()),
            Rule.PREFERRED_WORD,
            "this site does not write \"" + word + "\"",
            "write \"" + better + "\"" + why.map(reason -> ": " + reason).orElse("")));
  }

  private static boolean isOpening(String text, int start) {
    int before = start - 1;
    while (before >= 0
        && !Character.isLetterOrDigit(text.charAt(before))
        && ".!?:".indexOf(text.charAt(before)) < 0) {
      before--;
    }
    return before < 0 || !Character.isLetterOrDigit(text.charAt(before));
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
