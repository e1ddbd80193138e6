package org.nutgraf.picture;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.content.Status;

/** A mark in the key of a timeline. */
record TimeKey(Status status, int x, int y) implements Shape {

  @Override
  public Box box() {
    return new Box(x, y - TimeMark.SIZE / 2, TimeMark.SIZE, TimeMark.SIZE);
  }

  @Override
  public void draw(Svg svg) {
    List<Object> attributes = new ArrayList<>(List.of("cx", x + TimeMark.SIZE / 2, "cy", y, "r", "3.5"));
    attributes.addAll(TimeMark.look(status));
    svg.empty("circle", attributes.toArray()).line();
  }
}
