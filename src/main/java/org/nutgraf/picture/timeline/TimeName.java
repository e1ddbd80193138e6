package org.nutgraf.picture.timeline;

import java.util.List;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;

/**
 * The name of an event, over its mark, with a line that leads down to it.
 *
 * @param at where its mark is, in hundredths of a percent
 * @param end whether its lines end there, instead of beginning
 * @param top of its first line, in units
 * @param mark the middle of its mark, in units
 */
record TimeName(List<String> lines, int at, boolean end, int top, int mark) implements Shape {
  /** The least width, in units, of the windows in which the picture is shown; on a phone the list stands for it. */
  static final int WIDE = 540;

  @Override
  public Box box() {
    int width =
        lines.stream().mapToInt(line -> Lettering.width(line, Face.PLAIN)).max().orElse(0);
    int x = wide(at);
    return new Box(end ? x - width : x, top, width, lines.size() * Lettering.LINE);
  }

  static int wide(int hundredths) {
    return hundredths * WIDE / TimeWindow.WIDTH;
  }

  @Override
  public void draw(Svg svg) {
    String x = TimeMark.percent(at);
    svg.empty(
        "line",
        "class",
        "time-lead",
        "x1",
        x,
        "x2",
        x,
        "y1",
        top,
        "y2",
        mark,
        "stroke",
        "currentColor",
        "stroke-opacity",
        ".5");
    for (int i = 0; i < lines.size(); i++) {
      svg.text(
              "text",
              lines.get(i),
              "class",
              "time-name",
              "x",
              x,
              "dx",
              end ? -4 : 4,
              "text-anchor",
              end ? "end" : "start",
              "y",
              top + i * Lettering.LINE + Lettering.ASCENT)
          .line();
    }
  }
}
