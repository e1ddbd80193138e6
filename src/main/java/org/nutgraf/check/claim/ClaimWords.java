package org.nutgraf.check.claim;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.text.Figures;
import org.nutgraf.text.Hedges;
import org.nutgraf.text.Language;
import org.nutgraf.text.WordList;

/** A language as the checks of claims need it, made once for many texts. */
final class ClaimWords {
  private static final int STEM = 5;
  private static final int SHORTEST = 4;

  private final Language language;
  private final Figures figures;
  private final Hedges hedges;
  private final Set<String> common = new HashSet<>();

  ClaimWords(Language language) {
    this.language = language;
    this.figures = new Figures(language);
    this.hedges = new Hedges(language);
    Stream.of(
            language.list(WordList.COMMON).stream(),
            language.numbers().scales().keySet().stream(),
            language.numbers().units().keySet().stream(),
            language.list(WordList.MONTHS).stream(),
            language.list(WordList.WEEKDAYS).stream())
        .flatMap(words -> words)
        .flatMap(words -> Stream.of(words.split("[^\\p{L}]+")))
        .forEach(word -> common.add(stem(word)));
  }

  Language language() {
    return language;
  }

  Figures figures() {
    return figures;
  }

  Hedges hedges() {
    return hedges;
  }

  /** The beginnings of the longer words of a text, which stay the same where endings change. */
  Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (int i = 0, end; i < text.length(); i = end + 1) {
      end = i;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      // Names are counted as parties, or are no names of this story.
      if (end - i >= SHORTEST && (language.capitals() || Character.isLowerCase(text.charAt(i)))) {
        String stem = stem(text.substring(i, end));
        if (!common.contains(stem)) {
          stems.add(stem);
        }
      }
    }
    return stems;
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(word.length(), STEM)).toLowerCase(Locale.ROOT);
  }
}
