package org.nutgraf.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that limit a figure or a whole sentence, in English and German: "up to", "may", "bis zu". */
public final class Hedges {
  private static final String OF_FIGURES =
      "up to, as much as, at least, at most, about, around, nearly, almost, more than, over, less than, under,"
          + " roughly, some, approximately, an estimated, bis zu, rund, etwa, mindestens, höchstens, fast,"
          + " mehr als, weniger als, knapp, über, unter, ungefähr, circa, gut";
  private static final String OF_SENTENCES =
      "may, might, could, would, if, whether, possible, possibly, ceiling, limit, maximum, reportedly, not, no,"
          + " neither, nor, könnte, könnten, würde, würden, soll, sollen, ob, falls, wenn, möglich,"
          + " möglicherweise, nicht, kein, keine, Obergrenze";
  private static final List<String> BEFORE = List.of(OF_FIGURES.split(", "));
  private static final Phrases<Boolean> WITHIN = new Phrases<>(phrases(List.of(OF_SENTENCES.split(", "))));

  private Hedges() {}

  private static Map<String, Boolean> phrases(List<String> words) {
    Map<String, Boolean> phrases = new LinkedHashMap<>();
    words.forEach(word -> phrases.put(word, true));
    return phrases;
  }

  /** The hedge right before a figure; empty if there is none. */
  public static String before(String text, Figure figure) {
    int end = figure.start();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\u00A0'
        || text.charAt(end - 1) == '\n')) {
      end--;
    }
    for (String hedge : BEFORE) {
      int start = end - hedge.length();
      if (start >= 0 && text.regionMatches(true, start, hedge, 0, hedge.length())
          && (start == 0 || !Character.isLetter(text.charAt(start - 1)))) {
        return hedge;
      }
    }
    return "";
  }

  /** Whether a sentence as a whole says that something is not certain. */
  public static boolean soften(String sentence) {
    return !WITHIN.find(sentence).isEmpty();
  }
}
