package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Party;

/**
 * What is handed on, from each party to the next, with nothing else between or beside them. It is drawn downwards, each
 * party once.
 *
 * @param flows from the first to the last, two at least
 */
record FlowChain(List<Flow> flows) {

  /** The chains that flows make, in the order of their first flows. */
  static List<FlowChain> of(List<Flow> flows) {
    List<FlowChain> chains = new ArrayList<>();
    for (Flow first : flows) {
      if (touching(first.from(), flows).count() == 1) {
        List<Flow> chain = from(first, flows);
        if (chain.size() > 1
            && touching(chain.get(chain.size() - 1).to(), flows).count() == 1) {
          chains.add(new FlowChain(chain));
        }
      }
    }
    return chains;
  }

  private static List<Flow> from(Flow first, List<Flow> flows) {
    List<Flow> chain = new ArrayList<>(List.of(first));
    while (true) {
      Flow last = chain.get(chain.size() - 1);
      List<Flow> next = touching(last.to(), flows).filter(flow -> flow != last).toList();
      if (next.size() != 1 || !next.get(0).from().equals(last.to())) {
        return chain;
      }
      chain.add(next.get(0));
    }
  }

  private static Stream<Flow> touching(Party party, List<Flow> flows) {
    return flows.stream().filter(flow -> flow.from().equals(party) || flow.to().equals(party));
  }

  void draw(FlowPen pen) {
    Party first = flows.get(0).from();
    Party last = flows.get(flows.size() - 1).to();
    int broad = flows.stream().mapToInt(flow -> pen.look(flow).barb()).max().orElseThrow();
    FlowColumn column = new FlowColumn(
        pen,
        flows.stream().map(List::of).collect(Collectors.toList()),
        true,
        pen.left(),
        Math.max(pen.gapLeft(), pen.middleOf(pen.left()) + broad) + FlowPen.PAD,
        FlowPen.WIDTH - pen.left());
    int top = pen.y();
    int upper = top + pen.height(first);
    int lower = upper + column.height();
    pen.downTo(lower + pen.height(last));
    column.draw(first, last, top, upper, lower);
  }
}
