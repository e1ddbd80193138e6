package org.nutgraf.text;

import java.util.List;

/** Characters {@code start} (inclusive) to {@code end} (exclusive) of a text. */
public record Span(int start, int end) {

  public static boolean isInAny(List<Span> spans, int index) {
    for (Span span : spans) {
      if (span.start <= index && index < span.end) {
        return true;
      }
    }
    return false;
  }
}
