package org.nutgraf.picture.flow;

import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;

/**
 * An arrow between two parties of a column.
 *
 * @param x of the arrow
 * @param tail where it starts
 * @param head where its point is; above or below the tail
 */
record FlowUpright(Kind kind, Status status, int x, int tail, int head) implements Shape {

  @Override
  public Box box() {
    return new Box(x - FlowArrow.HALF, Math.min(tail, head), 2 * FlowArrow.HALF, Math.abs(head - tail));
  }

  @Override
  public void draw(Svg svg) {
    svg.open("g", "transform", "translate(" + x + " 0) rotate(90)");
    new FlowArrow(kind, status, tail, head, 0, 0).draw(svg);
    svg.close("g").line();
  }
}
