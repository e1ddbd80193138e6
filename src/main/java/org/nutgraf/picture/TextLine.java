package org.nutgraf.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text in a picture.
 *
 * @param x its middle if it is centred, else its left end
 * @param top of the line
 * @param role what it is, as class: {@code flow-amount}
 */
public record TextLine(String text, int x, int top, boolean centred, Face face, String role)
    implements Shape {

  @Override
  public Box box() {
    int width = Lettering.width(text, face);
    return new Box(
        centred ? x - (width + 1) / 2 : x, top, centred ? width + width % 2 : width, face.line());
  }

  @Override
  public void draw(Svg svg) {
    List<Object> attributes =
        new ArrayList<>(List.of("class", role, "x", x, "y", top + face.ascent()));
    if (!centred) {
      attributes.addAll(List.of("text-anchor", "start"));
    }
    if (face.bold()) {
      attributes.addAll(List.of("font-weight", "bold"));
    }
    if (face == Face.LARGE) {
      attributes.addAll(List.of("font-size", face.size()));
    }
    svg.text("text", text, attributes.toArray()).line();
  }
}
