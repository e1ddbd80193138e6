package org.nutgraf.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words of a language that limit a figure or a whole sentence: "up to", "may", "bis zu", "jusqu’à". */
public final class Hedges {
  private final List<String> before;
  private final Phrases<Boolean> within;

  public Hedges(Language language) {
    this.before = language.list(WordList.HEDGES);
    Map<String, Boolean> phrases = new LinkedHashMap<>();
    language.list(WordList.DOUBTS).forEach(word -> phrases.put(word, true));
    this.within = new Phrases<>(phrases);
  }

  /** The hedge right before a figure; empty if there is none. */
  public String before(String text, Figure figure) {
    int end = figure.start();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1))
            || Character.isSpaceChar(text.charAt(end - 1)))) {
      end--;
    }
    for (String hedge : before) {
      int start = end - hedge.length();
      if (start >= 0
          && plain(text.substring(start, end)).equals(hedge)
          && (start == 0 || !Character.isLetter(text.charAt(start - 1)))) {
        return hedge;
      }
    }
    return "";
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s\u00A0\u202F]", " ");
  }

  /** Whether a sentence as a whole says that something is not certain. */
  public boolean soften(String sentence) {
    return !within.find(sentence).isEmpty();
  }
}
