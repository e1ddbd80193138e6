package org.nutgraf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nutgraf.content.parse.Shipped;

/** The forms of words, by the data of their languages: {@code language | form | all others, with commas between them}. */
class InflectionTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/text/inflection.csv", delimiter = '|', nullValues = "NONE")
  void forms(String language, String form, String others) {
    List<String> wanted =
        others == null || others.equals("-") ? List.of() : List.of(others.split(", "));
    assertThat(Shipped.inflection(language).of(form)).isEqualTo(wanted);
  }
}
