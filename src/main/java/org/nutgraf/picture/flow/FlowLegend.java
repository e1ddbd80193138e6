package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.TextLine;
import org.nutgraf.text.Messages;

/** Explains the fillings of arrows that a picture uses, if it has several, and what widths say. */
final class FlowLegend {
  private static final int SAMPLE = 36;
  /** The width of a sample among arrows of many widths, in tenths of a unit. */
  private static final int BROAD = 90;

  private static final int GAP = 6;
  private static final int ROW = Lettering.LINE + 6;

  private final Messages words;
  private final FlowScale scale;
  private final List<Shape> shapes = new ArrayList<>();
  private int x;
  private int y;

  private FlowLegend(FlowScale scale, Messages words) {
    this.words = words;
    this.scale = scale;
  }

  static FlowLayout.Part of(List<Flow> flows, FlowScale scale, Messages words) {
    FlowLegend legend = new FlowLegend(scale, words);
    TreeSet<Status> statuses = new TreeSet<>(flows.stream().map(Flow::status).toList());
    if (!statuses.equals(new TreeSet<>(List.of(Status.CONFIRMED)))) {
      statuses.forEach(legend::add);
      legend.newRow();
    }
    if (scale.isUsed()) {
      Lettering.wrap(words.get("flow_scale"), FlowPen.WIDTH, Face.PLAIN)
          .forEach(line -> legend.text(line, 0));
      legend.y += ROW - Lettering.LINE;
    }
    return new FlowLayout.Part(
        Optional.empty(), List.of(), "", legend.y, List.copyOf(legend.shapes));
  }

  private void add(Status status) {
    String word = words.get("status_" + status.id());
    if (x > 0 && x + SAMPLE + GAP + Lettering.width(word, Face.PLAIN) > FlowPen.WIDTH) {
      newRow();
    }
    FlowArrow.Look look =
        new FlowArrow.Look(Kind.INVESTS, status, scale.isUsed() ? BROAD : FlowScale.MONEY, "");
    shapes.add(new FlowArrow(look, x, x + SAMPLE, y + ROW / 2));
    x = text(word, x + SAMPLE + GAP) + 2 * GAP;
    y -= Lettering.LINE;
  }

  /** Goes to the next line, and returns where the text ends. */
  private int text(String text, int left) {
    TextLine line =
        new TextLine(text, left, y + (ROW - Lettering.LINE) / 2, false, Face.PLAIN, "flow-key");
    shapes.add(line);
    y += Lettering.LINE;
    return line.box().right();
  }

  private void newRow() {
    if (x > 0) {
      x = 0;
      y += ROW + GAP;
    }
  }
}
