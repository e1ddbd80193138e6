package org.nutgraf.picture.flow;

import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;

/**
 * A tinted ground under other shapes.
 *
 * @param corner the radius of its corners
 * @param role what it marks, as class: {@code flow-loop}
 */
record FlowBand(Box box, int corner, String role) implements Shape {

  @Override
  public void draw(Svg svg) {
    svg.box(box, role, "rx", corner, "fill-opacity", ".08").line();
  }
}
