package org.nutgraf.importer.reading;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.nutgraf.markdown.PlainHtml;

/** How often each word stands in a text. Signs of money, per cent and the like count as words. */
public final class WordCounts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[\\p{Sc}%&@§°±×÷]");

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private final Map<String, Integer> counts = new TreeMap<>();

  public static WordCounts of(String text) {
    return new WordCounts().add(text);
  }

  public WordCounts add(String text) {
    return count(text, 1);
  }

  public WordCounts remove(String text) {
    return count(text, -1);
  }

  /** Adds the words that a text in Markdown shows, the descriptions of its pictures included. */
  public WordCounts markdown(String text) {
    Element body = Jsoup.parseBodyFragment(PlainHtml.of(text)).body();
    add(body.text());
    body.select("img").forEach(img -> add(img.attr("alt")));
    return this;
  }

  private WordCounts count(String text, int number) {
    // Soft hyphens, blanks without width and the like are in words, not between them.
    Matcher words = WORD.matcher(INVISIBLE.matcher(text).replaceAll(""));
    while (words.find()) {
      counts.merge(words.group(), number, (a, b) -> a + b == 0 ? null : a + b);
    }
    return this;
  }

  /** What is here and not there, each word as often as that. */
  public WordCounts without(WordCounts other) {
    WordCounts rest = new WordCounts();
    counts.forEach((word, count) -> {
      int more = count - other.counts.getOrDefault(word, 0);
      if (more > 0) {
        rest.counts.put(word, more);
      }
    });
    return rest;
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(e -> e.getKey() + (e.getValue() == 1 ? "" : " (" + e.getValue() + "×)"))
        .collect(Collectors.joining(", "));
  }
}
