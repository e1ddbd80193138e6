package org.nutgraf.picture.flow;

import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.StatusStroke;
import org.nutgraf.picture.Svg;

/** A piece of line in the legend, without ends: it stands for a status, whatever the kind. */
record FlowSample(Status status, int x, int y, int length) implements Shape {

  @Override
  public Box box() {
    return new Box(x, y - FlowArrow.HALF, length, 2 * FlowArrow.HALF);
  }

  @Override
  public void draw(Svg svg) {
    svg.open("g", "class", "flow-arrow " + status.id(), "stroke", "currentColor");
    StatusStroke.draw(svg, Kind.PAYS, status, "M" + (x + 2) + " " + y + "h" + (length - 4));
    if (status == Status.RETRACTED) {
      StatusStroke.cross(svg, x + length / 2, y);
    }
    svg.close("g").line();
  }
}
