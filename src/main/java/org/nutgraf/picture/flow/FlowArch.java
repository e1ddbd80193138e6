package org.nutgraf.picture.flow;

import java.util.List;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;

/**
 * Half of a loop: out of a party, round two corners, and into another from the same side.
 *
 * @param tail where it leaves, across
 * @param head where it arrives, across
 * @param bar the middle of its level piece
 * @param end the edge of both parties, above or below the level piece
 */
record FlowArch(FlowArrow.Look look, int tail, int head, int bar, int end) implements Shape {
  /** The radius of its corners. */
  static final int RADIUS = 26;

  @Override
  public Box box() {
    int left = Math.min(tail, head) - look.barb();
    int right = Math.max(tail, head) + look.barb();
    int top = Math.min(bar - look.half(), end);
    return new Box(left, top, right - left, Math.max(bar + look.half(), end) - top);
  }

  @Override
  public List<Box> room() {
    Box all = box();
    Box level = new Box(all.x(), bar - look.half(), all.width(), 2 * look.half());
    int top = Math.min(bar, end);
    int height = Math.abs(end - bar);
    return List.of(
        level,
        new Box(tail - look.barb(), top, 2 * look.barb(), height),
        new Box(head - look.barb(), top, 2 * look.barb(), height));
  }

  @Override
  public void draw(Svg svg) {
    int forth = head > tail ? 1 : -1;
    int down = end > bar ? 1 : -1;
    String arc = "A" + RADIUS + " " + RADIUS + " 0 0 " + (forth == down ? 1 : 0) + " ";
    look.open(svg);
    look.draw(
        svg,
        "M" + tail + " " + end + "V" + (bar + down * RADIUS) + arc + (tail + forth * RADIUS) + " "
            + bar + "H" + (head - forth * RADIUS) + arc + head + " " + (bar + down * RADIUS) + "V"
            + (end - down * (look.length() - 1)),
        new FlowArrow.Spot(tail, end),
        new FlowArrow.Spot(head, end),
        -down,
        0);
    svg.close("g").line();
  }
}
