package org.nutgraf.check.galley;

import java.util.Optional;
import org.nutgraf.content.Body;
import org.nutgraf.finding.Location;

/** Finds the value of a key in the front matter above a body, to mark it in a finding. */
public final class KeyPlace {
  private KeyPlace() {}

  /** The value without the quotes around it; empty if the key isn't there or not written on a line of its own. */
  public static Optional<Location> value(Body body, String key) {
    String text = body.file().text();
    int line = text.indexOf("\n" + key + ":");
    if (line < 0 || line + key.length() + 2 >= body.start()) {
      return Optional.empty();
    }
    int end = end(text, line + 1, body.start());
    int start = line + key.length() + 2;
    char first = start < end ? firstOf(text, start, end) : ' ';
    if (first == '>' || first == '|') {
      start = Math.min(end, lineEnd(text, start) + 1);
    }
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if ((first == '"' || first == '\'') && end - start > 1 && text.charAt(end - 1) == first) {
      start++;
      end--;
    } else if (text.substring(start, end).contains(" #")) {
      end = text.indexOf(" #", start);
    }
    return start < end ? Optional.of(body.file().at(start, end)) : Optional.empty();
  }

  /** The value, or the start of the file if it can't be found. */
  public static Location of(Body body, String key) {
    return value(body, key).orElse(body.file().whole());
  }

  // A value goes on over the lines that are indented.
  private static int end(String text, int line, int limit) {
    int end = lineEnd(text, line);
    while (end + 1 < limit && (text.charAt(end + 1) == ' ' || text.charAt(end + 1) == '\n')) {
      end = lineEnd(text, end + 1);
    }
    return Math.min(end, limit);
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static char firstOf(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    return at < end ? text.charAt(at) : ' ';
  }
}
