package org.nutgraf.check;

import java.util.List;

/** Characters {@code start} (inclusive) to {@code end} (exclusive) of a text. */
record Span(int start, int end) {

  static boolean isInAny(List<Span> spans, int index) {
    for (Span span : spans) {
      if (span.start <= index && index < span.end) {
        return true;
      }
    }
    return false;
  }
}
