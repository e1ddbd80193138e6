package org.nutgraf.picture.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.content.Flows.Backing;
import org.nutgraf.content.Flows.Deed;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Flows.Party;
import org.nutgraf.content.Flows.Scene;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Samples;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.TextLine;
import org.nutgraf.text.Messages;

class FlowLayoutTest {
  private static final Messages ENGLISH = Samples.words("en");
  private static final Messages GERMAN = Samples.words("de");
  private static final String[] WORDS = {
    "capital", "up", "to", "$50", "billion", "Rechenleistungsvereinbarungen", "算力合同",
        "WWWWWWWWWWWWWWWWWWWW",
    "of", "قدرة", "computing", "i", "cloud-services", "100", "&", "<b>"
  };

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void nothingOverlapsInAPictureOfManyFlows(String language) {
    List<Flow> many = Samples.many();
    assertThat(many).hasSizeGreaterThan(20);
    checkRoom(many, language);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingOverlapsInAnyPicture(int seed) {
    Random random = new Random(seed);
    List<Party> parties = IntStream.rangeClosed(0, 1 + random.nextInt(8))
        .mapToObj(i -> new Party("p" + i, words(random, 3), Optional.empty()))
        .toList();
    List<Flow> flows = Stream.generate(() -> flow(random, parties))
        .limit(1 + random.nextInt(20))
        .toList();
    checkRoom(flows, random.nextBoolean() ? "en" : "de");
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private static Flow flow(Random random, List<Party> parties) {
    int from = random.nextInt(parties.size());
    int to = (from + 1 + random.nextInt(parties.size() - 1)) % parties.size();
    return new Flow(
        parties.get(from),
        parties.get(to),
        new Deed(
            Kind.values()[random.nextInt(Kind.values().length)],
            Optional.empty(),
            words(random, 6),
            random.nextBoolean()
                ? Optional.of("$" + (1 + random.nextInt(999)) + " " + words(random, 3))
                : Optional.empty()),
        new Backing(
            Status.values()[random.nextInt(6)],
            Optional.of(random.nextBoolean() ? Samples.REPORTS : Samples.AFTER)
                .filter(lane -> random.nextInt(3) > 0),
            Optional.empty(),
            List.of()),
        Scene.NONE,
        Samples.NOWHERE);
  }

  private static String words(Random random, int atMost) {
    return String.join(
        " ",
        Stream.generate(() -> WORDS[random.nextInt(WORDS.length)])
            .limit(1 + random.nextInt(atMost))
            .toList());
  }

  private static void checkRoom(List<Flow> flows, String language) {
    Messages words = language.equals("en") ? ENGLISH : GERMAN;
    FlowPen.Measures measures = measures(flows);
    List<FlowLayout.Part> parts = new ArrayList<>(FlowLayout.parts(flows, words, measures));
    parts.add(FlowLegend.of(flows, measures.scale(), words));
    for (FlowLayout.Part part : parts) {
      Box picture = new Box(0, 0, FlowPen.WIDTH, part.height());
      assertThat(part.shapes().stream().filter(shape -> !picture.contains(shape.box())))
          .isEmpty();
      // Bands lie under everything, and a party's name in its frame.
      List<Shape> solid = part.shapes().stream()
          .filter(shape -> !(shape instanceof FlowBand) && !isName(shape))
          .toList();
      assertThat(Samples.overlaps(solid)).isEmpty();
      List<Shape> names = part.shapes().stream().filter(FlowLayoutTest::isName).toList();
      assertThat(Samples.overlaps(names)).isEmpty();
      List<Shape> nodes = solid.stream().filter(FlowNode.class::isInstance).toList();
      assertThat(names.stream()
              .filter(name -> nodes.stream().noneMatch(node -> node.box().contains(name.box()))))
          .isEmpty();
    }
    List<FlowArrow.Look> looks = parts.subList(0, parts.size() - 1).stream()
        .flatMap(part -> part.shapes().stream())
        .flatMap(shape -> look(shape).stream())
        .toList();
    assertThat(looks)
        .containsExactlyInAnyOrderElementsOf(flows.stream()
            .map(flow ->
                new FlowArrow.Look(flow.kind(), flow.status(), measures.scale().width(flow), ""))
            .toList());
  }

  private static Optional<FlowArrow.Look> look(Shape shape) {
    return shape instanceof FlowArrow arrow
        ? Optional.of(arrow.look())
        : shape instanceof FlowArch arch
            ? Optional.of(arch.look())
            : shape instanceof FlowUpright upright ? Optional.of(upright.look()) : Optional.empty();
  }

  static FlowPen.Measures measures(List<Flow> flows) {
    int node = FlowPen.node(flows);
    return new FlowPen.Measures(node, FlowScale.of(flows, Samples.figures(), node));
  }

  @Test
  void arrowsAreAsWideAsTheirSums() {
    List<Flow> flows = Samples.flows(
        "A > B | invests | reported | x | up to $50 billion",
        "B > A | pays | confirmed | y | $100 billion",
        "C > B | invests | confirmed | x | $5 billion",
        "C > A | invests | confirmed | x | €700 billion",
        "C > A | pays | confirmed | x",
        "D > A | pays | confirmed | x | $30 million");
    FlowScale scale = measures(flows).scale();
    assertThat(flows.stream().map(scale::width))
        .containsExactly(160, 320, 20, 12, 12, FlowScale.NARROWEST);
    assertThat(
            measures(Samples.flows("A > B | pays | confirmed | x | $5")).scale().isUsed())
        .isFalse();
  }

  @Test
  void sumsSideBySideFitTheirParty() {
    List<Flow> flows = Samples.flows(
        "A > B | invests | expected | x | $9",
        "A > B | invests | expected | y | $9",
        "A > B | invests | expected | z | $9",
        "B > A | pays | confirmed | y | $9");
    assertThat(measures(flows).scale().width(flows.get(0))).isBetween(50, 150);
    checkRoom(flows, "en");
  }

  @Test
  void aChainIsDrawnOnceAndDownwards() {
    List<FlowLayout.Part> parts = FlowLayout.parts(
        Samples.flows(
            "C > D | pays-back | confirmed | c",
            "A > B | lends | confirmed | a",
            "B > C | donates | confirmed | b"),
        ENGLISH,
        measures(List.of()));
    assertThat(parts).hasSize(1);
    assertThat(parts.get(0).shapes().stream()
            .filter(FlowLayoutTest::isName)
            .map(shape -> ((TextLine) shape).text()))
        .containsExactlyInAnyOrder("A", "B", "C", "D");
    assertThat(parts.get(0).shapes().stream()
            .filter(FlowUpright.class::isInstance)
            .map(FlowUpright.class::cast))
        .hasSize(3)
        .allMatch(arrow -> arrow.head() > arrow.tail());
    // What branches is no chain.
    assertThat(FlowChain.of(Samples.flows(
            "A > B | pays | confirmed | a",
            "B > C | pays | confirmed | b",
            "B > D | pays | confirmed | c")))
        .isEmpty();
  }

  private static boolean isName(Shape shape) {
    return shape instanceof TextLine text && text.role().equals("flow-name");
  }

  @Test
  void theArticlesLanesComeFirst() {
    List<Flow> flows = Samples.flows(
        "A > B | pays | confirmed | rent | | after",
        "A > B | pays | confirmed | rent | | reports",
        "A > B | pays | confirmed | rent",
        "C > B | pays | confirmed | rent | | reports");
    assertThat(
            FlowLayout.parts(flows, ENGLISH, measures(flows)).stream().map(FlowLayout.Part::lane))
        .containsExactly(
            Optional.of(Samples.REPORTS), Optional.empty(), Optional.of(Samples.AFTER));
  }

  @Test
  void aLoopOfTwoGoesOutAboveThemAndBackBelow() {
    List<Flow> flows = Samples.flows(
        "B > A | pays | confirmed | computing",
        "A > B | invests | reported | capital",
        "B > A | supplies | reported | models",
        "C > B | invests | confirmed | capital");
    List<Shape> shapes =
        FlowLayout.parts(flows, ENGLISH, measures(flows)).get(0).shapes();
    assertThat(shapes.stream()
            .filter(FlowArch.class::isInstance)
            .map(FlowArch.class::cast)
            .map(arch -> arch.look().kind()
                + (arch.head() > arch.tail() ? " right " : " left ")
                + (arch.bar() < arch.end() ? "over" : "below")))
        .containsExactly("INVESTS right over", "PAYS left below");
    assertThat(shapes.stream().filter(FlowArrow.class::isInstance)).hasSize(1);
  }
}
