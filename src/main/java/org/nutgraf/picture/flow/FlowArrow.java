package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.StatusStroke;
import org.nutgraf.picture.Svg;

/**
 * An arrow. What flows is told by its ends and its weight, how sure it is by its dashes.
 *
 * @param tail where it starts
 * @param head where its point is; left or right of the tail
 * @param y of its ends
 * @param bend −1 if it curves upwards between its ends, 1 if it curves downwards, 0 if it is straight
 */
record FlowArrow(Kind kind, Status status, int tail, int head, int y, int bend) implements Shape {
  /** How far the middle of a bent arrow lies from its ends. */
  static final int RISE = 16;
  /** Half of its greatest thickness, at the head. */
  static final int HALF = 5;

  private static final int CONTROL_X = 44;
  private static final int CONTROL_Y = 21;
  /** Of a bent arrow's ends, in degrees. */
  private static final int SLOPE = 25;

  @Override
  public Box box() {
    int top = bend < 0 ? y - RISE - 2 : y - HALF;
    int bottom = bend > 0 ? y + RISE + 2 : y + HALF;
    int slack = bend == 0 ? 0 : 1;
    return new Box(Math.min(tail, head), top - slack, Math.abs(head - tail), bottom - top + 2 * slack);
  }

  @Override
  public void draw(Svg svg) {
    String role = "flow-arrow " + kind.name().toLowerCase(Locale.ROOT) + " " + status.id();
    svg.open("g", "class", role, "stroke", "currentColor");
    StatusStroke.draw(svg, kind, status, path());
    if (status == Status.RETRACTED) {
      StatusStroke.cross(svg, (tail + head) / 2, y + bend * RISE);
    }
    ends(svg);
    svg.close("g").line();
  }

  /** The same arrow with its box starting at {@code top}. */
  FlowArrow below(int top) {
    return new FlowArrow(kind, status, tail, head, y + top - box().y(), bend);
  }

  private String path() {
    int forth = forth();
    int start = tail + forth * (kind == Kind.INVESTS ? 1 : 6);
    int end = head - forth * (kind == Kind.SUPPLIES ? 2 : 8);
    if (bend == 0) {
      return "M" + start + " " + y + "H" + end;
    }
    int startY = kind == Kind.INVESTS ? y : y + 3 * bend;
    int endY = kind == Kind.SUPPLIES ? y : y + 3 * bend;
    int controlY = y + bend * CONTROL_Y;
    return "M" + start + " " + startY + "C" + (tail + forth * CONTROL_X) + " " + controlY + " "
        + (head - forth * CONTROL_X) + " " + controlY + " " + end + " " + endY;
  }

  private void ends(Svg svg) {
    int forth = forth();
    int back = head - forth * 10;
    String shape = "M" + back + " " + (y - HALF) + "L" + head + " " + y + "L" + back + " " + (y + HALF);
    List<Object> point = new ArrayList<>();
    if (bend != 0) {
      point.addAll(List.of("transform", "rotate(" + -bend * forth * SLOPE + " " + head + " " + y + ")"));
    }
    switch (kind) {
      case INVESTS -> point.addAll(List.of("d", shape + "Z", "stroke", "none"));
      case PAYS -> {
        svg.empty("circle", "cx", tail + forth * 4, "cy", y, "r", 4, "stroke", "none");
        point.addAll(List.of("d", shape + "Z", "stroke", "none"));
      }
      case SUPPLIES -> {
        int left = Math.min(tail, tail + forth * 6);
        svg.empty("rect", "x", left, "y", y - 3, "width", 6, "height", 6, "fill", "none");
        point.addAll(List.of("d", shape, "fill", "none", "stroke-width", 2));
      }
    }
    svg.empty("path", point.toArray());
  }

  private int forth() {
    return head > tail ? 1 : -1;
  }
}
