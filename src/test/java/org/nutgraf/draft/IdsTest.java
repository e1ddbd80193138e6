package org.nutgraf.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      Why Amazon is interested in OpenAI! | why-amazon-is-interested-in-openai
      Amazon’s “cloud” – AT&T             | amazons-cloud-at-and-t
      Größe, Élan, Łódź, ﬁnance, Ａ        | grosse-elan-lodz-finance-a
      Ελλάδα: η κρίση                     | ελλάδα-η-κρίση
      Новый йод                           | новый-йод
      日本、円安                             | 日本-円安
      हिन्दी में                             | हिन्दी-में
      5 km²                               | 5-km2
      ---                                 | none
      """)
  void aTitleBecomesAName(String title, String id) {
    assertThat(Ids.of(title, "none")).isEqualTo(id);
    assertThat(Ids.of(id, "none")).isEqualTo(id);
  }

  @Test
  void aLongTitleIsCutBetweenWords() {
    assertThat(Ids.of("word ".repeat(30), "")).isEqualTo("word-".repeat(12).substring(0, 59));
    assertThat(Ids.of("a".repeat(100), "")).isEqualTo("a".repeat(60));
  }

  @Test
  void whatIsTakenGetsANumber() {
    Set<String> taken = new HashSet<>(Set.of("a", "a-2"));
    assertThat(Ids.unused("a", taken)).isEqualTo("a-3");
    assertThat(Ids.unused("b", taken)).isEqualTo("b");
    assertThat(Ids.unused("b", taken)).isEqualTo("b-2");
  }
}
