package org.nutgraf.picture.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.picture.Samples;

class FlowStarTest {

  @Test
  void putsThePartyWithMostPartnersInTheMiddle() {
    assertThat(text(
            "Nvidia > OpenAI | invests | reported | capital",
            "Amazon > Anthropic | invests | confirmed | capital",
            "OpenAI > Amazon | pays | confirmed | computing",
            "OpenAI > Amazon | supplies | reported | models",
            "Amazon > OpenAI | invests | reported | capital",
            "SoftBank > OpenAI | invests | reported | capital"))
        .isEqualTo(
            """
            OpenAI
              Nvidia: capital >
              Amazon: computing <, models <, capital >
              SoftBank: capital >
            Anthropic
              Amazon: capital >""");
  }

  @Test
  void ofTwoTheReceiverIsInTheMiddle() {
    assertThat(text("A > B | pays | confirmed | rent")).isEqualTo("B\n  A: rent >");
  }

  @Test
  void everyFlowIsInOneStar() {
    List<Flow> many = Samples.many();
    assertThat(FlowStar.of(many).stream()
            .flatMap(star -> star.bonds().values().stream())
            .flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  void aPartyMayPayItself() {
    assertThat(text("A > A | pays | confirmed | rent")).isEqualTo("A\n  A: rent >");
  }

  private static String text(String... flows) {
    return FlowStar.of(Samples.flows(flows)).stream()
        .map(FlowStarTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(FlowStar star) {
    return star.hub().name()
        + star.bonds().entrySet().stream()
            .map(bond -> "\n  " + bond.getKey().name() + ": "
                + bond.getValue().stream()
                    .map(flow -> flow.what() + (flow.to().equals(star.hub()) ? " >" : " <"))
                    .collect(Collectors.joining(", ")))
            .collect(Collectors.joining());
  }
}
