package org.nutgraf.picture;

import java.util.List;

/** A part of a picture that knows the room it takes. */
public interface Shape {
  /** All of it lies in here, whatever font it is drawn with. */
  Box box();

  /** What it takes of that, so that others may lie in the rest. */
  default List<Box> room() {
    return List.of(box());
  }

  void draw(Svg svg);
}
