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
public record TextLine(String text, int x, int top, boolean centred, boolean bold, String role) implements Shape {

  @Override
  public Box box() {
    int width = Lettering.width(text, bold);
    return new Box(centred ? x - (width + 1) / 2 : x, top, centred ? width + width % 2 : width, Lettering.LINE);
  }

  @Override
  public void draw(Svg svg) {
    List<Object> attributes = new ArrayList<>(List.of("class", role, "x", x, "y", top + Lettering.ASCENT));
    if (!centred) {
      attributes.addAll(List.of("text-anchor", "start"));
    }
    if (bold) {
      attributes.addAll(List.of("font-weight", "bold"));
    }
    svg.text("text", text, attributes.toArray()).line();
  }
}
