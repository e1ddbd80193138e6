package org.nutgraf.picture;

/** A rectangle in the units of a picture, from its left upper corner. */
public record Box(int x, int y, int width, int height) {

  public int right() {
    return x + width;
  }

  public int bottom() {
    return y + height;
  }

  /** Whether the two share more than an edge. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  public boolean contains(Box other) {
    return x <= other.x && other.right() <= right() && y <= other.y && other.bottom() <= bottom();
  }
}
