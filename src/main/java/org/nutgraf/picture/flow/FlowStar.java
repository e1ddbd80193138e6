package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Flows.Party;

/**
 * A party in the middle and those it shares flows with.
 *
 * <p>Many companies round one make a picture that stays readable on a phone: the one in the middle is drawn once,
 * as a column, the others below each other beside it.
 *
 * @param bonds by the other party, in the order of the flows
 */
record FlowStar(Party hub, Map<Party, List<Flow>> bonds) {

  private static final int GAP = 8;

  /**
   * Divides flows into stars: first round the party with the most partners, then round the one with the most
   * partners in what is left, and so on. Of equals it is the one with more flows, then with more investors' money
   * coming in, then with more of anything coming in, then the one that comes first.
   */
  static List<FlowStar> of(List<Flow> flows) {
    List<FlowStar> stars = new ArrayList<>();
    List<Flow> left = flows;
    while (!left.isEmpty()) {
      Party hub = hub(left);
      FlowStar star = new FlowStar(hub, bonds(hub, left));
      stars.add(star);
      left = left.stream().filter(flow -> !touches(flow, hub)).toList();
    }
    return stars;
  }

  private static Party hub(List<Flow> flows) {
    Set<Party> parties = new LinkedHashSet<>();
    flows.forEach(flow -> {
      parties.add(flow.from());
      parties.add(flow.to());
    });
    Comparator<Party> byWeight = Comparator.comparingLong(
            (Party party) -> bonds(party, flows).size())
        .thenComparingLong(
            party -> flows.stream().filter(flow -> touches(flow, party)).count())
        .thenComparingLong(
            party -> flows.stream().filter(flow -> funds(flow, party)).count())
        .thenComparingLong(
            party -> flows.stream().filter(flow -> flow.to().equals(party)).count());
    Party best = parties.iterator().next();
    for (Party party : parties) {
      best = byWeight.compare(party, best) > 0 ? party : best;
    }
    return best;
  }

  private static Map<Party, List<Flow>> bonds(Party hub, List<Flow> flows) {
    Map<Party, List<Flow>> bonds = new LinkedHashMap<>();
    for (Flow flow : flows) {
      if (touches(flow, hub)) {
        Party outer = flow.from().equals(hub) ? flow.to() : flow.from();
        bonds.computeIfAbsent(outer, party -> new ArrayList<>()).add(flow);
      }
    }
    return bonds;
  }

  private static boolean funds(Flow flow, Party party) {
    return flow.kind() == Kind.INVESTS && flow.to().equals(party);
  }

  private static boolean touches(Flow flow, Party party) {
    return flow.from().equals(party) || flow.to().equals(party);
  }

  void draw(FlowPen pen) {
    int top = pen.y();
    int since = pen.drawn();
    bonds.forEach((outer, flows) -> {
      pen.down(pen.y() == top ? 0 : GAP);
      bond(outer, flows, pen);
    });
    pen.hub(hub, top, since);
  }

  private void bond(Party outer, List<Flow> flows, FlowPen pen) {
    int top = pen.y();
    pen.down(FlowPen.PAD);
    flows.forEach(flow -> pen.flow(flow, flow.to().equals(hub)));
    pen.down(FlowPen.PAD);
    pen.downTo(top + Math.max(pen.height(outer), pen.height(hub)));
    pen.party(outer, pen.left(), top, pen.y());
    pen.name(hub, pen.gapRight(), top, pen.y());
  }
}
