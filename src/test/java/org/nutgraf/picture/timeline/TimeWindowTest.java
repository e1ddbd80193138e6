package org.nutgraf.picture.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.picture.Samples;
import org.nutgraf.text.Messages;

class TimeWindowTest {
  private static final Messages WORDS = Samples.words("en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2026-02-03 | 2026-02-03 | 3 February 2026 | 2.00 3 Feb",
        "2026-02-01 | 2026-02-02 | 1–2 February 2026 | 2.00 1 Feb, 50.00 2 Feb",
        "2026-01-30 | 2026-02-03 | 30 January – 3 February 2026 "
            + "| 2.00 30 Jan, 21.20 31 Jan, 40.40 1 Feb, 59.60 2 Feb, 78.80 3 Feb",
        "2026-01-01 | 2026-02-28 | 1 January – 28 February 2026 "
            + "| 2.00 1 Jan, 24.77 15 Jan, 47.55 29 Jan, 70.33 12 Feb, 93.11 26 Feb",
        "2025-10-10 | 2026-02-03 | October 2025 to February 2026 "
            + "| 2.00 Oct, 21.70 Nov, 40.78 Dec, 60.49 2026, 80.19 Feb",
        "2024-03-01 | 2026-06-30 | March 2024 to June 2026 | 15.74 July, 36.47 2025, 56.87 July, 77.60 2026",
        "2015-12-11 | 2026-07-01 | 2015–2026 | 9.99 2016, 26.00 2018, 41.99 2020, 58.00 2022, 73.99 2024, 90.00 2026",
        "1000-01-01 | 1999-01-01 | 1000–1999 | 2.00 1000, 21.19 1200, 40.40 1400, 59.59 1600, 78.80 1800",
        "0000-01-01 | 9999-12-31 | 1 BCE to 9999 | 2.00 1 BCE, 21.20 2000, 40.40 4000, 59.60 6000, 78.80 8000",
      })
  void isRoundedAndMarkedAsSuitsItsLength(
      LocalDate first, LocalDate last, String words, String ticks) {
    TimeWindow window = TimeWindow.around(first, last);
    assertThat(window.words(WORDS)).isEqualTo(words);
    assertThat(TimeTicks.of(window, WORDS).stream()
            .map(tick -> tick.at() / 100 + "." + (tick.at() % 100 + 100 + "").substring(1) + " "
                + tick.label())
            .collect(Collectors.joining(", ")))
        .isEqualTo(ticks);
  }

  @Test
  void placesDaysInProportion() {
    TimeWindow window = TimeWindow.around(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 4));
    assertThat(window.at(LocalDate.of(2026, 2, 1))).isEqualTo(2_00);
    assertThat(window.at(LocalDate.of(2026, 2, 2))).isEqualTo(26_00);
    assertThat(window.at(LocalDate.of(2026, 2, 3))).isEqualTo(50_00);
    assertThat(window.at(LocalDate.of(2026, 2, 5))).isEqualTo(98_00);
    assertThat(window.at(LocalDate.of(2027, 1, 1))).isEqualTo(98_00);
    assertThat(window.at(LocalDate.of(2025, 1, 1))).isEqualTo(2_00);
  }

  @Test
  void writesPercentWithoutALocale() {
    assertThat(TimeMark.percent(2_00)).isEqualTo("2%");
    assertThat(TimeMark.percent(2_05)).isEqualTo("2.05%");
    assertThat(TimeMark.percent(98_50)).isEqualTo("98.50%");
  }
}
