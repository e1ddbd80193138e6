package org.nutgraf.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Anchors as GitHub makes them from headings: lower case, blanks to hyphens, punctuation dropped, {@code -1},
 * {@code -2} behind repeated ones. One object per page.
 */
final class Slugs {
  private final Map<String, Integer> seen = new HashMap<>();

  String of(String heading) {
    StringBuilder slug = new StringBuilder();
    composed(heading).strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
      if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || isMark(c)) {
        slug.appendCodePoint(c);
      } else if (c == ' ' || c == '\n') {
        slug.append('-');
      }
    });
    String base = slug.isEmpty() ? "section" : slug.toString();
    String unique = base;
    for (int n = seen.getOrDefault(base, -1) + 1; ; n++) {
      unique = n == 0 ? base : base + "-" + n;
      seen.put(base, n);
      if (n == 0 || seen.putIfAbsent(unique, 0) == null) {
        return unique;
      }
    }
  }

  /**
   * The spelling by which anchors and file names are compared: one character for a letter with its accent (Unicode's
   * NFC).
   */
  static String composed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Whether there is only one spelling of a text, as it is in ASCII. */
  static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.CONNECTOR_PUNCTUATION;
  }
}
