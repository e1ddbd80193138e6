package org.nutgraf.picture.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Status;
import org.nutgraf.picture.Box;
import org.nutgraf.picture.Svg;

class FlowArrowTest {

  @Test
  void takesRoomForItsHeadAndItsBend() {
    assertThat(arrow(10, 110, 0).box()).isEqualTo(new Box(10, 95, 100, 10));
    assertThat(arrow(110, 10, 0).box()).isEqualTo(new Box(10, 95, 100, 10));
    // The curve's middle is three quarters of the way to its control points, 21 above or below its ends.
    assertThat(arrow(10, 110, -1).box()).isEqualTo(new Box(10, 81, 100, 25));
    assertThat(arrow(10, 110, 1).box()).isEqualTo(new Box(10, 94, 100, 25));
  }

  @Test
  void goesWhereItIsPut() {
    assertThat(arrow(10, 110, -1).below(40).box().y()).isEqualTo(40);
  }

  @Test
  void pointsAlongItsBend() {
    Svg svg = new Svg();
    arrow(10, 110, -1).draw(svg);
    assertThat(svg.toString()).isEqualTo("""
        <g class="flow-arrow invests disputed" stroke="currentColor">\
        <path d="M11 100C54 79 66 79 102 97" fill="none" stroke-width="4" stroke-dasharray="7 8 0 8"/>\
        <path transform="rotate(25 110 100)" d="M100 95L110 100L100 105Z" stroke="none"/></g>
        """);
    Svg back = new Svg();
    arrow(110, 10, -1).draw(back);
    assertThat(back.toString()).contains("<path d=\"M109 100C66 79 54 79 18 97\"", "rotate(-25 10 100)");
  }

  private static FlowArrow arrow(int tail, int head, int bend) {
    return new FlowArrow(Kind.INVESTS, Status.DISPUTED, tail, head, 100, bend);
  }
}
