package org.nutgraf.text;

import java.util.List;
import java.util.Map;

/**
 * The words of the interface in one language, from {@code templates/languages/<language>.yaml}.
 *
 * @param words key → text
 */
public record Messages(Map<String, String> words) {
  /** The key of the language that most of the words are in; no file says it. */
  public static final String LANGUAGE = "language";
  /** Forms that a number can ask for, besides {@code other} (UTS #35, part 3, "Language Plural Rules"). */
  public static final List<String> CATEGORIES = List.of("zero", "one", "two", "few", "many");

  /** The text for a key; the key itself if there is none, which is a finding of its own. */
  public String get(String key) {
    return words.getOrDefault(key, key);
  }

  /** Whether there is a text for a key. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /**
   * So many of something, in the form that the number takes in this language: of {@code parts_one}, {@code parts_few} …
   * the one whose rule ({@code plural_one}, {@code plural_few} …) fits, with the number for {@code {0}}.
   *
   * @param number not below 0
   */
  public String counted(String key, int number) {
    String form = CATEGORIES.stream()
        .filter(category -> has(key + "_" + category))
        .filter(category ->
            has("plural_" + category) && new PluralRule(get("plural_" + category)).fits(number))
        .findFirst()
        .orElse("other");
    return get(key + "_" + form, number);
  }

  /** The text for a key with {@code {0}}, {@code {1}} … filled in. */
  public String get(String key, Object... values) {
    return fill(get(key), values);
  }

  /** A text with {@code {0}}, {@code {1}} … filled in. */
  public static String fill(String text, Object... values) {
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }
}
