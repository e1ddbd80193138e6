package org.nutgraf.picture.flow;

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
record FlowUpright(FlowArrow.Look look, int x, int tail, int head) implements Shape {

  @Override
  public Box box() {
    return new Box(x - look.barb(), Math.min(tail, head), 2 * look.barb(), Math.abs(head - tail));
  }

  @Override
  public void draw(Svg svg) {
    svg.open("g", "transform", "translate(" + x + " 0) rotate(90)");
    new FlowArrow(look, tail, head, 0).draw(svg);
    svg.close("g").line();
  }
}
