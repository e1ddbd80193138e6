package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Lettering;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.TextLine;
import org.nutgraf.text.Messages;

/** Explains the kinds of arrow and the dashes that a picture uses, and no others. */
final class FlowLegend {
  private static final int SAMPLE = 36;
  private static final int GAP = 6;
  private static final int ROW = Lettering.LINE + 6;

  private final Messages words;
  private final List<Shape> shapes = new ArrayList<>();
  private int x;
  private int y;

  private FlowLegend(Messages words) {
    this.words = words;
  }

  static FlowLayout.Part of(List<Flow> flows, Messages words) {
    FlowLegend legend = new FlowLegend(words);
    for (Kind kind : new TreeSet<>(flows.stream().map(Flow::kind).toList())) {
      legend.add(kind);
    }
    legend.newRow();
    for (Status status : new TreeSet<>(flows.stream().map(Flow::status).toList())) {
      legend.add(status);
    }
    legend.newRow();
    return new FlowLayout.Part(Optional.empty(), List.of(), "", legend.y, List.copyOf(legend.shapes));
  }

  private void add(Kind kind) {
    List<String> lines = room(words.get("flow_kind_" + kind.name().toLowerCase(Locale.ROOT)));
    shapes.add(new FlowArrow(kind, Status.CONFIRMED, x, x + SAMPLE, y + Lettering.LINE / 2, 0));
    text(lines);
  }

  private void add(Status status) {
    List<String> lines = room(words.get("status_" + status.id()));
    shapes.add(new FlowSample(status, x, y + Lettering.LINE / 2, SAMPLE));
    text(lines);
  }

  /** Goes to the next row unless there is room in this one. */
  private List<String> room(String text) {
    List<String> lines = Lettering.wrap(text, FlowPen.WIDTH - SAMPLE - GAP, false);
    int widest = lines.stream().mapToInt(line -> Lettering.width(line, false)).max().orElse(0);
    if (x > 0 && (lines.size() > 1 || x + SAMPLE + GAP + widest > FlowPen.WIDTH)) {
      newRow();
    }
    return lines;
  }

  private void text(List<String> lines) {
    int left = x + SAMPLE + GAP;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = new TextLine(lines.get(i), left, y + i * Lettering.LINE, false, false, "flow-key");
      shapes.add(line);
      x = Math.max(x, line.box().right() + 2 * GAP);
    }
    if (lines.size() > 1) {
      y += (lines.size() - 1) * Lettering.LINE;
      newRow();
    }
  }

  private void newRow() {
    if (x > 0) {
      x = 0;
      y += ROW;
    }
  }
}
