package org.nutgraf.picture.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Svg;

class FlowArrowTest {

  @Test
  void takesRoomForItsHead() {
    assertThat(arrow(Kind.INVESTS, 40, 10, 110).box()).isEqualTo(new Box(10, 93, 100, 14));
    assertThat(arrow(Kind.INVESTS, 41, 110, 10).box()).isEqualTo(new Box(10, 92, 100, 16));
  }

  @Test
  void goesWhereItIsPut() {
    assertThat(arrow(Kind.INVESTS, 40, 10, 110).below(40).box().y()).isEqualTo(40);
  }

  @Test
  void aThinOneIsDashedAndABroadOneIsFilled() {
    assertThat(drawn(arrow(Kind.INVESTS, 40, 10, 110)))
        .isEqualTo(
            """
        <g class="flow-arrow invests disputed" stroke="currentColor">\
        <path d="M10 100H100" fill="none" stroke-width="4" stroke-dasharray="7 8 0 8"/>\
        <path d="M99 107L110 100L99 93Z" stroke="none"/></g>
        """);
    assertThat(drawn(arrow(Kind.INVESTS, 105, 110, 10)))
        .contains(
            "stroke-width=\"10.5\" stroke-linecap=\"butt\"", "stroke-width=\"7.5\" stroke=\"#fff\"",
            "stroke-width=\"7.5\" stroke=\"url(#disputed)\"", "M25 89L10 100L25 111Z");
  }

  @Test
  void endsTellMoneyFromGoodsAndShares() {
    assertThat(drawn(arrow(Kind.SUPPLIES, 15, 10, 110)))
        .contains("M10 100H108", "M100 106L110 100L100 94\" fill=\"none\"");
    assertThat(drawn(arrow(Kind.OWNS, 15, 10, 110)))
        .contains("M14 100H106", "cx=\"14\"", "cx=\"106\"")
        .doesNotContain("Z");
  }

  @Test
  void anArchTurnsTwoCorners() {
    FlowArch over =
        new FlowArch(new FlowArrow.Look(Kind.INVESTS, Status.CONFIRMED, 40, ""), 30, 230, 20, 90);
    assertThat(drawn(over))
        .contains(
            "M30 90V46A26 26 0 0 1 56 20H204A26 26 0 0 1 230 46V80", "M223 79L230 90L237 79Z");
    FlowArch back =
        new FlowArch(new FlowArrow.Look(Kind.PAYS, Status.CONFIRMED, 40, ""), 230, 30, 160, 90);
    assertThat(drawn(back)).contains("M230 90V134A26 26 0 0 1 204 160H56A26 26 0 0 1 30 134V100");
    assertThat(over.room())
        .allMatch(over.box()::contains)
        .noneMatch(room -> room.overlaps(new Box(40, 24, 180, 60)));
  }

  private static String drawn(org.nutgraf.picture.Shape shape) {
    Svg svg = new Svg();
    shape.draw(svg);
    return svg.toString();
  }

  private static FlowArrow arrow(Kind kind, int width, int tail, int head) {
    return new FlowArrow(new FlowArrow.Look(kind, Status.DISPUTED, width, ""), tail, head, 100);
  }
}
