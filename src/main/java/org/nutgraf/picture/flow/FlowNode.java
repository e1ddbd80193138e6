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
    svg.empty(
            "rect",
            "class",
            role,
            "x",
            box.x(),
            "y",
            box.y(),
            "width",
            box.width(),
            "height",
            box.height(),
            "fill",
            "none",
            "stroke",
            "currentColor")
        .line();
  }
}
