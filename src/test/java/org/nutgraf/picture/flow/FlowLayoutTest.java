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
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Flows.Party;
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
    "capital", "up", "to", "$50", "billion", "Rechenleistungsvereinbarungen", "算力合同", "WWWWWWWWWWWWWWWWWWWW",
    "of", "قدرة", "computing", "i", "cloud-services", "100", "&", "<b>"
  };

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void nothingOverlapsInTheShippedPicture(String language) {
    List<Flow> shipped = Samples.shipped();
    assertThat(shipped).hasSizeGreaterThan(20);
    checkRoom(shipped, language);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingOverlapsInAnyPicture(int seed) {
    Random random = new Random(seed);
    List<Party> parties = IntStream.rangeClosed(0, 1 + random.nextInt(8))
        .mapToObj(i -> new Party("p" + i, words(random, 3), Optional.empty()))
        .toList();
    List<Flow> flows = Stream.generate(() -> flow(random, parties)).limit(1 + random.nextInt(20)).toList();
    checkRoom(flows, random.nextBoolean() ? "en" : "de");
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private static Flow flow(Random random, List<Party> parties) {
    int from = random.nextInt(parties.size());
    int to = (from + 1 + random.nextInt(parties.size() - 1)) % parties.size();
    return new Flow(parties.get(from), parties.get(to), Kind.values()[random.nextInt(3)], words(random, 6),
        random.nextBoolean() ? Optional.of(words(random, 4)) : Optional.empty(),
        Status.values()[random.nextInt(6)],
        Optional.of(random.nextBoolean() ? Samples.REPORTS : Samples.AFTER).filter(lane -> random.nextInt(3) > 0),
        Optional.empty(), List.of(), Samples.NOWHERE);
  }

  private static String words(Random random, int atMost) {
    return String.join(" ", Stream.generate(() -> WORDS[random.nextInt(WORDS.length)])
        .limit(1 + random.nextInt(atMost)).toList());
  }

  private static void checkRoom(List<Flow> flows, String language) {
    Messages words = language.equals("en") ? ENGLISH : GERMAN;
    List<FlowLayout.Part> parts = new ArrayList<>(FlowLayout.parts(flows, words));
    parts.add(FlowLegend.of(flows, words));
    for (FlowLayout.Part part : parts) {
      Box picture = new Box(0, 0, FlowPen.WIDTH, part.height());
      assertThat(part.shapes().stream().filter(shape -> !picture.contains(shape.box()))).isEmpty();
      // Bands lie under everything, and a party's name in its frame.
      List<Shape> solid =
          part.shapes().stream().filter(shape -> !(shape instanceof FlowBand) && !isName(shape)).toList();
      assertThat(Samples.overlaps(solid)).isEmpty();
      List<Shape> names = part.shapes().stream().filter(FlowLayoutTest::isName).toList();
      assertThat(Samples.overlaps(names)).isEmpty();
      List<Shape> nodes = solid.stream().filter(FlowNode.class::isInstance).toList();
      assertThat(names.stream()
              .filter(name -> nodes.stream().noneMatch(node -> node.box().contains(name.box()))))
          .isEmpty();
    }
    assertThat(parts.stream().flatMap(part -> part.shapes().stream())
            .filter(shape -> shape instanceof FlowArrow || shape instanceof FlowUpright).count())
        .isEqualTo(flows.size() + flows.stream().map(Flow::kind).distinct().count());
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
    assertThat(FlowLayout.parts(flows, ENGLISH).stream().map(FlowLayout.Part::lane))
        .containsExactly(Optional.of(Samples.REPORTS), Optional.empty(), Optional.of(Samples.AFTER));
  }

  @Test
  void arrowsOfALoopBendApart() {
    List<Flow> flows = Samples.flows(
        "A > B | invests | reported | capital",
        "B > A | supplies | reported | models",
        "B > A | pays | confirmed | computing",
        "C > B | invests | confirmed | capital");
    assertThat(FlowLayout.parts(flows, ENGLISH).get(0).shapes().stream()
            .filter(FlowArrow.class::isInstance).map(FlowArrow.class::cast)
            .map(arrow -> arrow.kind() + (arrow.head() > arrow.tail() ? " right " : " left ") + arrow.bend()))
        .containsExactly("INVESTS right -1", "SUPPLIES left 0", "PAYS left 1", "INVESTS right 0");
  }
}
