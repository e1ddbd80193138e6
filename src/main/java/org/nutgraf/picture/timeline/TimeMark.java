package org.nutgraf.picture.timeline;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.content.Event;
import org.nutgraf.content.Status;
import org.nutgraf.content.Tag;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.Svg;

/**
 * An event on the scale: a dot for what is short beside a dot, a bar for what lasts or is known no more precisely.
 *
 * @param from of a bar its start, of a dot its middle, in hundredths of a percent of the picture's width
 * @param to of a bar its end, of a dot its middle
 * @param y its middle, in units
 */
public record TimeMark(Event event, String href, String title, int from, int to, int y)
    implements Shape {
  /** How far it is from one mark to the next, above each other and beside each other, in units. */
  static final int SIZE = 10;

  private static final int HALF_BAR = 3;

  @Override
  public Box box() {
    int left = TimelinePicture.narrow(from);
    int right = TimelinePicture.narrow(to);
    int radius = from == to ? SIZE / 2 : 0;
    return new Box(left - radius, y - SIZE / 2, right - left + 2 * radius, SIZE);
  }

  @Override
  public void draw(Svg svg) {
    List<Object> attributes = new ArrayList<>(
        List.of("class", "time-mark", "data-status", event.status().id()));
    event.lane().ifPresent(lane -> attributes.addAll(List.of("data-lane", lane.id())));
    if (!event.tags().isEmpty()) {
      attributes.addAll(List.of(
          "data-tag", String.join(" ", event.tags().stream().map(Tag::id).toList())));
    }
    attributes.addAll(List.of("href", href, "tabindex", "-1"));
    svg.open("a", attributes.toArray()).text("title", title);
    if (from == to) {
      svg.empty("circle", with(List.of("cx", percent(from), "cy", y, "r", radius())));
    } else {
      svg.empty(
          "rect",
          with(List.of(
              "x",
              percent(from),
              "y",
              y - HALF_BAR,
              "width",
              percent(to - from),
              "height",
              2 * HALF_BAR,
              "rx",
              HALF_BAR)));
    }
    svg.close("a").line();
  }

  private Object[] with(List<Object> place) {
    List<Object> attributes = new ArrayList<>(place);
    attributes.addAll(look(event.status()));
    return attributes.toArray();
  }

  private String radius() {
    return switch (event.importance()) {
      case MAJOR -> "4.5";
      case NORMAL -> "3.5";
      case MINOR -> "2.5";
    };
  }

  /** Confirmed is full; everything else is a ring, broken where it has not happened or is in doubt. */
  static List<Object> look(Status status) {
    return switch (status) {
      case CONFIRMED -> List.of();
      case REPORTED -> ring("");
      case EXPECTED -> ring("3 2");
      case DISPUTED -> ring("5 2 1 2");
      case UNKNOWN -> ring("1 2");
      case RETRACTED -> ring("1 4");
    };
  }

  private static List<Object> ring(String dashes) {
    List<Object> ring =
        new ArrayList<>(List.of("fill", "none", "stroke", "currentColor", "stroke-width", "1.5"));
    if (!dashes.isEmpty()) {
      ring.addAll(List.of("stroke-dasharray", dashes));
    }
    return ring;
  }

  /** Hundredths of a percent as an SVG length, in digits that no locale changes. */
  public static String percent(int hundredths) {
    int rest = hundredths % 100;
    return hundredths / 100 + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + rest) + "%";
  }
}
