package org.nutgraf.finding;

import java.util.Comparator;

/**
 * A stretch of a source file: offsets {@code start} (inclusive) to {@code end} (exclusive) in its text.
 *
 * <p>A file that could not be read, or whose absence is the news, has a location with an empty text.
 */
public record Location(SourceFile file, int start, int end) implements Comparable<Location> {
  private static final Comparator<Location> BY_PLACE = Comparator.comparing(
          (Location l) -> l.file().place())
      .thenComparingInt(Location::start)
      .thenComparingInt(Location::end);

  public Location {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException(start + ".." + end + " is not in " + file);
    }
  }

  /** Counted from 1. */
  public int line() {
    return file.line(start);
  }

  /** Counted from 1, in Unicode code points. */
  public int column() {
    return file.column(start);
  }

  /** The line that holds the last character, counted from 1. */
  public int endLine() {
    return file.line(Math.max(start, end - 1));
  }

  /** The column behind the last character, counted from 1. */
  public int endColumn() {
    return end == start ? column() : file.column(end - 1) + 1;
  }

  public String text() {
    return file.text().substring(start, end);
  }

  @Override
  public int compareTo(Location other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return file.place() + ":" + line() + ":" + column();
  }
}
