package org.nutgraf.picture.timeline;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;

/** A mark in the key of a timeline. */
record TimeKey(Status status, int x, int y) implements Shape {

  @Override
  public Box box() {
    return new Box(x, y - TimeMark.SIZE / 2, TimeMark.SIZE, TimeMark.SIZE);
  }

  @Override
  public void draw(Svg svg) {
    List<Object> attributes =
        new ArrayList<>(List.of("cx", x + TimeMark.SIZE / 2, "cy", y, "r", "3.5"));
    attributes.addAll(TimeMark.look(status));
    svg.empty("circle", attributes.toArray()).line();
  }
}
