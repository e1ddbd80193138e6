package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Lane;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Shape;
import org.nutgraf.text.Messages;

/**
 * Divides a money-flow picture into parts that each fit on a sheet of paper, and places what is in a part: a loop of
 * two parties, a ring of more, a chain, or a star.
 */
final class FlowLayout {
  private final Messages words;
  private final List<Flow> all;
  private final FlowPen.Measures measures;

  private FlowLayout(Messages words, List<Flow> all, FlowPen.Measures measures) {
    this.words = words;
    this.all = all;
    this.measures = measures;
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

  /**
   * Lane by lane, in the order of the flows, but lanes after the article last; of each lane what goes round, then the
   * rest.
   */
  static List<Part> parts(List<Flow> flows, Messages words, FlowPen.Measures measures) {
    FlowLayout layout = new FlowLayout(words, flows, measures);
    Map<Optional<Lane>, List<Flow>> lanes = new LinkedHashMap<>();
    flows.stream().sorted(Comparator.comparing(Flow::after)).forEach(flow -> lanes
        .computeIfAbsent(flow.lane(), lane -> new ArrayList<>())
        .add(flow));
    List<Part> parts = new ArrayList<>();
    lanes.forEach((lane, inLane) -> {
      boolean headed = lanes.size() > 1 || lane.map(Lane::after).orElse(false);
      layout.lane(lane, headed ? lane.map(Lane::title).orElse("") : "", inLane, parts);
    });
    return parts;
  }

  private void lane(Optional<Lane> lane, String title, List<Flow> flows, List<Part> parts) {
    List<Flow> left = new ArrayList<>(flows);
    Sheet sheet = new Sheet(lane, title, parts, left);
    FlowLoop.of(flows)
        .forEach(loop -> sheet.add(
            loop.flows(),
            words.get(
                "flow_description_loops",
                words.get("flow_between", loop.left().name(), loop.right().name())),
            loop::draw));
    FlowRing.of(flows)
        .forEach(ring -> sheet.add(
            ring.flows(), words.get("flow_description_ring", ring.parties(words)), ring::draw));
    FlowChain.of(left).forEach(chain -> sheet.add(chain.flows(), "", chain::draw));
    FlowStar.of(left)
        .forEach(star -> sheet.add(
            star.bonds().values().stream().flatMap(List::stream).toList(), "", star::draw));
  }

  /** Takes the parts of a lane, the first with its title. */
  private final class Sheet {
    private final Optional<Lane> lane;
    private final List<Part> parts;
    private final List<Flow> left;
    private String title;

    Sheet(Optional<Lane> lane, String title, List<Part> parts, List<Flow> left) {
      this.lane = lane;
      this.title = title;
      this.parts = parts;
      this.left = left;
    }

    void add(List<Flow> flows, String loops, Consumer<FlowPen> drawing) {
      FlowPen pen =
          new FlowPen(words, lane.map(Lane::after).orElse(false) ? FlowPen.PAD : 1, all, measures);
      if (!title.isEmpty()) {
        pen.title(title);
        title = "";
      }
      drawing.accept(pen);
      parts.add(part(lane, flows, loops, pen));
      flows.forEach(left::remove);
    }
  }

  private static Part part(Optional<Lane> lane, List<Flow> flows, String loops, FlowPen pen) {
    pen.down(pen.left());
    if (lane.map(Lane::after).orElse(false)) {
      pen.band(new Box(0, 0, FlowPen.WIDTH, pen.y()), "flow-ground", List.of(), 0);
    }
    return new Part(lane, flows, loops, pen.y(), pen.shapes());
  }
}
