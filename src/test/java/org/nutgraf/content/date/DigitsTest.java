package org.nutgraf.content.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.nutgraf.content.parse.Languages;

@Isolated("sets the locale")
class DigitsTest {
  /** Where people write other digits, dates are written with those of the format. */
  @Test
  void guessesHaveTheSameDigitsEverywhere() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(Languages.date("44 BC").hint()).contains("-0043");
      assertThat(Languages.date("3 نوفمبر 2025").hint()).contains("2025-11-03");
    } finally {
      Locale.setDefault(locale);
    }
  }
}
