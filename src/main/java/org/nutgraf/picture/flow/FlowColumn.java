package org.nutgraf.picture.flow;

import java.util.List;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Party;
import org.nutgraf.picture.Box;

/**
 * A side of a ring: parties below each other, and upright arrows between them.
 *
 * @param steps from top to bottom, each with one flow
 * @param downwards whether money flows down this side
 * @param x where its parties' frames begin
 * @param labelLeft where the labels beside its arrows begin
 * @param labelRight where they end
 */
record FlowColumn(
    FlowPen pen, List<List<Flow>> steps, boolean downwards, int x, int labelLeft, int labelRight) {
  /** The least length of an arrow. */
  private static final int SHORTEST = 40;

  /** What it needs between its highest and its lowest party. */
  int height() {
    int gaps = steps.stream().mapToInt(step -> gap(step.get(0))).sum();
    int parties =
        steps.stream().skip(1).mapToInt(step -> pen.height(upper(step.get(0)))).sum();
    return gaps + parties;
  }

  private int gap(Flow flow) {
    return Math.max(SHORTEST, pen.height(flow, labelRight - labelLeft) + 2 * FlowPen.PAD);
  }

  private Party upper(Flow flow) {
    return downwards ? flow.from() : flow.to();
  }

  /**
   * @param first its highest party, from {@code top} to {@code upper}
   * @param last its lowest party, from {@code lower} to where the pen is; the same as the first if there is no step
   */
  void draw(Party first, Party last, int top, int upper, int lower) {
    if (steps.isEmpty()) {
      pen.party(first, x, top, pen.y());
      return;
    }
    pen.party(first, x, top, upper);
    pen.party(last, x, lower, pen.y());
    int spare = lower - upper - height();
    int y = upper;
    for (int i = 0; i < steps.size(); i++) {
      Flow flow = steps.get(i).get(0);
      if (i > 0) {
        pen.party(upper(flow), x, y, y + pen.height(upper(flow)));
        y += pen.height(upper(flow));
      }
      int height =
          gap(flow) + spare / steps.size() + (i == steps.size() - 1 ? spare % steps.size() : 0);
      pen.upright(
          flow,
          pen.middleOf(x),
          downwards,
          new Box(x, y, 0, height),
          new FlowPen.Room(labelLeft, labelRight));
      y += height;
    }
  }
}
