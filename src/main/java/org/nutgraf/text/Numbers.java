package org.nutgraf.text;

import java.util.List;
import java.util.Map;

/**
 * How a language writes large numbers and their units.
 *
 * @param decimal the sign before the fraction
 * @param grouping the signs that may stand between thousands, besides blanks
 * @param scales word → how many zeros it stands for; one with a point behind it may be written with it
 * @param units what may stand behind a number → the sign of a currency, or %; written like the scales
 * @param links what may stand between a scale and its unit: "de" of "9,6 milliards de dollars"
 */
public record Numbers(
    String decimal,
    String grouping,
    Map<String, Integer> scales,
    Map<String, String> units,
    List<String> links) {
  /** The numbers of a language that nothing is known about: no word is a scale or a unit. */
  public static final Numbers UNKNOWN = new Numbers(".", ",", Map.of(), Map.of(), List.of());

  public Numbers {
    scales = Map.copyOf(scales);
    units = Map.copyOf(units);
  }

  /** Whether words for thousands and more are known. */
  public boolean isKnown() {
    return !scales.isEmpty();
  }
}
