package org.nutgraf.content;

import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;

/**
 * The Markdown part of a file: its text from {@code start} to the end.
 *
 * <p>It stays a part of the file, so that a place in it is a place an editor can jump to.
 */
public record Body(SourceFile file, int start) {

  public String text() {
    return file.text().substring(start);
  }

  public boolean isBlank() {
    return text().isBlank();
  }

  public Location whole() {
    return file.at(start, start);
  }
}
