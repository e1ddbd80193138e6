package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Flows.Party;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Box;

/**
 * Two parties between which money goes both ways: an investor is its own supplier. It is drawn as a track that goes round,
 * out above the parties and back below them.
 *
 * @param left the one that invests, or else that gives first
 * @param forth its money, the first outermost
 * @param back the other's money, the last outermost
 * @param others what else there is between them
 */
record FlowLoop(Party left, Party right, List<Flow> forth, List<Flow> back, List<Flow> others) {
  /** How many arrows may leave a party side by side. */
  private static final int MOST = 3;

  /** The loops that flows make, in the order of the flows. */
  static List<FlowLoop> of(List<Flow> flows) {
    List<FlowLoop> loops = new ArrayList<>();
    for (Flow flow : flows) {
      if (isMoney(flow)
          && flows.stream()
              .anyMatch(back ->
                  isMoney(back) && back.from().equals(flow.to()) && back.to().equals(flow.from()))
          && loops.stream().noneMatch(loop -> loop.joins(flow))) {
        loops.add(between(flow, flows));
      }
    }
    return loops;
  }

  /** Whether money flows, as far as anybody still says so. */
  static boolean isMoney(Flow flow) {
    return flow.kind().isMoney() && flow.status() != Status.RETRACTED;
  }

  private static FlowLoop between(Flow first, List<Flow> flows) {
    List<Flow> all =
        flows.stream().filter(flow -> join(flow, first.from(), first.to())).toList();
    Optional<Flow> investment = all.stream()
        .filter(flow -> isMoney(flow) && flow.kind() == Kind.INVESTS)
        .findFirst();
    Party left = investment.orElse(first).from();
    Party right = investment.orElse(first).to();
    List<Flow> forth = all.stream()
        .filter(flow -> isMoney(flow) && flow.from().equals(left))
        .limit(MOST)
        .toList();
    List<Flow> back = all.stream()
        .filter(flow -> isMoney(flow) && flow.from().equals(right))
        .limit(MOST)
        .toList();
    List<Flow> others = new ArrayList<>(all);
    Stream.concat(forth.stream(), back.stream()).forEach(others::remove);
    return new FlowLoop(left, right, forth, back, List.copyOf(others));
  }

  private static boolean join(Flow flow, Party one, Party other) {
    return flow.from().equals(one) && flow.to().equals(other)
        || flow.from().equals(other) && flow.to().equals(one);
  }

  private boolean joins(Flow flow) {
    return join(flow, left, right);
  }

  List<Flow> flows() {
    return Stream.of(forth, others, back).flatMap(List::stream).toList();
  }

  void draw(FlowPen pen) {
    int since = pen.drawn();
    List<Integer> legs = pen.legs(forth);
    List<Integer> bars = new ArrayList<>();
    for (int i = 0; i < forth.size(); i++) {
      pen.down(pen.look(forth.get(i)).half());
      bars.add(pen.y());
      pen.down(pen.look(forth.get(i)).half() + FlowPen.PAD / 2);
      pen.label(forth.get(i), pen.room(forth.get(i), legs.get(i)));
      pen.down(FlowPen.PAD);
    }
    int upper = pen.y();
    pen.down(FlowPen.PAD);
    pen.loop(Stream.concat(forth.stream(), back.stream()).toList());
    others.forEach(flow -> pen.flow(flow, flow.from().equals(left)));
    pen.downTo(upper + Math.max(pen.height(left), pen.height(right)));
    int lower = pen.y();
    for (int i = 0; i < forth.size(); i++) {
      pen.arch(forth.get(i), legs.get(i), true, bars.get(i), upper);
    }

    List<Flow> outwards = new ArrayList<>(back);
    Collections.reverse(outwards);
    List<Integer> backLegs = new ArrayList<>(pen.legs(outwards));
    Collections.reverse(backLegs);
    for (int i = 0; i < back.size(); i++) {
      pen.down(FlowPen.PAD);
      pen.label(back.get(i), pen.room(back.get(i), backLegs.get(i)));
      pen.down(FlowPen.AIR + pen.look(back.get(i)).half());
      pen.arch(back.get(i), backLegs.get(i), false, pen.y(), lower);
      bars.add(pen.y());
      pen.down(pen.look(back.get(i)).half());
    }
    pen.party(left, pen.left(), upper, lower);
    pen.party(right, pen.gapRight(), upper, lower);
    int side = Math.min(legs.get(0), backLegs.get(backLegs.size() - 1));
    pen.band(
        new Box(
            pen.left() + side,
            bars.get(0),
            FlowPen.WIDTH - 2 * (pen.left() + side),
            bars.get(bars.size() - 1) - bars.get(0)),
        "flow-loop",
        Stream.concat(forth.stream(), back.stream()).toList(),
        since);
  }
}
