package org.nutgraf.markdown;

import java.util.List;
import java.util.Locale;

/** The kinds of pictures that every browser shows. */
final class Pictures {
  private static final List<String> ENDINGS =
      List.of(".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif");

  private Pictures() {}

  static boolean isOne(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
