package org.nutgraf.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.nutgraf.content.Status;

/**
 * Lines by status: of a thin one the line itself is dotted or dashed; a broad one has a frame of two lines, and dots or
 * dashes fill it.
 *
 * <p>Widths are tenths of a unit.
 */
public final class StatusStroke {
  /** The least width of a line that counts as broad. */
  private static final int BROAD = 60;

  private static final int FRAME = 30;

  private StatusStroke() {}

  /** What fills broad lines; to be written once, in a document that draws lines of these statuses. */
  public static void patterns(Svg svg, Set<Status> statuses) {
    List<Status> filled = statuses.stream()
        .filter(status -> !dashes(status, 5).isEmpty())
        .sorted()
        .toList();
    if (filled.isEmpty()) {
      return;
    }
    svg.open("defs");
    for (Status status : filled) {
      String dashes = dashes(status, 5);
      int period = Arrays.stream(dashes.split(" ")).mapToInt(Integer::parseInt).sum();
      svg.open(
          "pattern",
          "id",
          status.id(),
          "class",
          "flow-status",
          "patternUnits",
          "userSpaceOnUse",
          "width",
          period,
          "height",
          4);
      svg.empty(
          "path",
          "d",
          "M1 2h" + period,
          "stroke",
          "currentColor",
          "stroke-width",
          "2",
          "stroke-dasharray",
          dashes);
      svg.close("pattern");
    }
    svg.close("defs").line();
  }

  public static void draw(Svg svg, Status status, int width, String path) {
    if (width < BROAD || status == Status.CONFIRMED) {
      line(svg, path, "currentColor", width, dashes(status, Math.max(5, width / 5)));
      return;
    }
    line(svg, path, "currentColor", width, "");
    line(svg, path, "#fff", width - FRAME, "");
    if (status != Status.RETRACTED) {
      line(svg, path, "url(#" + status.id() + ")", width - FRAME, "");
    }
  }

  private static void line(Svg svg, String path, String stroke, int width, String dashes) {
    List<Object> attributes =
        new ArrayList<>(List.of("d", path, "fill", "none", "stroke-width", tenths(width)));
    if (!stroke.equals("currentColor")) {
      attributes.addAll(List.of("stroke", stroke));
    }
    if (!dashes.isEmpty()) {
      attributes.addAll(List.of("stroke-dasharray", dashes));
    } else if (width >= BROAD - FRAME) {
      attributes.addAll(List.of("stroke-linecap", "butt"));
    }
    svg.empty("path", attributes.toArray());
  }

  /** Tenths as a number, in digits that no locale changes. */
  public static String tenths(int number) {
    return number / 10 + (number % 10 == 0 ? "" : "." + number % 10);
  }

  /** What strikes a retracted flow through. */
  public static void cross(Svg svg, int x, int y) {
    String lines = "M" + (x - 5) + " " + (y - 5) + "l10 10m0 -10l-10 10";
    svg.empty("path", "d", lines, "fill", "none", "stroke-width", 2);
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
