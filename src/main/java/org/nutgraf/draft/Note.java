package org.nutgraf.draft;

import java.util.Objects;

/**
 * Something an editor should look at.
 *
 * @param place where, as {@code article.txt:12} or a file's name
 * @param message in lower case, without a full stop
 */
public record Note(String place, String message) {
  public Note {
    Objects.requireNonNull(place);
    Objects.requireNonNull(message);
  }

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
