package org.nutgraf.content;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much, for comparing: {@code up to 50 billion USD}.
 *
 * @param bound what the number is to the amount
 * @param number above zero, written out: fifty billion
 * @param unit as written, such as a currency's code (ISO 4217), "people" or "USD over 8 years"; amounts of different
 *     units are never compared
 */
public record Amount(Bound bound, BigDecimal number, String unit) {
  private static final Pattern WRITTEN = Pattern.compile(
      "(?:(up to|about|at least) )?(\\d{1,15}(?:\\.\\d{1,9})?)(?: (thousand|million|billion|trillion))? (\\S.*)");

  /** How many zeros a word stands for, in the short scale. */
  private enum Scale {
    THOUSAND(3),
    MILLION(6),
    BILLION(9),
    TRILLION(12);

    private final int zeros;

    Scale(int zeros) {
      this.zeros = zeros;
    }
  }

  /** What a number is to the amount that it tells of. */
  public enum Bound {
    EXACT,
    UP_TO,
    ABOUT,
    AT_LEAST
  }

  /** Reads an amount as it is written in front matter, in English whatever the site's language. */
  public static Optional<Amount> parse(String text) {
    Matcher parts = WRITTEN.matcher(text.strip().replaceAll("\\s+", " "));
    if (!parts.matches()) {
      return Optional.empty();
    }
    Bound bound =
        switch (Optional.ofNullable(parts.group(1)).orElse("")) {
          case "up to" -> Bound.UP_TO;
          case "about" -> Bound.ABOUT;
          case "at least" -> Bound.AT_LEAST;
          default -> Bound.EXACT;
        };
    int zeros = Optional.ofNullable(parts.group(3))
        .map(word -> Scale.valueOf(word.toUpperCase(Locale.ROOT)).zeros)
        .orElse(0);
    BigDecimal number =
        new BigDecimal(parts.group(2)).scaleByPowerOfTen(zeros).stripTrailingZeros();
    return Optional.of(new Amount(bound, number, parts.group(4)))
        .filter(amount -> number.signum() > 0);
  }
}
