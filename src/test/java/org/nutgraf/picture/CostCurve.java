package org.nutgraf.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws what a page costs in sites of growing size: lines with logarithmic scales both ways, since both the smallest and
 * the largest values are to be read. Stands on its own, as a file that other pages show on light or dark ground.
 */
public final class CostCurve {
  private static final int WIDTH = 700;
  private static final int HEIGHT = 400;
  private static final int LEFT = 56;
  private static final int RIGHT = WIDTH - 190;
  private static final int TOP = 40;
  private static final int BOTTOM = HEIGHT - 56;
  /** Half the size of a mark. */
  private static final int MARK = 4;

  private static final String STYLE =
      """

      text { font: 13px system-ui, sans-serif; fill: #1f2328 }
      .grid { stroke: #d1d9e0 } .first { color: #0969da } .second { color: #bc4c00 } .third { color: #59636e }
      .line { fill: none; stroke: currentColor; stroke-width: 2 } .range { stroke: currentColor }
      .third .line { stroke-dasharray: 6 4 }
      .mark { fill: currentColor } .name { fill: currentColor; font-weight: bold }
      @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc } .grid { stroke: #3d444d } .first { color: #58a6ff } .second { color: #f0883e }
      .third { color: #b1bac4 }
      }
      """;

  /** How a line looks; they differ in their marks too. */
  public enum Ink {
    FIRST,
    SECOND,
    THIRD
  }

  /**
   * What a page costs in a site of a size, in milliseconds.
   *
   * @param pages at least one
   */
  public record Point(int pages, double median, double least, double most) {}

  /** @param points at least one, the smallest site first */
  public record Line(String name, Ink ink, List<Point> points) {
    private Point last() {
      return points.get(points.size() - 1);
    }
  }

  private final List<Line> lines;
  private final int firstDecadeAcross;
  private final int lastDecadeAcross;
  private final int firstDecadeUp;
  private final int lastDecadeUp;

  /** @param lines at least one */
  public CostCurve(List<Line> lines) {
    this.lines = lines;
    List<Point> points = lines.stream().flatMap(line -> line.points().stream()).toList();
    firstDecadeAcross =
        (int) Math.floor(Math.log10(points.stream().mapToInt(Point::pages).min().orElseThrow()));
    lastDecadeAcross =
        (int) Math.ceil(Math.log10(points.stream().mapToInt(Point::pages).max().orElseThrow()));
    firstDecadeUp = (int)
        Math.floor(Math.log10(points.stream().mapToDouble(Point::least).min().orElseThrow()));
    lastDecadeUp = (int)
        Math.ceil(Math.log10(points.stream().mapToDouble(Point::most).max().orElseThrow()));
  }

  public String svg() {
    Svg svg = new Svg();
    svg.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 " + WIDTH + " " + HEIGHT,
            "width",
            WIDTH,
            "height",
            HEIGHT,
            "role",
            "img",
            "aria-labelledby",
            "title description")
        .line();
    svg.text("title", "Time per page, by the number of pages of the site", "id", "title")
        .line();
    svg.text("desc", description(), "id", "description").line();
    svg.text("style", STYLE).line();
    scales(svg);
    lines.forEach(line -> draw(line, svg));
    names(svg);
    return svg.close("svg").line().toString();
  }

  private String description() {
    return lines.stream()
        .map(line -> line.name() + ": "
            + line.points().stream()
                .map(point ->
                    milliseconds(point.median()) + " at " + number(point.pages()) + " pages")
                .collect(Collectors.joining(", "))
            + ".")
        .collect(Collectors.joining(" "));
  }

  private void scales(Svg svg) {
    svg.text("text", "milliseconds per page", "x", LEFT, "y", TOP - 20).line();
    for (int decade = firstDecadeUp; decade <= lastDecadeUp; decade++) {
      int y = up(Math.pow(10, decade));
      svg.empty("path", "class", "grid", "d", "M" + LEFT + " " + y + "H" + RIGHT);
      svg.text(
              "text",
              plain(Math.pow(10, decade)),
              "x",
              LEFT - 8,
              "y",
              y + MARK,
              "text-anchor",
              "end")
          .line();
    }
    for (int decade = firstDecadeAcross; decade <= lastDecadeAcross; decade++) {
      int x = across(Math.pow(10, decade));
      svg.empty("path", "class", "grid", "d", "M" + x + " " + TOP + "V" + BOTTOM);
      svg.text(
              "text",
              number((int) Math.pow(10, decade)),
              "x",
              x,
              "y",
              BOTTOM + 20,
              "text-anchor",
              "middle")
          .line();
    }
    svg.text(
            "text",
            "pages of the site",
            "x",
            (LEFT + RIGHT) / 2,
            "y",
            BOTTOM + 42,
            "text-anchor",
            "middle")
        .line();
  }

  private void draw(Line line, Svg svg) {
    svg.open("g", "class", role(line)).line();
    svg.empty(
            "path",
            "class",
            "line",
            "d",
            line.points().stream()
                .map(point -> x(point) + " " + y(point))
                .collect(Collectors.joining("L", "M", "")))
        .line();
    for (Point point : line.points()) {
      svg.empty(
          "path",
          "class",
          "range",
          "d",
          "M" + x(point) + " " + up(point.least()) + "V" + up(point.most()));
      svg.empty("path", "class", "mark", "d", "M" + x(point) + " " + y(point) + shape(line.ink()))
          .line();
    }
    svg.close("g").line();
  }

  // From the middle of the mark.
  private static String shape(Ink ink) {
    return switch (ink) {
      case FIRST -> "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z";
      case SECOND -> "m-4-4h8v8h-8z";
      case THIRD -> "m0-5l5 9h-10z";
    };
  }

  // Behind the ends of the lines, pushed apart where these are too close to each other.
  private void names(Svg svg) {
    List<Line> downwards = new ArrayList<>(lines);
    downwards.sort(Comparator.comparingInt(line -> y(line.last())));
    int free = 0;
    for (Line line : downwards) {
      int y = Math.max(free, y(line.last()) + MARK);
      svg.open("g", "class", role(line));
      svg.text("text", line.name(), "class", "name", "x", x(line.last()) + 3 * MARK, "y", y)
          .close("g")
          .line();
      free = y + Lettering.LINE;
    }
  }

  private static String role(Line line) {
    return line.ink().name().toLowerCase(Locale.ROOT);
  }

  private int x(Point point) {
    return across(point.pages());
  }

  private int y(Point point) {
    return up(point.median());
  }

  private int across(double pages) {
    int decades = Math.max(1, lastDecadeAcross - firstDecadeAcross);
    return LEFT
        + (int) Math.round((Math.log10(pages) - firstDecadeAcross) * (RIGHT - LEFT) / decades);
  }

  private int up(double milliseconds) {
    int decades = Math.max(1, lastDecadeUp - firstDecadeUp);
    return BOTTOM
        - (int) Math.round((Math.log10(milliseconds) - firstDecadeUp) * (BOTTOM - TOP) / decades);
  }

  private static String milliseconds(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f ms" : "%.0f ms", value);
  }

  private static String plain(double power) {
    return power < 1
        ? String.format(Locale.ROOT, "%.2f", power).replaceFirst("0$", "")
        : number((int) power);
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
