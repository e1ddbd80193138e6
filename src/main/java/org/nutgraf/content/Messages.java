package org.nutgraf.content;

import java.util.Map;

/**
 * The words of the interface in one language, from {@code templates/messages/<language>.yaml}.
 *
 * @param words key → text
 */
public record Messages(Map<String, String> words) {

  /** The text for a key, which must be there: a missing one is a mistake in the program or its messages file. */
  public String get(String key) {
    String text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    return text;
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
