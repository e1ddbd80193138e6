package org.nutgraf.picture.amount;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.content.Amount.Bound;
import org.nutgraf.content.Status;
import org.nutgraf.picture.StatusStroke;
import org.nutgraf.picture.Svg;
import org.nutgraf.picture.timeline.TimeMark;

/**
 * A bar. How sure it is, is told by what fills it: confirmed money is solid, other money drawn with the line that its
 * status has everywhere. A ceiling is a frame without filling that ends in a stop, what may be more has an arrow.
 *
 * @param from where it starts, in hundredths of a percent of the width, from where zero is
 * @param to where it ends
 * @param rightToLeft whether zero is at the right
 */
record AmountBar(Bound bound, Status status, int from, int to, boolean rightToLeft) {
  /** The height of the picture, with the marks that go beyond the bar, in units. */
  static final int HEIGHT = 20;

  private static final int TOP = 3;
  private static final int THICK = HEIGHT - 2 * TOP;
  /** Longer than any screen is wide. */
  private static final int FAR = 4000;

  /** Draws the line that all bars start at. */
  void zero(Svg svg) {
    upright(svg, 0, 1);
  }

  /** Draws its place as a ground for other bars. */
  void shade(Svg svg) {
    svg.empty("rect", place("fill-opacity", ".1", "stroke", "none"));
  }

  /** Draws its place as a frame for other bars. */
  void frame(Svg svg) {
    svg.empty("rect", place("fill", "none"));
  }

  void draw(Svg svg) {
    svg.open("g", "class", status.id());
    // A picture within the picture keeps dashes inside, and starts them at its own edge.
    svg.open("svg", place());
    fill(svg);
    svg.close("svg");
    end(svg);
    svg.close("g");
  }

  private void fill(Svg svg) {
    String dashes = StatusStroke.dashes(status, 5);
    if (bound == Bound.UP_TO) {
      dashed(svg, dashes, "M1 13V1H" + FAR + "M1 13H" + FAR);
    } else if (status == Status.CONFIRMED) {
      // Two in a row have a gap between them.
      int gap = from == 0 ? 0 : rightToLeft ? -1 : 1;
      svg.empty("rect", "x", gap, "width", "100%", "height", THICK, "stroke", "none");
    } else {
      svg.empty("rect", "width", "100%", "height", THICK, "fill", "none", "stroke-width", 3);
    }
    if (status == Status.RETRACTED) {
      svg.empty("line", "y1", THICK, "x2", "100%", "stroke-width", 2);
    } else if (status != Status.CONFIRMED && bound != Bound.UP_TO) {
      dashed(svg, dashes, "M4 3H" + FAR + "M4 7H" + FAR + "M4 11H" + FAR);
    }
  }

  private static void dashed(Svg svg, String dashes, String path) {
    if (dashes.isEmpty()) {
      svg.empty("path", "d", path, "fill", "none", "stroke-width", 2);
    } else {
      svg.empty("path", "d", path, "fill", "none", "stroke-width", 2, "stroke-dasharray", dashes);
    }
  }

  private void end(Svg svg) {
    if (bound == Bound.UP_TO) {
      upright(svg, to, 3);
    } else if (bound == Bound.AT_LEAST) {
      svg.open("svg", "x", x(to), "overflow", "visible");
      svg.empty(
          "path",
          "d",
          rightToLeft ? "M-5 3l-7 7 7 7" : "M5 3l7 7-7 7",
          "fill",
          "none",
          "stroke-width",
          3);
      svg.close("svg");
    }
  }

  private void upright(Svg svg, int at, int width) {
    svg.empty("line", "x1", x(at), "x2", x(at), "y2", HEIGHT, "stroke-width", width);
  }

  private Object[] place(Object... more) {
    List<Object> all = new ArrayList<>(List.of(
        "x",
        x(rightToLeft ? to : from),
        "y",
        TOP,
        "width",
        TimeMark.percent(to - from),
        "height",
        THICK));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private String x(int at) {
    return TimeMark.percent(rightToLeft ? 100_00 - at : at);
  }
}
