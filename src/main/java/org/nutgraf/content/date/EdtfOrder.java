package org.nutgraf.content.date;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The order of time: by the earliest possible day (of an interval without a start: of its end), then what is over sooner,
 * then a date before an interval, what has a start before what has none and what is known more precisely before what is
 * less so, then certain before approximate before uncertain, then by the text.
 */
final class EdtfOrder {
  static final Comparator<Edtf> BY_TIME = Comparator.comparing(
          (Edtf edtf) -> edtf.leading().earliest())
      .thenComparing(edtf -> edtf.leading().begins())
      .thenComparing(edtf -> edtf.latest().orElse(LocalDate.MAX))
      .thenComparing(edtf -> edtf.start().isEmpty())
      .thenComparing(Edtf::isInterval)
      .thenComparing(Edtf::precision)
      .thenComparing(edtf -> edtf.leading().unspecified())
      .thenComparing(Edtf::isUncertain)
      .thenComparing(Edtf::isApproximate)
      .thenComparing(Edtf::toString);

  private EdtfOrder() {}
}
