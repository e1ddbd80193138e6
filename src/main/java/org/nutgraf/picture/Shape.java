package org.nutgraf.picture;

import java.util.List;

/** A part of a picture that knows the room it takes. */
public interface Shape {
  /** The rectangle that holds all of it, whatever font it is drawn with. */
  Box box();

  /** The parts of its box that it covers; other shapes may lie in the rest. */
  default List<Box> room() {
    return List.of(box());
  }

  void draw(Svg svg);
}
