package org.nutgraf.picture.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.picture.Samples;

class FlowStarTest {

  @Test
  void putsThePartyWithMostPartnersInTheMiddleAndLoopsFirst() {
    assertThat(text(
        "Nvidia > OpenAI | invests | reported | capital",
        "Amazon > Anthropic | invests | confirmed | capital",
        "OpenAI > Amazon | pays | confirmed | computing",
        "OpenAI > Amazon | supplies | reported | models",
        "Amazon > OpenAI | invests | reported | capital",
        "SoftBank > OpenAI | invests | reported | capital"))
        .isEqualTo("""
            OpenAI
              Amazon, both ways, loop: capital >, models <, computing <
              Nvidia: capital >
              SoftBank: capital >
            Anthropic
              Amazon: capital >""");
  }

  @Test
  void ofTwoTheReceiverIsInTheMiddle() {
    assertThat(text("A > B | pays | confirmed | rent")).isEqualTo("B\n  A: rent >");
  }

  @Test
  void goodsAgainstMoneyGoBothWaysButAreNoLoop() {
    assertThat(text("A > B | supplies | confirmed | chips", "B > A | pays | confirmed | price"))
        .isEqualTo("A\n  B, both ways: chips <, price >");
  }

  @Test
  void theOuterArrowsOfALoopAreItsMoney() {
    assertThat(text(
        "A > B | supplies | confirmed | chips",
        "A > B | pays | confirmed | fee",
        "B > A | pays | confirmed | price",
        "B > A | supplies | confirmed | data",
        "C > B | pays | confirmed | rent"))
        .isEqualTo("B\n  A, both ways, loop: fee >, chips >, data <, price <\n  C: rent >");
  }

  @Test
  void everyFlowIsInOneStar() {
    List<Flow> shipped = Samples.shipped();
    assertThat(FlowStar.of(shipped).stream()
            .flatMap(star -> star.bonds().stream())
            .flatMap(bond -> bond.flows().stream()))
        .containsExactlyInAnyOrderElementsOf(shipped);
  }

  @Test
  void aPartyMayPayItself() {
    assertThat(text("A > A | pays | confirmed | rent")).isEqualTo("A\n  A: rent >");
  }

  private static String text(String... flows) {
    return FlowStar.of(Samples.flows(flows)).stream().map(FlowStarTest::text).collect(Collectors.joining("\n"));
  }

  private static String text(FlowStar star) {
    return star.hub().name() + star.bonds().stream()
        .map(bond -> "\n  " + bond.outer().name() + (bond.bothWays() ? ", both ways" : "")
            + (bond.loop() ? ", loop" : "") + ": "
            + bond.flows().stream().map(flow -> flow.what() + (bond.towardsHub(flow) ? " >" : " <"))
                .collect(Collectors.joining(", ")))
        .collect(Collectors.joining());
  }
}
