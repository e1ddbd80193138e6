package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.picture.StatusStroke;
import org.nutgraf.picture.Svg;
import org.nutgraf.text.Figures;
import org.nutgraf.text.Messages;

/**
 * Draws who pays whom for what.
 *
 * <p>Loops are to be seen as loops, on a phone as on paper: where money goes both ways between two, it runs on a track that
 * leads round; where it goes round through more parties, they stand round the place. What is handed on from one to the next
 * is a chain. All else is drawn round the party with the most partners, which is a column at the right, with the others
 * below each other at the left. Each timeline lane is apart from the others, those after the article last.
 *
 * <p>Arrows are as wide as their sums, where these can be compared. How sure they are is told by what fills them, and by
 * words.
 */
public final class FlowPicture {
  private static final int GAP = 16;

  /** The colours of the pages, which a file can't inherit. */
  private static final String STYLE =
      """
      svg{color:#17191b;fill:currentcolor;font:13px "Helvetica Neue",Roboto,Arial,sans-serif;--p:#fcfcfa;--w:#f1f2ee;--m:#fff1b8;--r:#a52a1c;--d:#696d70}
      @media(prefers-color-scheme:dark){svg{color:#e6e7e4;--p:#131517;--w:#1d2023;--m:#3d340d;--r:#ff9d8a;--d:#9fa4a7}}
      text{unicode-bidi:plaintext}
      .flow-party{fill:var(--p);stroke-width:1.5}
      .flow-hub{fill:var(--w)}
      .flow-arrow,.flow-status{color:var(--r);fill:currentcolor}
      .flow-arrow.confirmed{color:inherit}
      [stroke="#fff"]{stroke:var(--p)}
      .flow-loop{fill:var(--m);fill-opacity:1}
      .flow-ground{fill:var(--w);fill-opacity:1;stroke:var(--r)}
      .flow-after .flow-hub{fill:var(--p)}
      """;

  private final Messages words;
  private final Figures figures;
  private final boolean rightToLeft;

  /**
   * @param figures of the language of the texts
   * @param rightToLeft whether the picture is the mirror image, as the language is
   */
  public FlowPicture(Messages words, Figures figures, boolean rightToLeft) {
    this.words = words;
    this.figures = figures;
    this.rightToLeft = rightToLeft;
  }

  /**
   * A file of the picture.
   *
   * @param description what it shows, for those who can't see it
   * @param loops says where money goes round; may be empty
   * @param width in pixels, as {@code height}
   * @param svg a document of its own, which follows the reader's choice of light or dark
   */
  public record Drawn(String description, String loops, int width, int height, String svg) {}

  /**
   * The picture as a document for each loop, ring, chain and star of each timeline lane, so that a page can break between
   * them; the last has the legend.
   *
   * @param flows at least one
   */
  public List<Drawn> draw(List<Flow> flows) {
    FlowPen.Measures measures = measures(flows);
    List<FlowLayout.Part> parts = FlowLayout.parts(flows, words, measures);
    boolean lanes = parts.stream().map(FlowLayout.Part::lane).distinct().count() > 1;
    FlowLayout.Part legend = FlowLegend.of(flows, measures.scale(), words);
    List<Drawn> files = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      FlowLayout.Part part = parts.get(i);
      boolean last = i == parts.size() - 1 && legend.height() > 0;
      files.add(drawn(
          description(part, lanes),
          part.loops(),
          last ? List.of(part, legend) : List.of(part),
          "",
          flows));
    }
    return files;
  }

  /**
   * The picture step by step: the same place for the same thing in every document, what has not come in yet left out, and what
   * came before paler.
   *
   * @param flows at least one
   * @return one for each step, from 1
   */
  public List<Drawn> steps(List<Flow> flows) {
    FlowPen.Measures measures = measures(flows);
    List<FlowLayout.Part> parts = new ArrayList<>(FlowLayout.parts(flows, words, measures));
    int last = flows.stream().mapToInt(flow -> flow.scene().step()).max().orElse(0);
    return IntStream.rangeClosed(1, last)
        .mapToObj(step -> {
          String later = classes(step + 1, last);
          String before = classes(1, step - 1);
          String style = (later.isEmpty() ? "" : later + "{visibility:hidden}\n")
              + (before.isEmpty()
                  ? ""
                  : ":is(g,text):is(" + before
                      + "):not(.flow-name){color:var(--d);fill:currentcolor}\n");
          return drawn(
              flows.stream()
                  .filter(flow -> flow.scene().step() == step)
                  .map(new FlowWords(words)::sentence)
                  .collect(Collectors.joining(" ")),
              "",
              parts,
              style,
              flows);
        })
        .toList();
  }

  private static String classes(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(step -> ".s" + step)
        .collect(Collectors.joining(","));
  }

  private FlowPen.Measures measures(List<Flow> flows) {
    int node = FlowPen.node(flows);
    return new FlowPen.Measures(node, FlowScale.of(flows, figures, node));
  }

  /**
   * @param parts below each other
   * @param flows all that there are in the picture, of whose statuses parts may have samples
   */
  private Drawn drawn(
      String description,
      String loops,
      List<FlowLayout.Part> parts,
      String style,
      List<Flow> flows) {
    int height = parts.stream().mapToInt(part -> part.height() + GAP).sum() - GAP;
    Svg svg = rightToLeft ? Svg.mirrored() : new Svg();
    svg.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "class",
            parts.get(0).after() ? "flow-after" : "flow",
            "viewBox",
            (rightToLeft ? -FlowPen.WIDTH : 0) + " 0 " + FlowPen.WIDTH + " " + height,
            "width",
            FlowPen.WIDTH,
            "height",
            height,
            "direction",
            rightToLeft ? "rtl" : "ltr",
            "text-anchor",
            "middle",
            "stroke-linecap",
            "round")
        .line();
    svg.text("style", STYLE + style).line();
    StatusStroke.patterns(svg, flows.stream().map(Flow::status).collect(Collectors.toSet()));
    if (rightToLeft) {
      svg.open("g", "transform", "scale(-1 1)").line();
    }
    int y = 0;
    for (FlowLayout.Part part : parts) {
      if (y > 0) {
        svg.open("g", "transform", "translate(0 " + y + ")").line();
      }
      part.shapes().forEach(shape -> shape.draw(svg));
      if (y > 0) {
        svg.close("g").line();
      }
      y += part.height() + GAP;
    }
    if (rightToLeft) {
      svg.close("g").line();
    }
    return new Drawn(
        description, loops, FlowPen.WIDTH, height, svg.close("svg").line().toString());
  }

  private String description(FlowLayout.Part part, boolean lanes) {
    String all = Stream.concat(
            part.flows().stream().map(new FlowWords(words)::sentence),
            Stream.of(part.loops()).filter(text -> !text.isEmpty()))
        .collect(Collectors.joining(" "));
    return part.lane()
        .filter(lane -> lanes)
        .map(lane -> words.get("flow_name", lane.title(), all))
        .orElse(all);
  }
}
