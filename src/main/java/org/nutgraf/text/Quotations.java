package org.nutgraf.text;

import java.util.ArrayList;
import java.util.List;

/** Where a text quotes: between quotation marks of any language. Whoever is quoted chose these words. */
public final class Quotations {
  private Quotations() {}

  public static List<Span> of(String text) {
    List<Span> quoted = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String closing =
          switch (text.charAt(i)) {
            case '“' -> "”";
            case '„' -> "“”";
            case '«' -> "»";
            case '»' -> "«";
            case '"' -> "\"";
            default -> "";
          };
      int end = closing.isEmpty() ? -1 : end(text, i + 1, closing);
      if (end >= 0) {
        quoted.add(new Span(i, end + 1));
        i = end;
      }
    }
    return quoted;
  }

  private static int end(String text, int from, String closing) {
    for (int i = from; i < text.length(); i++) {
      if (closing.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
