package org.nutgraf.picture;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Status;

/** The lines of arrows: their weight by kind, their dashes by status. */
public final class StatusStroke {
  private StatusStroke() {}

  public static void draw(Svg svg, Kind kind, Status status, String path) {
    List<Object> attributes = new ArrayList<>(List.of("d", path, "fill", "none", "stroke-width", weight(kind)));
    String dashes = dashes(status, kind == Kind.INVESTS ? 8 : 5);
    if (!dashes.isEmpty()) {
      attributes.addAll(List.of("stroke-dasharray", dashes));
    }
    svg.empty("path", attributes.toArray());
  }

  /** What strikes a retracted flow through. */
  public static void cross(Svg svg, int x, int y) {
    String lines = "M" + (x - 5) + " " + (y - 5) + "l10 10m0 -10l-10 10";
    svg.empty("path", "d", lines, "fill", "none", "stroke-width", 2);
  }

  private static String weight(Kind kind) {
    return switch (kind) {
      case INVESTS -> "4";
      case PAYS -> "2.5";
      case SUPPLIES -> "1.5";
    };
  }

  /**
   * The dashes of a line, which running text has under its claims as well; empty for a full one. Caps are to be round,
   * so a dash of no length is a dot.
   */
  public static String dashes(Status status, int gap) {
    return switch (status) {
      case CONFIRMED, RETRACTED -> "";
      case REPORTED -> "0 " + gap;
      case EXPECTED -> "7 " + (gap + 1);
      case DISPUTED -> "7 " + gap + " 0 " + gap;
      case UNKNOWN -> "0 " + 2 * gap;
    };
  }
}
