package org.nutgraf.picture.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.picture.Samples;
import org.nutgraf.picture.Shape;
import org.nutgraf.picture.flow.FlowLayout.Part;

class FlowRingTest {
  private static List<String> rings(String... lines) {
    return FlowRing.of(Samples.flows(lines)).stream()
        .map(ring -> ring.parties(Samples.words("en")))
        .toList();
  }

  private static List<Part> parts(List<Flow> flows) {
    return FlowLayout.parts(flows, Samples.words("en"), FlowLayoutTest.measures(flows));
  }

  @Test
  void moneyThatGoesRoundThroughThreeParties() {
    assertThat(rings(
            "X > A | invests | confirmed | shares",
            "A > B | invests | reported | shares",
            "B > C | pays | expected | rent",
            "C > A | pays | confirmed | chips",
            "A > X | supplies | confirmed | goods"))
        .containsExactly("A → B → C → A");
  }

  @Test
  void goodsCloseNoRing() {
    assertThat(rings(
            "A > B | invests | reported | shares",
            "B > C | pays | expected | rent",
            "C > A | supplies | confirmed | chips"))
        .isEmpty();
  }

  @Test
  void moneyThatNeverFlowedClosesNoRing() {
    assertThat(rings(
            "A > B | invests | reported | shares",
            "B > C | pays | retracted | rent",
            "C > A | pays | confirmed | chips"))
        .isEmpty();
  }

  @Test
  void whatGoesBothWaysIsALoopOfItsOwn() {
    assertThat(rings(
            "A > B | invests | reported | shares",
            "B > C | pays | expected | rent",
            "C > A | pays | confirmed | chips",
            "A > C | invests | confirmed | shares"))
        .isEmpty();
  }

  @Test
  void theShortestComesFirst() {
    assertThat(rings(
            "A > B | pays | reported | a",
            "B > C | pays | reported | b",
            "C > D | pays | reported | c",
            "D > A | pays | reported | d",
            "B > D | pays | reported | e"))
        .containsExactly("A → B → D → A");
    assertThat(rings(
            "A > B | pays | reported | a",
            "B > C | pays | reported | b",
            "C > D | pays | reported | c",
            "D > A | pays | reported | d"))
        .containsExactly("A → B → C → D → A");
  }

  @Test
  void severalFlowsOfAStepLieAndDoNotStand() {
    List<Part> parts = parts(Samples.flows(
        "A > B | pays | confirmed | a",
        "B > C | pays | confirmed | b",
        "C > A | invests | confirmed | first",
        "C > A | invests | expected | second"));
    assertThat(parts).hasSize(1);
    assertThat(parts.get(0).shapes().stream().filter(FlowArrow.class::isInstance))
        .hasSize(3);
    assertThat(parts.get(0).shapes().stream().filter(FlowUpright.class::isInstance))
        .hasSize(1);
  }

  @Test
  void arrowsGoRoundOnce() {
    List<Part> parts = parts(Samples.flows(
        "A > B | pays | confirmed | a",
        "B > C | pays | confirmed | b",
        "C > D | pays | confirmed | c",
        "D > A | pays | confirmed | d"));
    List<Shape> shapes = parts.get(0).shapes();
    assertThat(shapes.stream()
            .filter(FlowArrow.class::isInstance)
            .map(FlowArrow.class::cast)
            .map(arrow -> arrow.head() > arrow.tail() ? "right" : "left"))
        .containsExactly("right", "left");
    assertThat(shapes.stream()
            .filter(FlowUpright.class::isInstance)
            .map(FlowUpright.class::cast)
            .map(arrow -> (arrow.x() < FlowPen.WIDTH / 2 ? "left side " : "right side ")
                + (arrow.head() > arrow.tail() ? "down" : "up")))
        .containsExactly("left side up", "right side down");
    assertThat(shapes.get(0)).isInstanceOf(FlowBand.class);
  }

  @Test
  void theRestIsDrawnBelow() {
    List<Flow> flows = Samples.flows(
        "A > B | pays | confirmed | a",
        "X > A | invests | confirmed | x",
        "B > C | pays | confirmed | b",
        "C > A | pays | confirmed | c",
        "A > X | pays | confirmed | y");
    List<Part> parts = parts(flows);
    assertThat(parts)
        .extracting(Part::loops)
        .containsExactly(
            "Money goes both ways between X and A.", "Money goes round: A → B → C → A.");
    assertThat(parts.stream().flatMap(part -> part.flows().stream()))
        .containsExactlyInAnyOrderElementsOf(flows);
  }
}
