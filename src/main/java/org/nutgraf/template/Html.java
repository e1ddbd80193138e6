package org.nutgraf.template;

import java.util.Objects;

/**
 * Finished markup, which a template prints as it is; any other text is escaped when an HTML template prints it.
 *
 * <p>It must not contain anything a reader's browser should not run: nothing looks at it again.
 */
public record Html(String markup) {
  public static final Html EMPTY = new Html("");

  public Html {
    Objects.requireNonNull(markup);
  }

  /**
   * Text with {@code & < > " '} escaped, for element content and quoted attribute values in HTML and XML; the same
   * string if there is nothing to escape.
   */
  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (replacement(text.charAt(i)) != null) {
        return escape(text, i);
      }
    }
    return text;
  }

  private static String escape(String text, int first) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    int from = first;
    for (int i = first; i < text.length(); i++) {
      String replacement = replacement(text.charAt(i));
      if (replacement != null) {
        out.append(text, from, i).append(replacement);
        from = i + 1;
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String replacement(char c) {
    if (c > '>') {
      return null;
    }
    switch (c) {
      case '&':
        return "&amp;";
      case '<':
        return "&lt;";
      case '>':
        return "&gt;";
      case '"':
        return "&quot;";
      case '\'':
        return "&#39;";
      default:
        return null;
    }
  }

  @Override
  public String toString() {
    return markup;
  }
}
