package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.SiteFixture;

/** Text that nobody writes, which must neither take minutes nor overflow the stack. */
class PathologicalInputTest {
  private static final int MANY = 10_000;
  /** As many as Flexmark, whose time grows with the square of these, does in a second. */
  private static final int FEW = 1_500;

  static Stream<Arguments> inputs() {
    return Stream.of(
        Arguments.of("opening brackets", "[".repeat(MANY) + "a"),
        Arguments.of("nested brackets", "[".repeat(MANY) + "a" + "]".repeat(MANY)),
        Arguments.of("nested pictures", "![".repeat(FEW) + "a" + "](b)".repeat(FEW)),
        Arguments.of("half links", "[a](<b".repeat(FEW)),
        Arguments.of("opened links", "[a](b".repeat(FEW)),
        Arguments.of("nested quotations", "> ".repeat(MANY) + "a"),
        Arguments.of("nested quotations without blanks", ">".repeat(MANY) + "a"),
        Arguments.of("nested lists", "- ".repeat(MANY) + "a"),
        Arguments.of("lists in quotations", "> - ".repeat(FEW) + "a"),
        Arguments.of("stairs of lists", stairs(300)),
        Arguments.of("strong emphasis", "**a ".repeat(MANY)),
        Arguments.of("emphasis that never ends", "*a **a ".repeat(MANY)),
        Arguments.of("emphasis that never begins", "a_ ".repeat(MANY)),
        Arguments.of(
            "nested emphasis", "*a **a ".repeat(MANY / 2) + "b" + " a** a*".repeat(MANY / 2)),
        Arguments.of("one long row of stars", "*".repeat(MANY) + "a" + "*".repeat(MANY)),
        Arguments.of("strikethrough", "~~a ".repeat(MANY)),
        Arguments.of("backticks", "`".repeat(MANY) + "a"),
        Arguments.of("backticks of all lengths", ticks(100)),
        Arguments.of("entities", "&".repeat(MANY) + "amp;"),
        Arguments.of("comments without end", "a <!-- ".repeat(MANY)),
        Arguments.of("comments that close at once", "a <!-->".repeat(MANY)),
        Arguments.of("tags without end", "a <a b=\"".repeat(FEW)),
        Arguments.of("tags", "a <b>".repeat(FEW)),
        Arguments.of("definitions", definitions(500)),
        Arguments.of(
            "a wide table", "|" + " a |".repeat(1_000) + "\n|" + " - |".repeat(1_000) + "\n"),
        Arguments.of("a long table", "| a |\n| - |\n" + "| b |\n".repeat(FEW)),
        Arguments.of("empty lines", "a\n\n\n".repeat(MANY)),
        Arguments.of("a long line", "word ".repeat(200_000)),
        Arguments.of("a long word", "w".repeat(1_000_000)),
        Arguments.of("backslashes", "\\".repeat(100_000)),
        Arguments.of("headings", "# a\n".repeat(MANY)));
  }

  private static String stairs(int steps) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < steps; i++) {
      out.append("  ".repeat(i)).append("- a\n");
    }
    return out.toString();
  }

  private static String ticks(int longest) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= longest; i++) {
      out.append("e").append("`".repeat(i));
    }
    return out.toString();
  }

  private static String definitions(int number) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < number; i++) {
      out.append("[a").append(i).append("]: /b").append(i).append('\n');
    }
    for (int i = 0; i < number; i++) {
      out.append("[a").append(i).append("] ");
    }
    return out.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void finishes(String name, String markdown) {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      SiteFixture site = SiteFixture.page(
          markdown, "-- content/glossary/aws.md --\n---\nterm: AWS\n---\nA cloud.\n");
      assertThat(site.outputs().files().keySet().contains("index.html")
              || !site.findings().isEmpty())
          .isTrue();
    });
  }
}
