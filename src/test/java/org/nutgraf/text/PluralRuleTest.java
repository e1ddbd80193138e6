package org.nutgraf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralRuleTest {
  /** The numbers of CLDR's own samples for Polish, Arabic, French, Latvian and Slovenian. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i = 1 and v = 0 | 1",
        "v = 0 and i % 10 = 2..4 and i % 100 != 12..14 | 2 3 4 22 23 24 32",
        "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14"
            + " | 0 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 25 26 27 28 29 30 31",
        "i = 0,1 | 0 1",
        "n % 100 = 3..10 | 3 4 5 6 7 8 9 10",
        "n % 10 = 1 and n % 100 != 11 | 1 21 31",
        "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5 | ''"
      })
  void fits(String rule, String numbers) {
    assertThat(new PluralRule(rule).isValid()).isTrue();
    assertThat(IntStream.rangeClosed(0, 32)
            .filter(new PluralRule(rule)::fits)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(" ")))
        .isEqualTo(numbers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n is 1",
        "",
        "x = 1",
        "n = 1 and",
        "n = one",
        "= 1",
        "n = 1 n = 2",
        "n = ..",
        "n = 1,,2",
        "n = 99999999999"
      })
  void isNone(String rule) {
    assertThat(new PluralRule(rule).isValid()).isFalse();
  }
}
