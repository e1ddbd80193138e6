package org.nutgraf.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Draws some things more often than others, as words occur in texts: that of rank r with the weight 1 / (r + shift). */
final class Zipf<T> {
  private final List<T> items;
  private final double[] cumulative;

  /** @param items at least one, the most frequent first */
  Zipf(List<T> items, double shift) {
    this.items = List.copyOf(items);
    cumulative = new double[items.size()];
    double total = 0;
    for (int rank = 0; rank < cumulative.length; rank++) {
      total += 1 / (rank + shift);
      cumulative[rank] = total;
    }
  }

  T draw(SplittableRandom dice) {
    int at = Arrays.binarySearch(cumulative, dice.nextDouble() * cumulative[cumulative.length - 1]);
    return items.get(Math.min(at < 0 ? -at - 1 : at, items.size() - 1));
  }
}
