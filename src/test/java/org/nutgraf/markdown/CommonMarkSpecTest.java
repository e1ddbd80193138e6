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

  private static final String POINTY = "addresses in pointed brackets: Flexmark's rules are those of 0.28";
  private static final String UNDERLINED = "definitions before an underlined heading, new in 0.29";
  private static final String INDENTED = "Flexmark lets items stand further in than three blanks";

  /** Examples that come out differently, each with the reason. */
  private static final Map<Integer, String> DIFFERENT = Map.ofEntries(
      Map.entry(146, "Flexmark takes backticks in the line of a ~~~ fence for the end of code"),
      Map.entry(171, "<textarea> is like <pre> since 0.30; content can't hold either"),
      Map.entry(195, POINTY),
      Map.entry(201, POINTY),
      Map.entry(489, POINTY),
      Map.entry(493, POINTY),
      Map.entry(494, POINTY),
      Map.entry(215, UNDERLINED),
      Map.entry(216, UNDERLINED),
      Map.entry(312, INDENTED),
      Map.entry(313, INDENTED),
      Map.entry(540, "names of definitions are compared in lower case, not by Unicode case folding"));

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
