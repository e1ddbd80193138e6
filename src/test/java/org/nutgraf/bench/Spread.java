package org.nutgraf.bench;

import java.util.Collection;

/** What several runs of the same task took: the median, and the least and the most. */
record Spread(double median, double least, double most) {

  /** @param values at least one */
  static Spread of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  Spread times(double factor) {
    return new Spread(median * factor, least * factor, most * factor);
  }
}
