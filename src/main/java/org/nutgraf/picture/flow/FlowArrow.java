package org.nutgraf.picture.flow;

import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.StatusStroke;
import org.nutgraf.picture.Svg;

/**
 * An arrow from side to side. Money has a full head, goods an open one; a share has none, and a dot at either end.
 *
 * @param look of what flows
 * @param tail where it starts
 * @param head where its point is; left or right of the tail
 * @param y of its middle
 */
record FlowArrow(Look look, int tail, int head, int y) implements Shape {
  /** How far a head is broader than its line, on either side. */
  static final int BARB = 5;

  /**
   * What arrows look like.
   *
   * @param width in tenths of a unit
   * @param step of a picture that grows, as class; may be empty
   */
  record Look(Kind kind, Status status, int width, String step) {
    /** Half of the line's thickness, rounded up. */
    int half() {
      return (width + 19) / 20;
    }

    /** Half of its greatest thickness, at the head. */
    int barb() {
      return half() + BARB;
    }

    /** The length of the head. */
    int length() {
      return 9 + half();
    }

    void open(Svg svg) {
      svg.open(
          "g",
          "class",
          "flow-arrow " + kind.id() + " " + status.id() + step,
          "stroke",
          "currentColor");
    }

    /**
     * Draws the line and its ends.
     *
     * @param path to where the head begins
     * @param tail what the path starts with: M and two numbers
     * @param headX the point of the head
     * @param acrossX a unit to the side of the way that it points, as {@code acrossY}
     */
    void draw(Svg svg, String path, Spot tail, Spot head, int acrossX, int acrossY) {
      StatusStroke.draw(svg, status, width, path);
      int backX = head.x - acrossY * length();
      int backY = head.y + acrossX * length();
      String wings =
          "M" + (backX + acrossX * barb()) + " " + (backY + acrossY * barb()) + "L" + head.x + " "
              + head.y + "L" + (backX - acrossX * barb()) + " " + (backY - acrossY * barb());
      switch (kind) {
        case OWNS -> {
          svg.empty("circle", "cx", tail.x, "cy", tail.y, "r", 4, "stroke", "none");
          svg.empty("circle", "cx", head.x, "cy", head.y, "r", 4, "stroke", "none");
        }
        case SUPPLIES -> svg.empty("path", "d", wings, "fill", "none", "stroke-width", 2);
        default -> svg.empty("path", "d", wings + "Z", "stroke", "none");
      }
    }
  }

  record Spot(int x, int y) {}

  @Override
  public Box box() {
    return new Box(Math.min(tail, head), y - look.barb(), Math.abs(head - tail), 2 * look.barb());
  }

  @Override
  public void draw(Svg svg) {
    look.open(svg);
    int forth = head > tail ? 1 : -1;
    int end = look.kind == Kind.OWNS ? 4 : look.kind == Kind.SUPPLIES ? 2 : look.length() - 1;
    int start = look.kind == Kind.OWNS ? 4 : 0;
    look.draw(
        svg,
        "M" + (tail + forth * start) + " " + y + "H" + (head - forth * end),
        new Spot(tail + forth * start, y),
        new Spot(head - (look.kind == Kind.OWNS ? forth * 4 : 0), y),
        0,
        forth);
    if (look.status == Status.RETRACTED) {
      StatusStroke.cross(svg, (tail + head) / 2, y);
    }
    svg.close("g").line();
  }

  /** The same arrow with its box starting at {@code top}. */
  FlowArrow below(int top) {
    return new FlowArrow(look, tail, head, y + top - box().y());
  }
}
