package org.nutgraf.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds words and phrases in a text, as whole words. One pass, whose cost does not grow with the number of
 * phrases: they are looked up by their first word.
 *
 * <p>A phrase with a capital letter is found as it is written, any other in either case. Apostrophes, hyphens and
 * blanks that look alike count as alike. A hyphen ties words into another word: "e-mail" holds no "mail".
 */
public final class Phrases<T> {
  private static final int FIRSTS = 256;

  /** Characters {@code start} (inclusive) to {@code end} (exclusive) of the text. */
  public record Match<T>(int start, int end, T value) {}

  private record Phrase<T>(String text, boolean exact, T value) {}

  private final Map<String, List<Phrase<T>>> byWord;
  // Most words of a text begin none of the phrases; their first letter and length tell without looking them up.
  private final int[] lengths;

  public Phrases(Map<String, T> phrases) {
    this(new HashMap<>(), new int[FIRSTS]);
    add(phrases);
  }

  private Phrases(Map<String, List<Phrase<T>>> byWord, int[] lengths) {
    this.byWord = byWord;
    this.lengths = lengths;
  }

  /** These and some more, which costs little where these are many. */
  public Phrases<T> with(Map<String, T> more) {
    if (more.isEmpty()) {
      return this;
    }
    Phrases<T> all = new Phrases<>(new HashMap<>(byWord), lengths.clone());
    all.add(more);
    return all;
  }

  private void add(Map<String, T> phrases) {
    Set<String> words = new HashSet<>();
    phrases.forEach((phrase, value) -> {
      String text = phrase.strip().replaceAll("\\s+", " ");
      int end = wordEnd(text, 0);
      if (end > 0) {
        String word = text.substring(0, end).toLowerCase(Locale.ROOT);
        boolean exact = text.chars().anyMatch(Character::isUpperCase);
        if (words.add(word)) {
          // Others may hold the list as it was.
          byWord.put(word, new ArrayList<>(byWord.getOrDefault(word, List.of())));
        }
        byWord.get(word).add(new Phrase<>(text, exact, value));
        lengths[word.charAt(0) % FIRSTS] |= 1 << Math.min(end, 31);
      }
    });
    words.forEach(word -> byWord.get(word).sort(Comparator.comparingInt((Phrase<T> phrase) -> -phrase.text().length())));
  }

  /** In the order of the text; of several at one place the longest. */
  public List<Match<T>> find(String text) {
    List<Match<T>> found = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int end = wordEnd(text, i);
      if (end == i) {
        i++;
        continue;
      }
      int length = lengths[Character.toLowerCase(text.charAt(i)) % FIRSTS] & 1 << Math.min(end - i, 31);
      Match<T> match = length == 0 ? null : match(text, i, end);
      if (match != null) {
        found.add(match);
      }
      i = match == null ? end : Math.max(end, match.end());
    }
    return found;
  }

  private Match<T> match(String text, int start, int wordEnd) {
    List<Phrase<T>> phrases = byWord.get(text.substring(start, wordEnd).toLowerCase(Locale.ROOT));
    if (phrases != null && !(start > 1 && isHyphen(text.charAt(start - 1))
        && Character.isLetter(text.charAt(start - 2)))) {
      for (Phrase<T> phrase : phrases) {
        int end = start + phrase.text().length();
        if (end <= text.length() && fits(text, start, phrase) && isWhole(text, end, phrase.exact())) {
          return new Match<>(start, end, phrase.value());
        }
      }
    }
    return null;
  }

  private static boolean fits(String text, int start, Phrase<?> phrase) {
    for (int i = 0; i < phrase.text().length(); i++) {
      char a = fold(text.charAt(start + i));
      char b = fold(phrase.text().charAt(i));
      if (a != b && (phrase.exact() || Character.toLowerCase(a) != b)) {
        return false;
      }
    }
    return true;
  }

  // "Amazon-led" speaks of Amazon, "round-table" of no round.
  private static boolean isWhole(String text, int end, boolean name) {
    if (end < text.length() && isWordPart(text, end)) {
      return false;
    }
    return name || end + 1 >= text.length() || !isHyphen(text.charAt(end)) || !isWordPart(text, end + 1);
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isWordPart(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isWordPart(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u2019', '\u02BC' -> '\'';
      case '\u2010', '\u2011' -> '-';
      case '\u00A0', '\u202F', '\n', '\t' -> ' ';
      default -> c;
    };
  }
}
