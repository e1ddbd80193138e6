package org.nutgraf.text;

import java.math.BigDecimal;

/**
 * An amount in a text: "$6.6 billion", "27 percent", "3 Mio. Euro". Bare numbers, such as years, are none.
 *
 * @param start of its first character, the sign of a currency included
 * @param digits the number before its word for millions
 * @param amount what it comes to
 * @param unit a currency or %; empty for a large number of something else
 */
public record Figure(int start, int end, BigDecimal digits, BigDecimal amount, String unit) {

  /** Whether both are the same amount of the same unit. */
  public boolean isSameAs(Figure other) {
    return unit.equals(other.unit) && amount.compareTo(other.amount) == 0;
  }

  /** Equal for equal amounts. */
  public String key() {
    return amount.stripTrailingZeros().toPlainString() + unit;
  }
}
