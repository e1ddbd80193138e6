package org.nutgraf.page.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.FigureDrawer.Figure;
import org.nutgraf.page.Fingerprints;
import org.nutgraf.page.SourceLinks;
import org.nutgraf.page.View;
import org.nutgraf.page.figure.FigureViews.FlowRow;
import org.nutgraf.picture.flow.FlowPicture;
import org.nutgraf.picture.flow.FlowWords;
import org.nutgraf.text.Figures;

/** Money flows: one picture with a table, or one that grows step by step. */
final class FlowFigures {
  /** Nobody can read a picture of more, and finding a place for each takes long. */
  private static final int MOST_FLOWS = 100;

  private final FigurePrinter printer;

  FlowFigures(FigurePrinter printer) {
    this.printer = printer;
  }

  Optional<Figure> flow(Story story, FigureRequest request) {
    request.allow("lane", "example", "by");
    Set<String> lanes = request.known("lane", printer.laneIds(), "lane");
    Set<String> examples = request.known("example", examples(story), "example");
    boolean steps = request.known("by", Set.of("step"), "order").contains("step");
    List<Flow> flows = story.flows().flows().stream()
        .filter(flow -> lanes.isEmpty()
            || flow.lane().map(lane -> lanes.contains(lane.id())).orElse(false))
        .filter(flow -> flow.scene().example().map(examples::contains).orElse(examples.isEmpty()))
        .toList();
    if (flows.isEmpty()) {
      request.nothing(
          Rule.NO_FLOWS,
          "there is no money flow to draw",
          "list some in flows.yaml, in the folder of this story");
      return Optional.empty();
    }
    if (flows.size() > MOST_FLOWS) {
      request.report(
          Rule.BAD_FIGURE,
          "a picture can't show more than " + MOST_FLOWS + " flows, and these are " + flows.size(),
          "choose some by their lane: flow:?lane=id");
      return Optional.empty();
    }
    FlowPicture picture = new FlowPicture(
        printer.words(),
        new Figures(printer.site().language()),
        printer.site().config().rightToLeft());
    if (steps) {
      return steps(story, flows, picture, request);
    }
    List<FlowRow> rows = flows.stream()
        .map(flow -> new FlowRow(
            flow.from().name(),
            flow.to().name(),
            new FlowWords(printer.words()).verb(flow),
            flow.what(),
            flow.amount().orElse(""),
            flow.status().id(),
            flow.lane().map(lane -> lane.title()).orElse(""),
            SourceLinks.of(flow.sources(), printer.site(), request.setting().root())))
        .toList();
    Map<String, Object> model = printer.tabled(request);
    model.put("rows", rows);
    String path = story.folder() + "figures/flow"
        + String.join("", lanes.stream().map(lane -> "-" + lane).toList());
    List<View.Image> images = new ArrayList<>();
    List<String> loops = new ArrayList<>();
    Map<String, String> files = new TreeMap<>();
    for (FlowPicture.Drawn drawn : picture.draw(flows)) {
      String file = path + (images.isEmpty() ? "" : "-" + (images.size() + 1)) + ".svg";
      files.put(file, drawn.svg());
      loops.add(drawn.loops());
      images.add(new View.Image(
          request.setting().root() + file, drawn.description(), drawn.width(), drawn.height()));
    }
    model.put("images", images);
    model.put(
        "loops", String.join(" ", loops.stream().filter(text -> !text.isEmpty()).toList()));
    return Optional.of(printer.figure(
        "flow", model, FigurePrinter.read(flows, Fingerprints::text), List.of(), files, request));
  }

  private Optional<Figure> steps(
      Story story, List<Flow> flows, FlowPicture picture, FigureRequest request) {
    List<FlowPicture.Drawn> drawn = picture.steps(flows);
    if (drawn.isEmpty()) {
      request.report(
          Rule.BAD_FIGURE, "no flow says when it comes in", "number them in flows.yaml: step: 1");
      return Optional.empty();
    }
    List<FigureViews.FlowStep> views = new ArrayList<>();
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      int step = i + 1;
      FlowPicture.Drawn one = drawn.get(i);
      String file = story.folder() + "figures/steps-"
          + request.values("example").stream()
              .findFirst()
              .or(() -> request.values("lane").stream().findFirst())
              .map(name -> name + "-")
              .orElse("")
          + step + ".svg";
      files.put(file, one.svg());
      views.add(new FigureViews.FlowStep(
          flows.stream()
              .filter(flow -> flow.scene().step() == step)
              .flatMap(flow -> flow.scene().says().stream())
              .collect(Collectors.joining(" ")),
          new View.Image(
              request.setting().root() + file, one.description(), one.width(), one.height())));
    }
    Map<String, Object> model = printer.model(request);
    model.put("steps", views);
    // The one-page edition, which is long, does without this style sheet.
    model.put("sheet", request.setting().onePage() ? "" : request.setting().root() + "steps.css");
    return Optional.of(printer.figure(
        "steps", model, FigurePrinter.read(flows, Fingerprints::text), List.of(), files, request));
  }

  private static Set<String> examples(Story story) {
    return story.flows().flows().stream()
        .flatMap(flow -> flow.scene().example().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
