package org.nutgraf.picture.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.text.Figure;
import org.nutgraf.text.Figures;

/**
 * How wide arrows are, in tenths of a unit: in proportion to their sums, for those of the currency that most sums are in. A
 * lone sum has nothing to be compared with.
 */
final class FlowScale {
  /** The greatest width of a flow that has a sum which others can be compared with. */
  static final int WIDEST = 320;
  /** What is less can't be seen. */
  static final int NARROWEST = 20;

  /** The width of a flow without a sum, beside others that have one. */
  private static final int THIN = 12;
  /** The width of flows of money where no sums are compared. */
  static final int MONEY = 35;

  private static final int GOODS = 15;

  private final Map<Flow, BigDecimal> sums;
  private final BigDecimal largest;
  private final int widest;

  private FlowScale(Map<Flow, BigDecimal> sums, BigDecimal largest, int widest) {
    this.sums = sums;
    this.largest = largest;
    this.widest = widest;
  }

  /** @param node the width of a party, which arrows of a loop have to find room at */
  static FlowScale of(List<Flow> flows, Figures figures, int node) {
    Map<Flow, Figure> found = new LinkedHashMap<>();
    flows.forEach(flow -> flow.amount()
        .map(figures::in)
        .filter(in -> in.size() == 1)
        .map(in -> in.get(0))
        .filter(figure -> !figure.unit().isEmpty() && figure.amount().signum() > 0)
        .ifPresent(figure -> found.put(flow, figure)));
    Map<String, Long> units = found.values().stream()
        .collect(Collectors.groupingBy(Figure::unit, LinkedHashMap::new, Collectors.counting()));
    long most = units.values().stream().mapToLong(Long::longValue).max().orElse(0);
    Map<Flow, BigDecimal> sums = new HashMap<>();
    units.entrySet().stream()
        .filter(unit -> unit.getValue() == most && most > 1)
        .findFirst()
        .ifPresent(unit -> found.forEach((flow, figure) -> {
          if (figure.unit().equals(unit.getKey())) {
            sums.put(flow, figure.amount());
          }
        }));
    BigDecimal largest =
        sums.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
    int widest = FlowLoop.of(flows).stream()
        .flatMap(loop -> List.of(loop.forth(), loop.back()).stream())
        .mapToInt(side -> room(side, sums, largest, node))
        .min()
        .orElse(WIDEST);
    return new FlowScale(sums, largest, Math.min(WIDEST, widest));
  }

  // The width of the largest sum with which all on one side of a loop have room side by side.
  private static int room(
      List<Flow> side, Map<Flow, BigDecimal> sums, BigDecimal largest, int node) {
    BigDecimal sum = side.stream()
        .map(flow -> sums.getOrDefault(flow, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    int room = 10 * (node - side.size() * (2 * FlowArrow.BARB + 4));
    return sum.signum() == 0
        ? WIDEST
        : BigDecimal.valueOf(room)
            .multiply(largest)
            .divide(sum, 0, RoundingMode.DOWN)
            .intValue();
  }

  /** Whether there are sums to compare. */
  boolean isUsed() {
    return !sums.isEmpty();
  }

  int width(Flow flow) {
    if (sums.isEmpty()) {
      return flow.kind().isMoney() ? MONEY : GOODS;
    }
    return sums.containsKey(flow)
        ? Math.max(
            NARROWEST,
            sums.get(flow)
                .multiply(BigDecimal.valueOf(widest))
                .divide(largest, 0, RoundingMode.HALF_UP)
                .intValue())
        : THIN;
  }
}
