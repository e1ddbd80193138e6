package org.nutgraf.picture.timeline;

import java.util.List;
import java.util.Optional;
import org.nutgraf.content.Era;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;

/**
 * A period of a strip: a ground behind its events; and where it has its title, that above it, with a line between
 * them.
 *
 * @param title line by line; empty if it has none here
 * @param from in hundredths of a percent
 * @param to in hundredths of a percent
 * @param odd whether it is the second, the fourth …, which tells it from those beside it
 * @param top of the title, in units
 * @param ground the top of the ground
 * @param bottom of the ground
 */
record TimeEra(List<String> title, int from, int to, boolean odd, int top, int ground, int bottom)
    implements Shape {
  /** How far it is from one title to the next, in units. */
  static final int GAP = 6;

  private static final int RULE = 2;
  /** Keeps the lines of two eras apart, in hundredths of a percent. */
  private static final int APART = 40;

  /** Empty if the window shows nothing of it. */
  static Optional<TimeEra> in(TimeWindow window, Era era, List<String> title, boolean odd) {
    int from = window.at(era.span().earliest().orElseThrow());
    int to = window.at(era.span().latest().orElseThrow().plusDays(1));
    return from < to ? Optional.of(new TimeEra(title, from, to, odd, 0, 0, 0)) : Optional.empty();
  }

  /** The room that a title needs, in units. */
  static int width(List<String> title) {
    return title.stream()
        .mapToInt(line -> Lettering.width(line, Face.PLAIN) + GAP)
        .max()
        .orElse(0);
  }

  /** The same with its title in the first free place below {@code top}. */
  TimeEra below(int top, List<TimeEra> others) {
    TimeEra moved = new TimeEra(title, from, to, odd, top, ground, bottom);
    return others.stream()
        .map(TimeEra::box)
        .filter(moved.box()::overlaps)
        .mapToInt(Box::bottom)
        .min()
        .stream()
        .mapToObj(free -> below(free, others))
        .findFirst()
        .orElse(moved);
  }

  TimeEra on(int ground, int bottom) {
    return new TimeEra(title, from, to, odd, top, ground, bottom);
  }

  /** How long it is on a phone, in units. */
  int length() {
    return TimelinePicture.narrow(to) - TimelinePicture.narrow(from);
  }

  // Where there is no room behind its start, the title ends where the period ends.
  private boolean atEnd() {
    return TimelinePicture.narrow(from) + width(title) > TimelinePicture.NARROW;
  }

  /** The room of its title on a phone; its ground takes none, as events lie on it. */
  @Override
  public Box box() {
    int left = atEnd()
        ? Math.max(0, TimelinePicture.narrow(to) - width(title))
        : TimelinePicture.narrow(from);
    return new Box(left, top, width(title), Lettering.LINE * title.size());
  }

  @Override
  public void draw(Svg svg) {
    String x = TimeMark.percent(from);
    String width = TimeMark.percent(to - from);
    svg.open("g", "class", "time-era");
    svg.empty(
        "rect",
        "x",
        x,
        "y",
        ground,
        "width",
        width,
        "height",
        bottom - ground,
        "fill-opacity",
        odd ? ".05" : ".1");
    if (!title.isEmpty()) {
      String length = TimeMark.percent(Math.max(APART, to - from - APART));
      svg.empty("rect", "x", x, "y", ground, "width", length, "height", RULE);
    }
    boolean atEnd = atEnd() && box().x() > 0;
    for (int i = 0; i < title.size(); i++) {
      svg.text(
          "text",
          title.get(i),
          "x",
          atEnd ? TimeMark.percent(to) : atEnd() ? "0" : x,
          "y",
          top + i * Lettering.LINE + Lettering.ASCENT,
          "text-anchor",
          atEnd ? "end" : "start");
    }
    svg.close("g").line();
  }
}
