package org.nutgraf.picture.timeline;

import java.util.List;
import java.util.Optional;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;

/**
 * The ground of a strip: a line below it, ticks through it and their labels under it.
 *
 * @param top of the strip, in units
 * @param height of the strip without the labels
 * @param cut where something is left out, in hundredths of a percent; empty if nothing is
 */
record TimeScale(List<TimeTicks.Tick> ticks, int top, int height, Optional<Integer> cut)
    implements Shape {
  private static final int AIR = 3;
  /** The size of a tooth in the line that marks a cut. */
  private static final int TOOTH = 5;

  @Override
  public Box box() {
    return new Box(0, top, TimelinePicture.NARROW, height + Lettering.LINE);
  }

  @Override
  public void draw(Svg svg) {
    int ground = top + height;
    svg.open("g", "class", "time-scale", "stroke", "currentColor", "stroke-opacity", ".25");
    svg.empty("line", "x2", "100%", "y1", ground, "y2", ground);
    for (TimeTicks.Tick tick : ticks) {
      String x = TimeMark.percent(tick.at());
      svg.empty("line", "x1", x, "x2", x, "y1", top, "y2", ground + AIR);
    }
    svg.close("g").line();
    cut.ifPresent(at -> {
      svg.open(
          "svg", "class", "time-cut", "x", TimeMark.percent(at), "y", top, "overflow", "visible");
      StringBuilder zigzag = new StringBuilder("M-3 0");
      for (int y = 0; y < height + AIR; y += 2 * TOOTH) {
        zigzag.append("l6 ").append(TOOTH).append("l-6 ").append(TOOTH);
      }
      svg.empty(
          "path", "d", zigzag, "fill", "none", "stroke", "currentColor", "stroke-width", "1.5");
      svg.close("svg").line();
    });
    for (TimeTicks.Tick tick : ticks) {
      int right =
          TimelinePicture.narrow(tick.at()) + AIR + Lettering.width(tick.label(), Face.PLAIN);
      if (right <= TimelinePicture.NARROW) {
        svg.text(
                "text",
                tick.label(),
                "class",
                "time-tick",
                "x",
                TimeMark.percent(tick.at()),
                "dx",
                AIR,
                "y",
                ground + Lettering.ASCENT + 1)
            .line();
      }
    }
  }
}
