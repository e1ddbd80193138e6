package org.nutgraf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private final Phrases<String> terms = new Phrases<>(Map.of("Amazon", "amazon", "cash flow", "flow"));

  @Test
  void ofSeveralAtOnePlaceTheLongest() {
    Phrases<String> more = terms.with(Map.of("Amazon Web Services", "aws"));
    assertThat(found(more, "Amazon Web Services is a part of Amazon.")).containsExactly("aws", "amazon");
  }

  @Test
  void someMoreLeaveThemAsTheyWere() {
    terms.with(Map.of("Amazon Web Services", "aws", "Oracle", "oracle"));
    assertThat(found(terms, "Amazon Web Services, Oracle, cash flow")).containsExactly("amazon", "flow");
  }

  private static List<String> found(Phrases<String> phrases, String text) {
    return phrases.find(text).stream().map(Phrases.Match::value).toList();
  }
}
