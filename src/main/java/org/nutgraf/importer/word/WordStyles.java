package org.nutgraf.importer.word;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the styles of a document say, each with those it is based on. */
final class WordStyles {
  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
  private static final int MOST_BASES = 20;

  private final Map<String, WordXml> styles = new HashMap<>();

  WordStyles(Optional<WordXml> part) {
    part.ifPresent(root ->
        root.all("w:style").forEach(style -> styles.putIfAbsent(style.get("w:styleId"), style)));
  }

  /** The first answer that a style or one it is based on gives. */
  <T> Optional<T> first(String id, Function<WordXml, Optional<T>> asked) {
    String at = id;
    for (int i = 0; i < MOST_BASES && styles.containsKey(at); i++) {
      WordXml style = styles.get(at);
      Optional<T> answer = asked.apply(style);
      if (answer.isPresent()) {
        return answer;
      }
      at = style.value("w:basedOn").orElse("");
    }
    return Optional.empty();
  }

  /** Whether a style, or one it is based on, sets a property of its letters. */
  Optional<Boolean> letters(String id, String property) {
    return first(id, style -> style.child("w:rPr").flatMap(letters -> letters.toggle(property)));
  }

  /** The tag of a paragraph: {@code h1}–{@code h6}, {@code blockquote} or {@code p}. */
  String tag(WordXml paragraph) {
    Optional<WordXml> own = paragraph.child("w:pPr");
    String id = own.flatMap(properties -> properties.value("w:pStyle")).orElse("");
    return own.flatMap(properties -> outline(properties))
        .or(() -> first(id, WordStyles::tagOf))
        .orElseGet(() -> tagOf(id).orElse("p"));
  }

  private static Optional<String> tagOf(WordXml style) {
    return tagOf(style.value("w:name").orElse(""))
        .or(() -> style.child("w:pPr").flatMap(WordStyles::outline));
  }

  private static Optional<String> tagOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Matcher heading = HEADING.matcher(lower.replaceFirst("^heading(?=[1-9])", "heading "));
    if (heading.matches()) {
      return Optional.of("h" + Math.min(6, Integer.parseInt(heading.group(1))));
    }
    return lower.equals("title")
        ? Optional.of("h1")
        : List.of("quote", "intense quote", "block text", "quotations").contains(lower)
            ? Optional.of("blockquote")
            : Optional.empty();
  }

  // 0 is the highest level of an outline, 9 stands for text.
  private static Optional<String> outline(WordXml properties) {
    return properties
        .value("w:outlineLvl")
        .filter(level -> level.matches("[0-5]"))
        .map(level -> "h" + (Integer.parseInt(level) + 1));
  }
}
