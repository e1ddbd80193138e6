package org.nutgraf.markdown;

/** What stands for itself in HTML and what does not. */
final class Escapes {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private Escapes() {}

  /** ASCII punctuation, which a backslash escapes in Markdown (CommonMark 0.31, section 2.4). */
  static boolean isPunctuation(char c) {
    return PUNCTUATION.indexOf(c) >= 0;
  }

  static void html(CharSequence text, StringBuilder out) {
    html(text, 0, text.length(), out);
  }

  static void html(CharSequence text, int start, int end, StringBuilder out) {
    int done = start;
    for (int i = start; i < end; i++) {
      String escaped = switch (text.charAt(i)) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '"' -> "&quot;";
        default -> null;
      };
      if (escaped != null) {
        out.append(text, done, i).append(escaped);
        done = i + 1;
      }
    }
    out.append(text, done, end);
  }
}
