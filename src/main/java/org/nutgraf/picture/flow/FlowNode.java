package org.nutgraf.picture.flow;

import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;

/**
 * The frame of a party; its name is text of its own.
 *
 * @param role its class
 */
record FlowNode(Box box, String role) implements Shape {

  @Override
  public void draw(Svg svg) {
    svg.box(box, role, "fill", "none", "stroke", "currentColor").line();
  }
}
