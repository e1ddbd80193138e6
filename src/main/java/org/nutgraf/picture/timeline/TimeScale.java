package org.nutgraf.picture.timeline;

import java.util.List;
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
 */
record TimeScale(List<TimeTicks.Tick> ticks, int top, int height) implements Shape {
  private static final int AIR = 3;

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
    for (TimeTicks.Tick tick : ticks) {
      int right = TimelinePicture.narrow(tick.at()) + AIR + Lettering.width(tick.label(), Face.PLAIN);
      if (right <= TimelinePicture.NARROW) {
        svg.text("text", tick.label(), "class", "time-tick", "x", TimeMark.percent(tick.at()), "dx", AIR, "y",
            ground + Lettering.ASCENT + 1).line();
      }
    }
  }
}
