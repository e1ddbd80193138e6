package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Party;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.TextLine;
import org.nutgraf.text.Messages;

/**
 * Puts the parts of a money-flow picture on paper, from top to bottom: parties in a column at the left and one at the
 * right, and between them what they share. No room is given twice, so nothing overlaps.
 */
final class FlowPen {
  /** Fits a phone of 360 px beside the page's margins, so there a unit is a pixel. */
  static final int WIDTH = 328;
  /** Above and below what stands in a frame, and below an arrow. */
  static final int PAD = 7;
  /** Between a label and its arrow, and between an arrow's end and its node. */
  static final int AIR = 2;

  /** Between a node's frame and its name. */
  private static final int MARGIN = 4;

  private static final int MIN_NODE = 72;
  private static final int MAX_NODE = 96;

  private final Messages words;
  private final int inset;
  private final Measures measures;
  private final List<Flow> all;
  private final List<Shape> shapes = new ArrayList<>();
  private int y;

  /**
   * What a whole picture has in common.
   *
   * @param node the width of every party
   */
  record Measures(int node, FlowScale scale) {}

  /** Where labels may be. */
  record Room(int left, int right) {
    int width() {
      return right - left;
    }
  }

  /**
   * @param inset at all sides
   * @param all the flows of the whole picture
   */
  FlowPen(Messages words, int inset, List<Flow> all, Measures measures) {
    this.words = words;
    this.inset = inset;
    this.y = inset;
    this.all = all;
    this.measures = measures;
  }

  /** The width that parties need for their names. */
  static int node(List<Flow> flows) {
    int widest = flows.stream()
        .flatMap(flow -> List.of(flow.from(), flow.to()).stream())
        .mapToInt(party -> Lettering.widestWord(party.name(), Face.BOLD))
        .max()
        .orElse(0);
    return Math.min(MAX_NODE, Math.max(MIN_NODE, widest + 2 * MARGIN));
  }

  int y() {
    return y;
  }

  void down(int units) {
    y += units;
  }

  /** Down to there, unless it is further down already. */
  void downTo(int there) {
    y = Math.max(y, there);
  }

  int left() {
    return inset;
  }

  /** Where the left column ends. */
  int gapLeft() {
    return inset + measures.node;
  }

  /** Where the right column begins. */
  int gapRight() {
    return WIDTH - inset - measures.node;
  }

  private Room gap() {
    return new Room(gapLeft() + AIR, gapRight() - AIR);
  }

  void title(String text) {
    Lettering.wrap(text, WIDTH - 2 * inset, Face.BOLD)
        .forEach(line -> line(new FlowLabel.Line(line, Face.BOLD, "flow-lane"), inset, false));
    y += PAD;
  }

  /** Says that money goes round. */
  void loop(Collection<Flow> round) {
    Lettering.wrap(words.get("flow_loop"), gap().width(), Face.BOLD)
        .forEach(line -> line(
            new FlowLabel.Line(line, Face.BOLD, "flow-loop-name" + last(round)),
            (gapLeft() + gapRight()) / 2,
            true));
    y += PAD;
  }

  FlowArrow.Look look(Flow flow) {
    return new FlowArrow.Look(
        flow.kind(),
        flow.status(),
        measures.scale.width(flow),
        FlowLabel.step(flow.scene().step()));
  }

  /** A label, and below it an arrow between the columns. */
  void flow(Flow flow, boolean toRight) {
    Room room = gap();
    label(flow, room);
    FlowArrow arrow = new FlowArrow(
            look(flow), toRight ? room.left : room.right, toRight ? room.right : room.left, y)
        .below(y + AIR);
    shapes.add(arrow);
    y = arrow.box().bottom() + PAD;
  }

  /** How far from the outer edge of a party arrows leave it side by side, the outermost first. */
  List<Integer> legs(List<Flow> flows) {
    int taken = flows.stream().mapToInt(flow -> 2 * look(flow).barb()).sum();
    int apart = Math.max(0, measures.node - taken) / (flows.size() + 1);
    List<Integer> legs = new ArrayList<>();
    int at = 0;
    for (Flow flow : flows) {
      legs.add(at + apart + look(flow).barb());
      at += apart + 2 * look(flow).barb();
    }
    return legs;
  }

  /** Between the legs of an arch. */
  Room room(Flow flow, int leg) {
    int side = inset + leg + look(flow).barb() + AIR;
    return new Room(side, WIDTH - side);
  }

  /** @param over whether it passes over the parties, from left to right; else below, and back */
  void arch(Flow flow, int leg, boolean over, int bar, int end) {
    int left = inset + leg;
    int right = WIDTH - inset - leg;
    shapes.add(new FlowArch(look(flow), over ? left : right, over ? right : left, bar, end));
  }

  /**
   * An arrow in a gap between two parties of a column, and its label close to it.
   *
   * @param room where labels may be
   */
  void upright(Flow flow, int x, boolean downwards, Box gap, Room room) {
    int tail = downwards ? gap.y() + AIR : gap.bottom() - AIR;
    int head = downwards ? gap.bottom() - AIR : gap.y() + AIR;
    shapes.add(new FlowUpright(look(flow), x, tail, head));
    FlowLabel label = label(flow, room.width());
    int width = label.width();
    int middle = x < room.left ? room.left + (width + 1) / 2 : room.right - (width + 1) / 2;
    int before = y;
    y = gap.y() + (gap.height() - label.height()) / 2;
    label.lines().forEach(line -> line(line, middle, true));
    y = before;
  }

  void label(Flow flow, Room room) {
    label(flow, room.width())
        .lines()
        .forEach(line -> line(line, (room.left + room.right) / 2, true));
  }

  private FlowLabel label(Flow flow, int room) {
    return FlowLabel.of(flow, room, words);
  }

  /** The height of a label with so much room across. */
  int height(Flow flow, int room) {
    return label(flow, room).height();
  }

  /** The height that a party's name needs in its frame. */
  int height(Party party) {
    return 2 * PAD + name(party).size() * Lettering.LINE;
  }

  /** A party's frame with its name in the middle. */
  void party(Party party, int x, int top, int bottom) {
    shapes.add(
        new FlowNode(new Box(x, top, measures.node, bottom - top), "flow-party" + first(party)));
    name(party, x, top, bottom);
  }

  /** A party's name in the middle of a part of a frame. */
  void name(Party party, int x, int top, int bottom) {
    int before = y;
    List<String> name = name(party);
    y = top + (bottom - top - name.size() * Lettering.LINE) / 2;
    name.forEach(line -> line(
        new FlowLabel.Line(line, Face.BOLD, "flow-name" + first(party)),
        x + measures.node / 2,
        true));
    y = before;
  }

  /** The frame of a party that has several partners, under all that was drawn since. */
  void hub(Party party, int top, int since) {
    shapes.add(
        since,
        new FlowNode(
            new Box(gapRight(), top, measures.node, y - top),
            "flow-party flow-hub" + first(party)));
  }

  /** A tinted ground under all that was drawn since, for what goes round. */
  void band(Box box, String role, Collection<Flow> round, int since) {
    shapes.add(since, new FlowBand(box, round.isEmpty() ? 0 : FlowArch.RADIUS, role + last(round)));
  }

  /** How much was drawn so far. */
  int drawn() {
    return shapes.size();
  }

  int middleOf(int x) {
    return x + measures.node / 2;
  }

  private List<String> name(Party party) {
    return Lettering.wrap(party.name(), measures.node - 2 * MARGIN, Face.BOLD);
  }

  private void line(FlowLabel.Line line, int x, boolean centred) {
    shapes.add(new TextLine(line.text(), x, y, centred, line.face(), line.role()));
    y += line.face().line();
  }

  private String first(Party party) {
    return FlowLabel.step(all.stream()
        .filter(flow -> flow.from().equals(party) || flow.to().equals(party))
        .map(flow -> flow.scene().step())
        .min(Comparator.naturalOrder())
        .orElse(0));
  }

  private static String last(Collection<Flow> flows) {
    return FlowLabel.step(
        flows.stream().mapToInt(flow -> flow.scene().step()).max().orElse(0));
  }

  /** What was drawn, in the order of drawing. */
  List<Shape> shapes() {
    return List.copyOf(shapes);
  }
}
