package org.nutgraf.check.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nutgraf.text.Figure;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Span;

/**
 * A sentence with figures, read once for all of them.
 *
 * @param parties that it names
 * @param stems the beginnings of its words
 * @param years that it speaks of
 * @param figures that it has, by what they come to
 * @param bold whether it says nothing of being uncertain, and is a whole sentence
 */
record FiguredSentence(
    Set<String> parties, Set<String> stems, Set<Integer> years, Set<String> figures, boolean bold) {
  private static final int DIGITS_OF_A_YEAR = 4;

  static FiguredSentence of(
      String text, Span span, List<Figure> here, Phrases<String> names, ClaimWords words) {
    String sentence = text.substring(span.start(), span.end());
    Set<String> parties = new HashSet<>();
    names.find(sentence).forEach(match -> parties.add(match.value()));
    Set<String> figures = new HashSet<>();
    here.forEach(figure -> figures.add(figure.key()));
    return new FiguredSentence(
        parties,
        words.stems(sentence),
        years(sentence),
        figures,
        sentence.indexOf('.') >= 0 && !words.hedges().soften(sentence));
  }

  private static Set<Integer> years(String sentence) {
    Set<Integer> years = new HashSet<>();
    for (int i = 0, end; i < sentence.length(); i = end + 1) {
      end = i;
      while (end < sentence.length()
          && sentence.charAt(end) >= '0'
          && sentence.charAt(end) <= '9') {
        end++;
      }
      if (end - i == DIGITS_OF_A_YEAR
          && (sentence.startsWith("19", i) || sentence.startsWith("20", i))) {
        years.add(Integer.valueOf(sentence.substring(i, end)));
      }
    }
    return years;
  }

  /** Whether it may be about the same as a claim. */
  boolean isAbout(ClaimFigure claim) {
    return parties.containsAll(claim.parties())
        && (years.isEmpty()
            || claim.year().filter(year -> !years.contains(year)).isEmpty());
  }
}
