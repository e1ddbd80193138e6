package org.nutgraf.template;

import static java.util.Objects.requireNonNull;

/**
 * Finished markup in the language of the template that prints it; any other text is escaped when it is printed.
 *
 * <p>It must not contain anything a reader's browser should not run: nothing looks at it again.
 */
public record Markup(String markup) {
  public Markup {
    requireNonNull(markup);
  }

  /**
   * Text with {@code & < > " '} escaped, for element content and quoted attribute values in HTML and XML; the same
   * string if there is nothing to escape.
   */
  public static String escapeHtml(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (isSpecial(text.charAt(i))) {
        return escape(text, i);
      }
    }
    return text;
  }

  private static String escape(String text, int first) {
    int length = text.length();
    StringBuilder out = new StringBuilder(length + 16).append(text, 0, first);
    int from = first;
    for (int i = first; i < length; i++) {
      char c = text.charAt(i);
      if (isSpecial(c)) {
        out.append(text, from, i).append(replacement(c));
        from = i + 1;
      }
    }
    return out.append(text, from, length).toString();
  }

  // Letters and spaces are outside of the range of these, so that most text passes the first
  // comparisons only.
  private static boolean isSpecial(char c) {
    return c <= '>' && c >= '"' && (c == '"' || c == '&' || c == '\'' || c >= '<' && c != '=');
  }

  private static String replacement(char c) {
    switch (c) {
      case '&':
        return "&amp;";
      case '<':
        return "&lt;";
      case '>':
        return "&gt;";
      case '"':
        return "&quot;";
      default:
        return "&#39;";
    }
  }

  @Override
  public String toString() {
    return markup;
  }
}
