package org.nutgraf.draft;

import static java.util.Objects.requireNonNull;

/**
 * Something an editor should look at.
 *
 * @param place where, as {@code article.txt:12} or a file's name
 * @param message in lower case, without a full stop
 */
public record Note(String place, String message) {
  public Note {
    requireNonNull(place);
    requireNonNull(message);
  }

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
