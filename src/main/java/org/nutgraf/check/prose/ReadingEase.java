package org.nutgraf.check.prose;

import org.nutgraf.markdown.Passage;
import org.nutgraf.text.Span;

/**
 * How many words and syllables a sentence has. Syllables are counted as groups of vowels, a silent e left out,
 * which comes near enough for English.
 */
record ReadingEase(int words, int syllables) {

  static ReadingEase of(Passage passage, Span sentence) {
    String text = passage.text();
    int words = 0;
    int syllables = 0;
    for (int i = sentence.start(); i < sentence.end(); ) {
      int end = i;
      while (end < sentence.end() && isWordPart(text.charAt(end))) {
        end++;
      }
      if (end == i) {
        i++;
      } else {
        if (passage.link(i).filter(link -> link.address().startsWith("source:")).isEmpty()) {
          words++;
          syllables += syllables(text, i, end);
        }
        i = end;
      }
    }
    return new ReadingEase(words, syllables);
  }

  /**
   * The grade of a US school by the formula of Flesch and Kincaid, for one sentence (Kincaid, Fishburne, Rogers
   * and Chissom, "Derivation of new readability formulas for Navy enlisted personnel", 1975).
   */
  double grade() {
    return 0.39 * words + 11.8 * syllables / words - 15.59;
  }

  // "up-to-date" and "company’s" are one word each.
  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '’' || c == '\'' || c == Passage.GAP;
  }

  private static int syllables(String text, int start, int end) {
    int count = 0;
    boolean vowel = false;
    for (int i = start; i < end; i++) {
      boolean now = "aeiouyAEIOUY".indexOf(text.charAt(i)) >= 0;
      count += now && !vowel ? 1 : 0;
      vowel = now;
    }
    boolean silent = end - start > 2
        && text.charAt(end - 1) == 'e'
        && "aeiouyl".indexOf(text.charAt(end - 2)) < 0;
    return Math.max(1, count - (silent ? 1 : 0));
  }
}
