package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the CommonMark specification (0.31.2). */
class CommonMarkSpecTest {
  private static final List<Example> EXAMPLES = ExampleReader.readExamples(TestResources.getSpec());

  private static final String BARE = "GitHub links addresses without any markup, and so do we";
  private static final String INDENTED = "Flexmark lets items stand further in than three blanks";

  /** Examples that come out differently, each with the reason. */
  private static final Map<Integer, String> DIFFERENT = Map.ofEntries(
      Map.entry(146, "Flexmark takes backticks in the line of a ~~~ fence for the end of code"),
      Map.entry(171, "<textarea> is like <pre> since 0.30; content can't hold either"),
      Map.entry(312, INDENTED),
      Map.entry(313, INDENTED),
      Map.entry(602, BARE),
      Map.entry(608, BARE),
      Map.entry(611, BARE),
      Map.entry(612, BARE));

  @Test
  void itIsAllThere() {
    assertThat(EXAMPLES).hasSize(652);
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return Stream.iterate(1, number -> number <= EXAMPLES.size(), number -> number + 1)
        .map(number -> dynamicTest("example " + number, () -> example(number, EXAMPLES.get(number - 1))));
  }

  private static void example(int number, Example example) {
    String wanted = alike(example.getHtml().replace('→', '\t'));
    String written = alike(TrustedHtml.of(example.getSource()));
    if (DIFFERENT.containsKey(number)) {
      assertThat(written).as("differs no longer; take it off the list: " + DIFFERENT.get(number))
          .isNotEqualTo(wanted);
    } else {
      assertThat(written).as(example.getSource()).isEqualTo(wanted);
    }
  }

  // HTML has no <br />.
  private static String alike(String html) {
    return html.replace(" />", ">");
  }
}
