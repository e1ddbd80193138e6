package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Lane;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.text.Messages;

/**
 * Divides a money-flow picture into parts that each fit on a sheet of paper, and places what is in a part: a ring, or a
 * star with its bonds below each other.
 *
 * <p>A bond has the outer party on the left and the party in the middle on the right; between them each flow has
 * its label above its arrow.
 */
final class FlowLayout {
  private static final int BOND_GAP = 8;

  private final Messages words;
  private final List<Flow> all;

  private FlowLayout(Messages words, List<Flow> all) {
    this.words = words;
    this.all = all;
  }

  /**
   * A part of the picture, or its legend.
   *
   * @param lane whose flows it shows; empty for flows without one and for the legend
   * @param flows those that it shows
   * @param loops says where money goes round; may be empty
   * @param shapes in the order of drawing
   */
  record Part(Optional<Lane> lane, List<Flow> flows, String loops, int height, List<Shape> shapes) {
    /** Whether it shows what happened after the article. */
    boolean after() {
      return lane.map(Lane::after).orElse(false);
    }
  }

  /** Lane by lane, in the order of the flows, but lanes after the article last; of each lane its rings, then its stars. */
  static List<Part> parts(List<Flow> flows, Messages words) {
    FlowLayout layout = new FlowLayout(words, flows);
    Map<Optional<Lane>, List<Flow>> lanes = new LinkedHashMap<>();
    flows.stream()
        .sorted(Comparator.comparing(Flow::after))
        .forEach(flow -> lanes.computeIfAbsent(flow.lane(), lane -> new ArrayList<>()).add(flow));
    List<Part> parts = new ArrayList<>();
    lanes.forEach((lane, inLane) -> {
      boolean headed = lanes.size() > 1 || lane.map(Lane::after).orElse(false);
      layout.lane(lane, headed ? lane.map(Lane::title).orElse("") : "", inLane, parts);
    });
    return parts;
  }

  private void lane(Optional<Lane> lane, String title, List<Flow> flows, List<Part> parts) {
    String heading = title;
    List<Flow> left = new ArrayList<>(flows);
    for (FlowRing ring : FlowRing.of(flows)) {
      FlowPen pen = pen(lane, heading);
      ring.draw(pen);
      parts.add(part(lane, ring.flows(), words.get("flow_description_ring", ring.parties(words)), pen));
      left.removeAll(ring.flows());
      heading = "";
    }
    for (FlowStar star : FlowStar.of(left)) {
      FlowPen pen = pen(lane, heading);
      star(star, pen);
      parts.add(part(lane, star.bonds().stream().flatMap(bond -> bond.flows().stream()).toList(), loops(star), pen));
      heading = "";
    }
  }

  private FlowPen pen(Optional<Lane> lane, String heading) {
    FlowPen pen = new FlowPen(words, lane.map(Lane::after).orElse(false) ? FlowPen.PAD : 1, all);
    if (!heading.isEmpty()) {
      pen.title(heading);
    }
    return pen;
  }

  private static Part part(Optional<Lane> lane, List<Flow> flows, String loops, FlowPen pen) {
    pen.down(pen.left());
    if (lane.map(Lane::after).orElse(false)) {
      pen.band(new Box(0, 0, FlowPen.WIDTH, pen.y()), "flow-ground", 0);
    }
    return new Part(lane, flows, loops, pen.y(), pen.shapes());
  }

  private String loops(FlowStar star) {
    String pairs = star.bonds().stream().filter(FlowBond::loop)
        .map(bond -> words.get("flow_between", bond.outer().name(), bond.hub().name()))
        .collect(Collectors.joining(words.get("semicolon") + " "));
    return pairs.isEmpty() ? "" : words.get("flow_description_loops", pairs);
  }

  private static void star(FlowStar star, FlowPen pen) {
    int top = pen.y();
    int since = pen.drawn();
    for (FlowBond bond : star.bonds()) {
      pen.down(pen.y() == top ? 0 : BOND_GAP);
      bond(bond, pen);
    }
    pen.hub(top, since);
    // Bands of loops lie under everything.
    pen.sink(since);
  }

  private static void bond(FlowBond bond, FlowPen pen) {
    int top = pen.y();
    int since = pen.drawn();
    pen.down(FlowPen.PAD);
    if (bond.loop()) {
      pen.loop();
    }
    List<Flow> flows = bond.flows();
    for (int i = 0; i < flows.size(); i++) {
      int bend = !bond.bothWays() ? 0 : i == 0 ? -1 : i == flows.size() - 1 ? 1 : 0;
      pen.flow(flows.get(i), bond.towardsHub(flows.get(i)), bend);
    }
    pen.down(FlowPen.PAD);
    pen.downTo(top + Math.max(pen.height(bond.outer()), pen.height(bond.hub())));
    pen.party(bond.outer(), pen.left(), top, pen.y());
    pen.name(bond.hub(), pen.gapRight(), top, pen.y());
    if (bond.loop()) {
      pen.band(new Box(pen.gapLeft(), top, pen.gapRight() - pen.gapLeft(), pen.y() - top), "flow-loop", since);
    }
  }
}
