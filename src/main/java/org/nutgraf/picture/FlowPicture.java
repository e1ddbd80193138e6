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
  private final Messages words;

  public FlowPicture(Messages words) {
    this.words = words;
  }

  /**
   * The picture as an element for HTML: a {@code div} with an {@code svg} for each timeline lane, so that they can
   * stand side by side where there is room and a page can break between them, and one with the legend, which is
   * hidden from screen readers.
   *
   * @param flows at least one
   * @param idPrefix what its ids begin with, different for each picture of a page
   * @param title its name for those who can't see it
   */
  public String svg(List<Flow> flows, String idPrefix, String title) {
    Svg svg = new Svg();
    List<FlowLayout.Part> sections = FlowLayout.sections(flows, words);
    svg.open("div", "class", sections.size() > 1 ? "flow-parts flow-many" : "flow-parts").line();
    for (int i = 0; i < sections.size(); i++) {
      FlowLayout.Part part = sections.get(i);
      String id = idPrefix + "-" + (i + 1);
      List<Flow> shown = flows.stream().filter(flow -> flow.lane().equals(part.lane())).toList();
      open(svg, part, part.after() ? "flow flow-after" : "flow", "role", "img", "aria-labelledby", id,
          "aria-describedby", id + "-desc");
      svg.text("title", name(title, part, sections.size()), "id", id).line();
      svg.text("desc", description(shown), "id", id + "-desc").line();
      close(svg, part);
    }
    FlowLayout.Part legend = FlowLegend.of(flows, words);
    open(svg, legend, "flow flow-legend", "aria-hidden", "true");
    close(svg, legend);
    return svg.close("div").toString();
  }

  private static void open(Svg svg, FlowLayout.Part part, String role, Object... attributes) {
    List<Object> all = new ArrayList<>(List.of("class", role, "viewBox",
        "0 0 " + FlowLayout.WIDTH + " " + part.height(), "width", FlowLayout.WIDTH, "height", part.height()));
    all.addAll(List.of(attributes));
    all.addAll(List.of("direction", "ltr", "font-family", "sans-serif", "font-size", Lettering.SIZE, "fill",
        "currentColor", "text-anchor", "middle", "stroke-linecap", "round"));
    svg.open("svg", all.toArray()).line();
  }

  private static void close(Svg svg, FlowLayout.Part part) {
    part.shapes().forEach(shape -> shape.draw(svg));
    svg.close("svg").line();
  }

  private String name(String title, FlowLayout.Part part, int sections) {
    return part.lane()
        .filter(lane -> sections > 1)
        .map(lane -> words.get("flow_name", title, lane.title()))
        .orElse(title);
  }

  private String description(List<Flow> flows) {
    long parties = flows.stream().flatMap(flow -> List.of(flow.from(), flow.to()).stream()).distinct().count();
    String loops = FlowStar.of(flows).stream()
        .flatMap(star -> star.bonds().stream())
        .filter(FlowBond::loop)
        .map(bond -> words.get("flow_between", bond.outer().name(), bond.hub().name()))
        .collect(Collectors.joining(words.get("semicolon") + " "));
    String count = words.get("flow_description", flows.size(), parties);
    return loops.isEmpty() ? count : count + " " + words.get("flow_description_loops", loops);
  }
}
