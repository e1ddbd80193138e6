package org.nutgraf.text;

import java.util.Map;

/**
 * The words of the interface in one language, from {@code templates/messages/<language>.yaml}.
 *
 * @param words key → text
 */
public record Messages(Map<String, String> words) {

  /** The text for a key; the key itself if there is none, which is a finding of its own. */
  public String get(String key) {
    return words.getOrDefault(key, key);
  }

  /** The text for a key with {@code {0}}, {@code {1}} … filled in. */
  public String get(String key, Object... values) {
    String text = get(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }
}
