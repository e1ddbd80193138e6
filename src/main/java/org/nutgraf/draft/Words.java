package org.nutgraf.draft;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How often each word stands in a text. Signs of money, per cent and the like count as words. */
public final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[\\p{Sc}%&@§°±×÷]");

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private final Map<String, Integer> counts = new TreeMap<>();

  static Words of(String text) {
    return new Words().add(text);
  }

  Words add(String text) {
    return count(text, 1);
  }

  Words remove(String text) {
    return count(text, -1);
  }

  private Words count(String text, int number) {
    // Soft hyphens, blanks without width and the like are in words, not between them.
    Matcher words = WORD.matcher(INVISIBLE.matcher(text).replaceAll(""));
    while (words.find()) {
      counts.merge(words.group(), number, (a, b) -> a + b == 0 ? null : a + b);
    }
    return this;
  }

  /** What is here and not there, each word as often as that. */
  Words without(Words other) {
    Words rest = new Words();
    counts.forEach((word, count) -> {
      int more = count - other.counts.getOrDefault(word, 0);
      if (more > 0) {
        rest.counts.put(word, more);
      }
    });
    return rest;
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return counts.entrySet().stream().map(e -> e.getKey() + (e.getValue() == 1 ? "" : " (" + e.getValue() + "×)"))
        .collect(Collectors.joining(", "));
  }
}
