package org.nutgraf.picture.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Party;
import org.nutgraf.picture.Box;
import org.nutgraf.text.Messages;

/**
 * Money that goes round through three parties or more and comes back to where it started.
 *
 * <p>It is drawn as the way round a table: the first party at the left on top, the second opposite, down the right side,
 * back along the bottom, and up the left side.
 *
 * @param steps the flows from each party to the next, the last back to the first; each step has one flow at least
 */
record FlowRing(List<List<Flow>> steps) {
  /**
   * The shortest rings that share no flow. Between two parties whose money goes both ways there is a loop already, which
   * is no part of a larger one; and money that was said to flow, but never did, closes none.
   */
  static List<FlowRing> of(List<Flow> flows) {
    List<Flow> left = new ArrayList<>(flows.stream()
        .filter(FlowLoop::isMoney)
        .filter(
            flow -> flows.stream().filter(FlowLoop::isMoney).noneMatch(back -> isBack(back, flow)))
        .toList());
    List<FlowRing> rings = new ArrayList<>();
    for (Optional<List<Flow>> round = shortest(left); round.isPresent(); round = shortest(left)) {
      FlowRing ring = of(round.get(), left);
      rings.add(ring);
      left.removeAll(ring.flows());
    }
    return rings;
  }

  private static boolean isBack(Flow back, Flow flow) {
    return back.from().equals(flow.to()) && back.to().equals(flow.from());
  }

  private static Optional<List<Flow>> shortest(List<Flow> flows) {
    List<Flow> best = List.of();
    for (Flow flow : flows) {
      List<Flow> way = way(flow.to(), flow.from(), flows);
      if (!way.isEmpty() && (best.isEmpty() || way.size() + 1 < best.size())) {
        best = Stream.concat(Stream.of(flow), way.stream()).toList();
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** The fewest flows that lead from one party to another; empty if none do. */
  private static List<Flow> way(Party from, Party to, List<Flow> flows) {
    Map<Party, Flow> cameBy = new HashMap<>();
    Set<Party> seen = new HashSet<>(Set.of(from));
    Deque<Party> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && !seen.contains(to)) {
      Party here = next.remove();
      flows.stream()
          .filter(flow -> flow.from().equals(here) && seen.add(flow.to()))
          .forEach(flow -> {
            cameBy.put(flow.to(), flow);
            next.add(flow.to());
          });
    }
    List<Flow> way = new ArrayList<>();
    for (Party at = to; cameBy.containsKey(at); at = cameBy.get(at).from()) {
      way.add(0, cameBy.get(at));
    }
    return way;
  }

  // There is room for several flows where arrows lie, for one where they stand.
  private static FlowRing of(List<Flow> round, List<Flow> all) {
    List<List<Flow>> steps = new ArrayList<>(round.stream()
        .map(step -> all.stream()
            .filter(flow -> flow.from().equals(step.from()) && flow.to().equals(step.to()))
            .toList())
        .toList());
    List<List<Flow>> best = List.of();
    int most = 0;
    for (int i = 0; i < round.size(); i++) {
      int lying = steps.get(0).size() + steps.get(opposite(round.size())).size();
      if (lying > most) {
        most = lying;
        best = List.copyOf(steps);
      }
      Collections.rotate(steps, -1);
    }
    List<List<Flow>> shown = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      shown.add(i == 0 || i == opposite(best.size()) ? best.get(i) : best.get(i).subList(0, 1));
    }
    return new FlowRing(List.copyOf(shown));
  }

  /** The step along the bottom. */
  private static int opposite(int steps) {
    return steps / 2;
  }

  List<Flow> flows() {
    return steps.stream().flatMap(List::stream).toList();
  }

  /** The parties in words, from the first to the first. */
  String parties(Messages words) {
    return Stream.concat(steps.stream(), steps.stream().limit(1))
        .map(step -> step.get(0).from().name())
        .collect(Collectors.joining(" " + words.get("flow_then") + " "));
  }

  void draw(FlowPen pen) {
    int back = opposite(steps.size());
    int top = pen.y();
    int since = pen.drawn();
    pen.down(FlowPen.PAD);
    pen.loop(flows());
    steps.get(0).forEach(flow -> pen.flow(flow, true));
    pen.downTo(top + Math.max(pen.height(from(0)), pen.height(from(1))));
    int upper = pen.y();

    List<List<Flow>> rightSteps = steps.subList(1, back);
    List<List<Flow>> leftSteps = new ArrayList<>(steps.subList(back + 1, steps.size()));
    Collections.reverse(leftSteps);
    int middle = (pen.gapLeft() + pen.gapRight()) / 2;
    int room = rightSteps.isEmpty() ? pen.gapRight() : middle;
    int barb =
        flows().stream().mapToInt(flow -> pen.look(flow).barb()).max().orElse(0) + FlowPen.PAD;
    FlowColumn left = new FlowColumn(
        pen, leftSteps, false, pen.left(), pen.middleOf(pen.left()) + barb, room - FlowPen.AIR);
    FlowColumn right = new FlowColumn(
        pen,
        rightSteps,
        true,
        pen.gapRight(),
        middle + FlowPen.AIR,
        pen.middleOf(pen.gapRight()) - barb);
    pen.downTo(upper + Math.max(left.height(), right.height()));
    int lower = pen.y();

    pen.down(FlowPen.PAD);
    steps.get(back).forEach(flow -> pen.flow(flow, false));
    pen.downTo(lower + Math.max(pen.height(from(back)), pen.height(from(back + 1))));
    left.draw(from(0), from(back + 1), top, upper, lower);
    right.draw(from(1), from(back), top, upper, lower);
    pen.band(
        new Box(pen.left(), top, FlowPen.WIDTH - 2 * pen.left(), pen.y() - top),
        "flow-loop",
        flows(),
        since);
  }

  private Party from(int step) {
    return steps.get(step % steps.size()).get(0).from();
  }
}
