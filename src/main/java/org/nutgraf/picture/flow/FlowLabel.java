package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;
import org.nutgraf.text.Messages;

/** What stands at an arrow: what happens, how much, and how sure it is. */
record FlowLabel(List<Line> lines) {

  /**
   * A line of it.
   *
   * @param role its class
   */
  record Line(String text, Face face, String role) {}

  /** @param room how wide it may be */
  static FlowLabel of(Flow flow, int room, Messages words) {
    List<Line> lines = new ArrayList<>();
    String step = step(flow.scene().step());
    add(lines, new FlowWords(words).verb(flow), room, Face.PLAIN, "flow-verb" + step);
    flow.amount().ifPresent(amount -> add(lines, amount, room, Face.LARGE, "flow-amount" + step));
    add(lines, flow.what(), room, Face.PLAIN, "flow-what" + step);
    if (flow.status() != Status.CONFIRMED) {
      add(
          lines,
          words.get("status_" + flow.status().id()),
          room,
          Face.PLAIN,
          "flow-status " + flow.status().id() + step);
    }
    return new FlowLabel(lines);
  }

  private static void add(List<Line> lines, String text, int room, Face face, String role) {
    Lettering.wrap(text, room, face).forEach(line -> lines.add(new Line(line, face, role)));
  }

  int width() {
    return lines.stream()
        .mapToInt(line -> Lettering.width(line.text, line.face))
        .max()
        .orElse(0);
  }

  int height() {
    return lines.stream().mapToInt(line -> line.face.line()).sum();
  }

  /** Steps of a picture that grows, as classes: what is there from the start has none. */
  static String step(int step) {
    return step == 0 ? "" : " s" + step;
  }
}
