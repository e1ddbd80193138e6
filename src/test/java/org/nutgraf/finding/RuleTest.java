package org.nutgraf.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every rule can be named, and says what breaks it; {@code nutgraf help check} lists them all. */
class RuleTest {

  @Test
  void everyRuleHasANameOfItsOwn() {
    assertThat(Rule.values())
        .extracting(Rule::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void everyRuleSaysInOneSentenceWhatBreaksIt() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::description))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[A-Z][^|\n]*\\."));
  }
}
