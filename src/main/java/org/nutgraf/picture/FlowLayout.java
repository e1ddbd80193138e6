package org.nutgraf.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Party;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Messages;
import org.nutgraf.content.Status;

/**
 * Places the parts of a money-flow picture: section below section, star below star, bond below bond.
 *
 * <p>A bond has the outer party on the left and the party in the middle on the right; between them each flow has
 * its label above its arrow. No room is given twice, so nothing overlaps.
 */
final class FlowLayout {
  /** Fits a phone of 360 px beside the page's margins, so there a unit is a pixel. */
  static final int WIDTH = 328;

  private static final int MAX_NODE = 96;
  /** Between a node's frame and its name. */
  private static final int MARGIN = 4;
  /** Above and below what stands in a frame, and below an arrow. */
  private static final int PAD = 7;
  private static final int BOND_GAP = 8;
  private static final int STAR_GAP = 18;
  /** Between a label and its arrow, and between an arrow's end and its node. */
  private static final int AIR = 2;

  private final Messages words;
  /** The width of every party. */
  private final int node;
  private int y;

  private FlowLayout(int node, Messages words) {
    this.node = node;
    this.words = words;
  }

  /**
   * A section of the picture, or its legend.
   *
   * @param lane whose flows it shows; empty for flows without one and for the legend
   * @param shapes in the order of drawing
   */
  record Part(Optional<Lane> lane, int height, List<Shape> shapes) {
    /** Whether it shows what happened after the article. */
    boolean after() {
      return lane.map(Lane::after).orElse(false);
    }
  }

  /** A part for each timeline lane, in the order of the flows, but those after the article last. */
  static List<Part> sections(List<Flow> flows, Messages words) {
    int widest = 2 * MARGIN + flows.stream()
        .flatMap(flow -> Stream.of(flow.from(), flow.to()))
        .mapToInt(party -> Lettering.widestWord(party.name(), true))
        .max().orElse(0);
    Map<Optional<Lane>, List<Flow>> lanes = new LinkedHashMap<>();
    flows.stream()
        .sorted(Comparator.comparing(Flow::after))
        .forEach(flow -> lanes.computeIfAbsent(flow.lane(), lane -> new ArrayList<>()).add(flow));
    List<Part> parts = new ArrayList<>();
    lanes.forEach((lane, inLane) -> {
      boolean headed = lanes.size() > 1 || lane.map(Lane::after).orElse(false);
      parts.add(new FlowLayout(Math.min(MAX_NODE, widest), words).section(lane, inLane, headed));
    });
    return parts;
  }

  private Part section(Optional<Lane> lane, List<Flow> flows, boolean headed) {
    boolean after = lane.map(Lane::after).orElse(false);
    List<Shape> shapes = new ArrayList<>();
    int inset = after ? PAD : 1;
    y = inset;
    if (lane.isPresent() && headed) {
      List<String> title = Lettering.wrap(lane.get().title(), WIDTH - 2 * inset, true);
      y = column(title, inset, y, false, true, "flow-lane", shapes) + PAD;
    }
    boolean first = true;
    for (FlowStar star : FlowStar.of(flows)) {
      y += first ? 0 : STAR_GAP;
      star(star, inset, shapes);
      first = false;
    }
    y += inset;
    if (after) {
      shapes.add(0, new FlowBand(new Box(0, 0, WIDTH, y), "flow-ground"));
    }
    return new Part(lane, y, List.copyOf(shapes));
  }

  private void star(FlowStar star, int inset, List<Shape> shapes) {
    int hubLeft = WIDTH - inset - node;
    int top = y;
    List<Shape> rows = new ArrayList<>();
    for (FlowBond bond : star.bonds()) {
      y += y == top ? 0 : BOND_GAP;
      bond(bond, inset, hubLeft, rows);
    }
    // The column's frame lies over the bands of its loops, under its names.
    shapes.addAll(rows.stream().filter(FlowBand.class::isInstance).toList());
    shapes.add(new FlowNode(new Box(hubLeft, top, node, y - top), true));
    shapes.addAll(rows.stream().filter(shape -> !(shape instanceof FlowBand)).toList());
  }

  private void bond(FlowBond bond, int left, int hubLeft, List<Shape> shapes) {
    int top = y;
    int gapLeft = left + node;
    y += PAD;
    if (bond.loop()) {
      y = column(
          Lettering.wrap(words.get("flow_loop"), hubLeft - gapLeft - 2 * AIR, true),
          (gapLeft + hubLeft) / 2, y, true, true, "flow-loop-name", shapes);
      y += PAD;
    }
    for (int i = 0; i < bond.flows().size(); i++) {
      int bend = !bond.bothWays() ? 0 : i == 0 ? -1 : i == bond.flows().size() - 1 ? 1 : 0;
      flow(bond, bond.flows().get(i), bend, gapLeft, hubLeft, shapes);
    }
    y += PAD;
    List<String> outerName = name(bond.outer());
    List<String> hubName = name(bond.hub());
    y = Math.max(y, top + 2 * PAD + Lettering.LINE * Math.max(outerName.size(), hubName.size()));
    shapes.add(new FlowNode(new Box(left, top, node, y - top), false));
    centre(outerName, left + node / 2, top, shapes);
    centre(hubName, hubLeft + node / 2, top, shapes);
    if (bond.loop()) {
      shapes.add(new FlowBand(new Box(gapLeft, top, hubLeft - gapLeft, y - top), "flow-loop"));
    }
  }

  private void flow(FlowBond bond, Flow flow, int bend, int gapLeft, int gapRight, List<Shape> shapes) {
    int middle = (gapLeft + gapRight) / 2;
    int room = gapRight - gapLeft - 2 * AIR;
    if (flow.amount().isPresent()) {
      y = column(Lettering.wrap(flow.amount().get(), room, true), middle, y, true, true, "flow-amount", shapes);
    }
    y = column(Lettering.wrap(flow.what(), room, false), middle, y, true, false, "flow-what", shapes);
    if (flow.status() != Status.CONFIRMED) {
      List<String> status = Lettering.wrap(words.get("status_" + flow.status().id()), room, false);
      y = column(status, middle, y, true, false, "flow-status " + flow.status().id(), shapes);
    }
    int left = gapLeft + AIR;
    int right = gapRight - AIR;
    boolean toRight = bond.towardsHub(flow);
    FlowArrow arrow =
        new FlowArrow(flow.kind(), flow.status(), toRight ? left : right, toRight ? right : left, y, bend)
            .below(y + AIR);
    shapes.add(arrow);
    y = arrow.box().bottom() + PAD;
  }

  private List<String> name(Party party) {
    return Lettering.wrap(party.name(), node - 2 * MARGIN, true);
  }

  /** A name in the middle of its bond's height, which has room for it. */
  private void centre(List<String> name, int middle, int top, List<Shape> shapes) {
    column(name, middle, top + (y - top - name.size() * Lettering.LINE) / 2, true, true, "flow-name", shapes);
  }

  /** Lines below each other; returns where they end. */
  private static int column(
      List<String> lines, int x, int top, boolean centred, boolean bold, String role, List<Shape> shapes) {
    int y = top;
    for (String line : lines) {
      shapes.add(new TextLine(line, x, y, centred, bold, role));
      y += Lettering.LINE;
    }
    return y;
  }
}
