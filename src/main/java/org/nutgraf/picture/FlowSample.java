package org.nutgraf.picture;

import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Status;

/** A piece of line in the legend, without ends: it stands for a status, whatever the kind. */
record FlowSample(Status status, int x, int y, int length) implements Shape {

  @Override
  public Box box() {
    return new Box(x, y - FlowArrow.HALF, length, 2 * FlowArrow.HALF);
  }

  @Override
  public void draw(Svg svg) {
    svg.open("g", "class", "flow-arrow " + status.id(), "stroke", "currentColor");
    FlowStroke.draw(svg, Kind.PAYS, status, "M" + (x + 2) + " " + y + "h" + (length - 4));
    if (status == Status.RETRACTED) {
      FlowStroke.cross(svg, x + length / 2, y);
    }
    svg.close("g").line();
  }
}
