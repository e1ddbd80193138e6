package org.nutgraf.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  private static final List<String> KNOWN = List.of(
      "aws",
      "circular-financing",
      "2026-02-17-vote",
      "2026-02-17-veto",
      "sources",
      "02-needs-capital.md");

  @ParameterizedTest
  @CsvSource({
    "asw, aws",
    "aws-cloud, aws",
    "financing, circular-financing",
    "circular-finacning, circular-financing",
    "source, sources",
    "2026-vote, 2026-02-17-vote",
    "2026-02-17-vot, 2026-02-17-vote",
    "02-need-capital.md, 02-needs-capital.md",
    "bank, ",
    "'', "
  })
  void theNearestWord(String word, String expected) {
    assertThat(DidYouMean.closest(word, KNOWN).orElse(null)).isEqualTo(expected);
  }

  @Test
  void ofTwoThatAreAsNearTheFirst() {
    assertThat(DidYouMean.hint("term:", "bt", List.of("ct", "at")))
        .contains("did you mean: term:at");
    assertThat(DidYouMean.hint("", "x", List.of())).isEmpty();
  }
}
