package org.nutgraf.picture;

/** A size and weight of letters, in units. */
public enum Face {
  PLAIN(13, 16, 12, false),
  BOLD(13, 16, 12, true),
  LARGE(18, 21, 16, true);

  private final int size;
  private final int line;
  private final int ascent;
  private final boolean bold;

  Face(int size, int line, int ascent, boolean bold) {
    this.size = size;
    this.line = line;
    this.ascent = ascent;
    this.bold = bold;
  }

  public int size() {
    return size;
  }

  /** How far it is from one line to the next, in units. */
  public int line() {
    return line;
  }

  /** How far it is from the top of a line to the feet of its letters, in units. */
  public int ascent() {
    return ascent;
  }

  public boolean bold() {
    return bold;
  }
}
