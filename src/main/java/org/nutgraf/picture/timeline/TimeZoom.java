package org.nutgraf.picture.timeline;

import org.nutgraf.picture.Box;
import org.nutgraf.picture.Lettering;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;

/**
 * Shows which part of a strip the next one spans: a band through the strip that opens to the whole width below it,
 * with the number of events that stand there.
 *
 * @param from in hundredths of a percent
 * @param to in hundredths of a percent
 * @param events how many lie in it, in words
 * @param opening the height of the opening, below the strip
 */
record TimeZoom(int from, int to, String events, int top, int height, int opening)
    implements Shape {
  @Override
  public Box box() {
    return new Box(0, top, TimelinePicture.NARROW, height + opening);
  }

  @Override
  public void draw(Svg svg) {
    svg.open("g", "class", "time-zoom", "fill-opacity", ".08");
    String width = TimeMark.percent(to - from);
    svg.empty("rect", "x", TimeMark.percent(from), "y", top, "width", width, "height", height);
    // Paths know no percent, so the opening is a picture of its own that is stretched to the width.
    svg.open(
        "svg",
        "y",
        top + height,
        "width",
        "100%",
        "height",
        opening,
        "viewBox",
        "0 0 " + TimeWindow.WIDTH + " " + opening,
        "preserveAspectRatio",
        "none");
    svg.empty(
        "path", "d", "M" + from + " 0H" + to + "L" + TimeWindow.WIDTH + " " + opening + "H0Z");
    svg.close("svg").close("g").line();
    int middle = (from + to) / 2;
    svg.text(
            "text",
            events,
            "class",
            "time-count",
            "text-anchor",
            middle * 2 < TimeWindow.WIDTH ? "start" : "end",
            "x",
            TimeMark.percent(middle * 2 < TimeWindow.WIDTH ? from : to),
            "y",
            top + height + Lettering.ASCENT)
        .line();
  }
}
