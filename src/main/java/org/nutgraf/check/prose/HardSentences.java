package org.nutgraf.check.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.content.HouseStyle.ReadingLevel;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Passage;
import org.nutgraf.text.Language;
import org.nutgraf.text.Sentences;
import org.nutgraf.text.Span;

/**
 * Sentences that are harder to read than {@code reading_level} in site.yaml allows, by their words or by their
 * grade. Citations don't count: they stand beside a sentence.
 */
public final class HardSentences implements Check {
  // The formula is made for whole texts; of "Preparation." it makes grade 32.
  private static final int FEWEST = 8;

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.HARD_SENTENCE);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    ReadingLevel level = galley.site().config().houseStyle().readingLevel();
    if (level.words().isEmpty() && level.grade().isEmpty()) {
      return Stream.empty();
    }
    Language language = galley.site().language();
    return galley.inEach(this, List.of(level, language), copy -> copy.prose()
        .filter(passage -> passage.kind() == Passage.Kind.PARAGRAPH)
        .flatMap(passage -> findings(passage, level, language)));
  }

  private static Stream<Finding> findings(Passage passage, ReadingLevel level, Language language) {
    List<Finding> findings = new ArrayList<>();
    for (Span sentence : Sentences.of(passage.text(), language)) {
      ReadingEase ease = ReadingEase.of(passage, sentence);
      if (level.words().isPresent() && ease.words() > level.words().getAsInt()) {
        findings.add(Finding.of(
            passage.at(sentence.start(), sentence.end()),
            Rule.HARD_SENTENCE,
            "this sentence has " + ease.words() + " words, more than "
                + level.words().getAsInt(),
            "make two sentences of it"));
      } else if (language.isEnglish()
          && level.grade().isPresent()
          && ease.words() >= FEWEST
          && Math.round(ease.grade()) > level.grade().getAsInt()) {
        findings.add(Finding.of(
            passage.at(sentence.start(), sentence.end()),
            Rule.HARD_SENTENCE,
            "this sentence asks for grade " + Math.round(ease.grade()) + ", more than "
                + level.grade().getAsInt(),
            "use shorter words, or make two sentences of it"));
      }
    }
    return findings.stream();
  }
}
