package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Party;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Box;
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
  private static final int MAX_NODE = 96;

  private final Messages words;
  private final int inset;
  /** The width of every party. */
  private final int node;
  private final List<Shape> shapes = new ArrayList<>();
  private int y;

  /**
   * A line of a label.
   *
   * @param role its class
   */
  private record Line(String text, boolean bold, String role) {}

  /** @param inset at all sides */
  FlowPen(Messages words, int inset, List<Flow> flows) {
    this.words = words;
    this.inset = inset;
    this.y = inset;
    int widest = flows.stream().flatMap(flow -> List.of(flow.from(), flow.to()).stream())
        .mapToInt(party -> Lettering.widestWord(party.name(), true)).max().orElse(0);
    this.node = Math.min(MAX_NODE, widest + 2 * MARGIN);
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
    return inset + node;
  }

  /** Where the right column begins. */
  int gapRight() {
    return WIDTH - inset - node;
  }

  void title(String text) {
    Lettering.wrap(text, WIDTH - 2 * inset, true).forEach(line ->
        line(new Line(line, true, "flow-lane"), inset, false));
    y += PAD;
  }

  /** Says that money goes round. */
  void loop() {
    Lettering.wrap(words.get("flow_loop"), gapRight() - gapLeft() - 2 * AIR, true).forEach(line ->
        line(new Line(line, true, "flow-loop-name"), (gapLeft() + gapRight()) / 2, true));
    y += PAD;
  }

  /** A label, and below it an arrow between the columns. */
  void flow(Flow flow, boolean toRight, int bend) {
    label(flow, gapLeft() + AIR, gapRight() - AIR);
    int left = gapLeft() + AIR;
    int right = gapRight() - AIR;
    FlowArrow arrow = new FlowArrow(flow.kind(), flow.status(), toRight ? left : right, toRight ? right : left, y, bend)
        .below(y + AIR);
    shapes.add(arrow);
    y = arrow.box().bottom() + PAD;
  }

  /**
   * An arrow in a gap between two parties of a column, and its label close to it.
   *
   * @param from where labels may begin
   * @param to where they may end
   */
  void upright(Flow flow, int x, boolean downwards, Box gap, int from, int to) {
    int tail = downwards ? gap.y() + AIR : gap.bottom() - AIR;
    int head = downwards ? gap.bottom() - AIR : gap.y() + AIR;
    shapes.add(new FlowUpright(flow.kind(), flow.status(), x, tail, head));
    List<Line> lines = lines(flow, to - from);
    int width = lines.stream().mapToInt(line -> Lettering.width(line.text, line.bold)).max().orElse(0);
    int middle = x < from ? from + (width + 1) / 2 : to - (width + 1) / 2;
    int before = y;
    y = gap.y() + (gap.height() - lines.size() * Lettering.LINE) / 2;
    lines.forEach(line -> line(line, middle, true));
    y = before;
  }

  private void label(Flow flow, int left, int right) {
    lines(flow, right - left).forEach(line -> line(line, (left + right) / 2, true));
  }

  /** Of a label with so much room across. */
  int height(Flow flow, int room) {
    return lines(flow, room).size() * Lettering.LINE;
  }

  private List<Line> lines(Flow flow, int room) {
    List<Line> lines = new ArrayList<>();
    flow.amount().ifPresent(amount ->
        Lettering.wrap(amount, room, true).forEach(text -> lines.add(new Line(text, true, "flow-amount"))));
    Lettering.wrap(flow.what(), room, false).forEach(text -> lines.add(new Line(text, false, "flow-what")));
    if (flow.status() != Status.CONFIRMED) {
      Lettering.wrap(words.get("status_" + flow.status().id()), room, false).forEach(text ->
          lines.add(new Line(text, false, "flow-status " + flow.status().id())));
    }
    return lines;
  }

  /** The height that a party's name needs in its frame. */
  int height(Party party) {
    return 2 * PAD + name(party).size() * Lettering.LINE;
  }

  /** A party's frame with its name in the middle. */
  void party(Party party, int x, int top, int bottom) {
    shapes.add(new FlowNode(new Box(x, top, node, bottom - top), false));
    name(party, x, top, bottom);
  }

  /** A party's name in the middle of a part of a frame. */
  void name(Party party, int x, int top, int bottom) {
    int before = y;
    List<String> name = name(party);
    y = top + (bottom - top - name.size() * Lettering.LINE) / 2;
    name.forEach(line -> line(new Line(line, true, "flow-name"), x + node / 2, true));
    y = before;
  }

  /** The frame of a party that has several partners, under all that was drawn since. */
  void hub(int top, int since) {
    shapes.add(since, new FlowNode(new Box(gapRight(), top, node, y - top), true));
  }

  /** A tinted ground under all that was drawn since. */
  void band(Box box, String role, int since) {
    shapes.add(since, new FlowBand(box, role));
  }

  /** Puts the bands among what was drawn since under the rest of it. */
  void sink(int since) {
    shapes.subList(since, shapes.size()).sort(Comparator.comparing(shape -> !(shape instanceof FlowBand)));
  }

  /** How much was drawn so far. */
  int drawn() {
    return shapes.size();
  }

  int middleOf(int x) {
    return x + node / 2;
  }

  private List<String> name(Party party) {
    return Lettering.wrap(party.name(), node - 2 * MARGIN, true);
  }

  private void line(Line line, int x, boolean centred) {
    shapes.add(new TextLine(line.text, x, y, centred, line.bold, line.role));
    y += Lettering.LINE;
  }

  /** What was drawn, in the order of drawing. */
  List<Shape> shapes() {
    return List.copyOf(shapes);
  }
}
