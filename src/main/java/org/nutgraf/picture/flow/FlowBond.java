package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Flows.Party;

/**
 * What goes between two parties.
 *
 * @param flows from top to bottom; if they go both ways, the first and the last go opposite ways
 * @param bothWays whether they do
 * @param loop whether money goes both ways: an investor is its own supplier
 */
record FlowBond(Party outer, Party hub, List<Flow> flows, boolean bothWays, boolean loop) {
  /** Investments above, payments below. */
  private static final List<Kind> DOWNWARDS = List.of(Kind.INVESTS, Kind.SUPPLIES, Kind.PAYS);

  static FlowBond of(Party outer, Party hub, List<Flow> flows) {
    List<Flow> sorted = new ArrayList<>(flows);
    sorted.sort(Comparator.comparingInt(flow -> DOWNWARDS.indexOf(flow.kind())));
    List<Flow> money = sorted.stream().filter(FlowRing::isMoney).toList();
    boolean loop = goBothWays(money);
    boolean bothWays = goBothWays(sorted);
    if (bothWays) {
      Flow top = (loop ? money : sorted).get(0);
      Flow bottom = lastAgainst(top, loop ? money : sorted).orElseThrow();
      sorted.remove(top);
      sorted.remove(bottom);
      sorted.add(0, top);
      sorted.add(bottom);
    }
    return new FlowBond(outer, hub, List.copyOf(sorted), bothWays, loop);
  }

  boolean towardsHub(Flow flow) {
    return flow.to().equals(hub);
  }

  private static boolean goBothWays(List<Flow> flows) {
    return !flows.isEmpty() && lastAgainst(flows.get(0), flows).isPresent();
  }

  private static Optional<Flow> lastAgainst(Flow flow, List<Flow> flows) {
    return flows.stream().filter(other -> !other.to().equals(flow.to())).reduce((first, second) -> second);
  }
}
