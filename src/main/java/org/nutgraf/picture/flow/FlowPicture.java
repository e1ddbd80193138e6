package org.nutgraf.picture.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.picture.Svg;
import org.nutgraf.text.Messages;

/**
 * Draws who pays whom for what.
 *
 * <p>Loops are to be seen as loops, on a phone as on paper: the party with the most partners is a column at the
 * right, its partners stand below each other at the left, and what they share runs between them, investments
 * above, payments below, with arrows that bend apart where it runs both ways. Where money does so, the place is
 * marked. Money that goes round through more parties has a place of its own, round which they stand. Each timeline
 * lane is apart from the others, those after the article last.
 *
 * <p>A kind of flow has its own weight and ends of line, a status its own dashes and its word.
 */
public final class FlowPicture {
  private static final int LEGEND_GAP = 16;

  /** The colours of the pages, which a file can't inherit. */
  private static final String STYLE = """
      svg{color:#17191b;fill:currentcolor;font:13px "Helvetica Neue",Roboto,Arial,sans-serif;--p:#fcfcfa;--w:#f1f2ee;--m:#fff1b8;--r:#a52a1c}
      @media(prefers-color-scheme:dark){svg{color:#e6e7e4;--p:#131517;--w:#1d2023;--m:#4a3f10;--r:#ff9d8a}}
      text{unicode-bidi:plaintext}
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
   * @param loops says where money goes round; may be empty
   * @param width in pixels, as {@code height}
   * @param svg a document of its own, which follows the reader's choice of light or dark
   */
  public record Drawn(String description, String loops, int width, int height, String svg) {}

  /**
   * The picture as a document for each ring and each star of each timeline lane, so that a page can break between them;
   * the last has the legend.
   *
   * @param flows at least one
   */
  public List<Drawn> draw(List<Flow> flows) {
    List<FlowLayout.Part> parts = FlowLayout.parts(flows, words);
    boolean lanes = parts.stream().map(FlowLayout.Part::lane).distinct().count() > 1;
    List<Drawn> files = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      files.add(drawn(parts.get(i), lanes, last ? List.of(FlowLegend.of(flows, words)) : List.of()));
    }
    return files;
  }

  private Drawn drawn(FlowLayout.Part part, boolean lanes, List<FlowLayout.Part> legend) {
    int height = part.height() + legend.stream().mapToInt(below -> LEGEND_GAP + below.height()).sum();
    Svg svg = rightToLeft ? Svg.mirrored() : new Svg();
    svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", part.after() ? "flow-after" : "flow", "viewBox",
        (rightToLeft ? -FlowPen.WIDTH : 0) + " 0 " + FlowPen.WIDTH + " " + height, "width", FlowPen.WIDTH,
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
    return new Drawn(description(part, lanes), part.loops(), FlowPen.WIDTH, height, svg.close("svg").line().toString());
  }

  /** Who, what, how much and how sure; what is not sure is not told as if it were. */
  private String sentence(Flow flow) {
    String sure = switch (flow.status()) {
      case CONFIRMED -> "firm";
      case EXPECTED -> "expected";
      default -> "open";
    };
    String what = flow.what() + flow.amount().map(amount -> words.get("comma") + " " + amount).orElse("");
    return words.get("flow_say_" + flow.kind().name().toLowerCase(Locale.ROOT) + "_" + sure, flow.from().name(), flow.to().name(),
        what, words.get("status_" + flow.status().id()));
  }

  private String description(FlowLayout.Part part, boolean lanes) {
    String all = Stream.concat(part.flows().stream().map(this::sentence), Stream.of(part.loops()).filter(text -> !text.isEmpty()))
        .collect(Collectors.joining(" "));
    return part.lane().filter(lane -> lanes).map(lane -> words.get("flow_name", lane.title(), all)).orElse(all);
  }
}
