package org.nutgraf.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Messages;

/**
 * Draws who pays whom for what.
 *
 * <p>Loops are to be seen as loops, on a phone as on paper: the party with the most partners is a column at the
 * right, its partners stand below each other at the left, and what they share runs between them, investments
 * above, payments below, with arrows that bend apart where it runs both ways. Where money does so, the place is
 * marked. Each timeline lane is a section of its own, those after the article last and set apart.
 *
 * <p>A kind of flow has its own weight and ends of line, a status its own dashes and its word.
 */
public final class FlowPicture {
  private static final int LEGEND_GAP = 16;

  /** The colours of the pages, which a file can't inherit. */
  private static final String STYLE = """
      svg{color:#17191b;fill:currentcolor;font:13px "Helvetica Neue",Roboto,Arial,sans-serif;--p:#fcfcfa;--w:#f1f2ee;--m:#fff1b8;--r:#a52a1c}
      @media(prefers-color-scheme:dark){svg{color:#e6e7e4;--p:#131517;--w:#1d2023;--m:#4a3f10;--r:#ff9d8a}}
      .flow-party{fill:var(--p);stroke-width:1.5}
      .flow-hub{fill:var(--w)}
      .flow-arrow,.flow-status{color:var(--r);fill:currentcolor}
      .flow-arrow.confirmed{color:inherit}
      .flow-loop{fill:var(--m);fill-opacity:1}
      .flow-ground{fill:var(--w);fill-opacity:1;stroke:var(--r)}
      .flow-after .flow-hub{fill:var(--p)}
      """;

  private final Messages words;
  private final boolean rightToLeft;

  /** @param rightToLeft whether the picture is the mirror image, as the language is */
  public FlowPicture(Messages words, boolean rightToLeft) {
    this.words = words;
    this.rightToLeft = rightToLeft;
  }

  /**
   * A file of the picture.
   *
   * @param description what it shows, for those who can't see it
   * @param width in pixels, as {@code height}
   * @param svg a document of its own, which follows the reader's choice of light or dark
   */
  public record Drawn(String description, int width, int height, String svg) {}

  /**
   * The picture as a document for each timeline lane, so that a page can break between them; the last has the legend.
   *
   * @param flows at least one
   */
  public List<Drawn> draw(List<Flow> flows) {
    List<Drawn> files = new ArrayList<>();
    List<FlowLayout.Part> sections = FlowLayout.sections(flows, words);
    for (FlowLayout.Part part : sections) {
      List<Flow> shown = flows.stream().filter(flow -> flow.lane().equals(part.lane())).toList();
      boolean last = part.equals(sections.get(sections.size() - 1));
      files.add(drawn(description(part, shown, sections.size()), part, last ? List.of(FlowLegend.of(flows, words)) : List.of()));
    }
    return files;
  }

  private Drawn drawn(String description, FlowLayout.Part part, List<FlowLayout.Part> legend) {
    int height = part.height() + legend.stream().mapToInt(below -> LEGEND_GAP + below.height()).sum();
    Svg svg = rightToLeft ? Svg.mirrored() : new Svg();
    svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", part.after() ? "flow-after" : "flow", "viewBox",
        (rightToLeft ? -FlowLayout.WIDTH : 0) + " 0 " + FlowLayout.WIDTH + " " + height, "width", FlowLayout.WIDTH,
        "height", height, "direction", rightToLeft ? "rtl" : "ltr", "text-anchor", "middle", "stroke-linecap",
        "round").line();
    svg.text("style", STYLE).line();
    if (rightToLeft) {
      svg.open("g", "transform", "scale(-1 1)").line();
    }
    part.shapes().forEach(shape -> shape.draw(svg));
    for (FlowLayout.Part below : legend) {
      svg.open("g", "transform", "translate(0 " + (part.height() + LEGEND_GAP) + ")").line();
      below.shapes().forEach(shape -> shape.draw(svg));
      svg.close("g").line();
    }
    if (rightToLeft) {
      svg.close("g").line();
    }
    return new Drawn(description, FlowLayout.WIDTH, height, svg.close("svg").line().toString());
  }

  private String description(FlowLayout.Part part, List<Flow> flows, int sections) {
    long parties = flows.stream().flatMap(flow -> List.of(flow.from(), flow.to()).stream()).distinct().count();
    String loops = FlowStar.of(flows).stream()
        .flatMap(star -> star.bonds().stream())
        .filter(FlowBond::loop)
        .map(bond -> words.get("flow_between", bond.outer().name(), bond.hub().name()))
        .collect(Collectors.joining(words.get("semicolon") + " "));
    String count = words.get("flow_description", flows.size(), parties);
    String all = loops.isEmpty() ? count : count + " " + words.get("flow_description_loops", loops);
    return part.lane().filter(lane -> sections > 1).map(lane -> words.get("flow_name", lane.title(), all)).orElse(all);
  }
}
