package org.nutgraf.picture;

/** A part of a picture that knows the room it takes. */
public interface Shape {
  /** All of it lies in here, whatever font it is drawn with. */
  Box box();

  void draw(Svg svg);
}
