package org.nutgraf.growth;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.pipeline.Build;
import org.nutgraf.source.Sources;

/** Bodies: the pathological inputs of cmark's tests, and more of their kind. Sizes are in characters, about. */
@Order(2)
class MarkdownGrowthIT {
  private static final int SIZE = 16_000;

  private static void check(String name, IntFunction<String> body, int size) {
    Growth.assertLinear(
        name,
        n -> {
          Sources sources = SiteFixture.sources(
              SiteFixture.whole("-- content/index.md --\n---\ntitle: Page\n---\n" + body.apply(n)
                  + "\n-- content/glossary/aws.md --\n---\nterm: AWS\n---\nA cloud.\n"));
          return () -> FindingFormat.text(false)
              .format(Build.site(sources, SiteFixture.OPTIONS).findings());
        },
        size);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // emphasis, brackets and links
        "*a **a ",
        "a_ ",
        "_a ",
        "*a_ ",
        "**a ",
        "***a** b* ",
        "_a_b",
        "~~a ",
        "~a~~ ",
        "*~_a",
        "*",
        "_",
        "~",
        "a]",
        "[a",
        "[ a_",
        "[ (](",
        "![[]()",
        "[a](<b",
        "[a](b",
        "[a](b \"",
        "[a](b '",
        "[a](b (",
        "[a](((",
        "[a](\n",
        "][",
        "[]",
        "![",
        "![a](",
        "[a]: ",
        "[a]:\n",
        "[a]: b '\n",
        "[a\n",
        "[\n",
        "[^",
        "^[a",
        "[^1]: ",
        "[^1]: b\n\n",
        "a[^b] ",
        // code, HTML, entities, escapes
        "`a``",
        "``a`",
        "`a`",
        "<b>",
        "<a b=\"",
        "<a b='c' ",
        "<sub>",
        "<div>\n",
        "<div>\n\n",
        "<pre>\n",
        "</",
        "<?",
        "<!A ",
        "<![CDATA[",
        "<!--",
        "a <!-- \n",
        "<!-- a -->\n\n",
        "<a@",
        "<http:",
        "&",
        "&amp;",
        "&#1",
        "&a",
        "\\",
        "\\*",
        // blocks
        "word\n",
        "word\n\n",
        "\n",
        " ",
        "\t",
        "a  \n",
        "a\\\n",
        "> ",
        "- ",
        "1. ",
        "- 1. > ",
        "+ * ",
        "- > ",
        "- a\n",
        "- a\n\n",
        "- a\n+ a\n",
        "> a\n",
        ">     a\n",
        "> <div>\n",
        "> <b>a</b>\n",
        "> a\n\n",
        ">\n",
        "> - a\n",
        "-\n",
        "-\n\n",
        "1) a\n1. b\n",
        "- ```\n",
        "```\na\n```\n",
        "    a\n",
        "# a\n",
        "# a\n# a-1\n",
        "a\n===\n",
        "=\n",
        "---\n",
        "***a\n",
        "| a |\n",
        "|-|\n",
        "|",
        "| a |\n| - |\n\n",
        "> [!NOTE]\n> a\n\n",
        "- [ ] a\n",
        " - a\n  - b\n   - c\n",
        // addresses
        "www.a.b ",
        "www.",
        "http://",
        "https://e.org ",
        "a@b.c ",
        "a@",
        "a.",
        "a-",
        // what is wrong, in each word
        "[a](b.md) ",
        "[a](term:b) ",
        "[a](javascript:b) ",
        "[](b) ",
        "![](b.png) ",
        "[a](https://e.org/?utm_source=b) ",
        "[[a]] ",
        "==a== ",
        "![a](flow:)\n\n",
        "![a](timeline:?from=x)\n\n",
        "{{< a >}} ",
        // prose
        "word ",
        "AWS ",
        "the the ",
        "\" ",
        "' ",
        "a  b ",
        ". ",
        "Mr. A ",
        "1 ",
        "$1 billion ",
        "1,000,",
        "1.1.1.",
        "Monday, 5 July 2026 ",
        "yesterday ",
        "TK ",
        "ABC ",
        "Amazon Web Services (AWS) ",
        "(",
        "云云",
        "😀",
        "e\u0301",
        "\u00a0"
      })
  void repeated(String piece) {
    check(piece, n -> piece.repeat(n / piece.length()), SIZE);
  }

  /** So many numbered pieces as make a text of a size. */
  private static String numbered(int size, IntFunction<String> piece) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; out.length() < size; i++) {
      out.append(piece.apply(i));
    }
    return out.toString();
  }

  private static String stairs(int size, String step, String mark) {
    return IntStream.range(0, (int) Math.sqrt(size))
        .mapToObj(i -> step.repeat(i) + mark + " a\n")
        .collect(Collectors.joining());
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        text("nested emphasis", n -> "*a **a ".repeat(n / 14) + "b" + " a** a*".repeat(n / 14)),
        text("a row of stars", n -> "*".repeat(n / 2) + "a" + "*".repeat(n / 2)),
        text("emphasis that crosses", n -> "*a ".repeat(n / 8) + "_a*_ ".repeat(n / 8)),
        text("three stars", n -> "a**b" + "c* ".repeat(n / 3)),
        text("nested brackets", n -> "[".repeat(n / 2) + "a" + "]".repeat(n / 2)),
        text("nested links", n -> "[".repeat(n / 5) + "a" + "](b)".repeat(n / 5)),
        text("nested pictures", n -> "![".repeat(n / 6) + "a" + "](b)".repeat(n / 6)),
        text("pictures around links", n -> "![".repeat(n / 8) + "[a](b)".repeat(n / 8)),
        text("brackets in an address", n -> "[a](" + "(".repeat(n / 2) + ")".repeat(n / 2) + ")"),
        text("backticks of all lengths", n -> IntStream.range(0, (int) Math.sqrt(2 * n))
            .mapToObj(i -> "e" + "`".repeat(i))
            .collect(Collectors.joining())),
        text("bulleted stairs", n -> stairs(n, "  ", "*")),
        text("numbered stairs", n -> stairs(n, "   ", "1.")),
        text("blank lines below lists", n -> "- ".repeat(n / 3) + "x" + "\n".repeat(n / 3)),
        text(
            "blank lines below lists in a quotation",
            n -> "> " + "- ".repeat(n / 4) + "x\n" + ">\n".repeat(n / 4)),
        text("blank lines below forty lists", n -> "- ".repeat(40) + "a\n" + "\n".repeat(n)),
        text(
            "lines below ninety lists",
            n -> "- ".repeat(90) + "a\n" + (" ".repeat(180) + "a\n").repeat(n / 181)),
        text("emphasis in quotations", n -> ">".repeat(n / 3) + "a*".repeat(n / 3)),
        text("a paragraph in a quotation", n -> "> a\n" + "b\n".repeat(n / 2)),
        text("a paragraph in a list", n -> "- a\n" + "b\n".repeat(n / 2)),
        text("code without end", n -> "```\n" + "a\n".repeat(n / 2)),
        text("a heading's end", n -> "# a " + "# ".repeat(n / 2)),
        text("blanks", n -> "a" + " ".repeat(n) + "b"),
        text("a broken rule", n -> "* ".repeat(n / 2) + "a\n"),
        text("a wide table", n -> "|" + " a |".repeat(n / 8) + "\n|" + " - |".repeat(n / 8) + "\n"),
        text(
            "a wide table with many rows",
            n ->
                "|" + "a|".repeat(n / 6) + "\n|" + "-|".repeat(n / 6) + "\n" + "|\n".repeat(n / 6)),
        text("a long table", n -> "| a |\n| - |\n" + "| b |\n".repeat(n / 6)),
        text("a paragraph above a table", n -> "a\n".repeat(n / 2) + "| a |\n| - |\n"),
        text("bars in code", n -> "| a |\n| - |\n|" + "`|".repeat(n / 2) + "|\n"),
        text(
            "definitions",
            n -> numbered(n / 2, i -> "[a" + i + "]: /b" + i + "\n")
                + numbered(n / 2, i -> "[a" + i + "] ")),
        text(
            "one definition, used",
            n -> "[a]: https://e.org/" + "b".repeat(n / 2) + "\n\n" + "[a] ".repeat(n / 8)),
        text(
            "one title, used",
            n -> "[a]: https://e.org/ \"" + "b".repeat(n / 2) + "\"\n\n" + "[a] ".repeat(n / 8)),
        text("a long label", n -> "[" + "a ".repeat(n / 2) + "]: b"),
        text(
            "links to headings",
            n ->
                numbered(n / 2, i -> "# h" + i + "\n") + numbered(n / 2, i -> "[a](#h" + i + ") ")),
        text(
            "links to no headings",
            n ->
                numbered(n / 2, i -> "# h" + i + "\n") + numbered(n / 2, i -> "[a](#k" + i + ") ")),
        text("links to no terms", n -> numbered(n, i -> "[a](term:b" + i + ") ")),
        text("headings", n -> numbered(n, i -> "# a" + i + "\n")),
        text(
            "footnotes",
            n -> numbered(n / 2, i -> "a[^" + i + "] ") + "\n\n"
                + numbered(n / 2, i -> "[^" + i + "]: b\n\n")),
        text("one footnote, used", n -> "a[^1] ".repeat(n / 6) + "\n\n[^1]: b\n"),
        text(
            "footnotes of footnotes",
            n -> numbered(n, i -> "[^" + i + "]: b[^" + (i + 1) + "]\n\n")),
        text("a long address", n -> "https://e." + "a.".repeat(n / 2)),
        text(
            "a long address in brackets",
            n -> "https://e.org/" + "(".repeat(n / 2) + ")".repeat(n / 2 + 3)),
        text("a long address of entities", n -> "https://e.org/" + "&amp;".repeat(n / 5)),
        text("a long address of marks", n -> "https://e.org/" + "?!.".repeat(n / 3)),
        text("a long mail address", n -> "a".repeat(n) + "@"),
        text(
            "a long tracking address",
            n -> "[a](https://e.org/?" + "utm_source=b&".repeat(n / 13) + ")"),
        text("a long entity", n -> "&" + "a".repeat(n) + ";"),
        text("a long word", n -> "w".repeat(n)),
        text("a long number", n -> "1".repeat(n)),
        text("a long name", n -> "Amazon ".repeat(n / 7)),
        text(
            "a long sentence",
            n -> "Amazon said that it rents out computing power to whoever, ".repeat(n / 58 + 1)
                + "."),
        text("HTML without end", n -> "</" + "<!--".repeat(n / 4)));
  }

  private static Arguments text(String name, IntFunction<String> body) {
    return Arguments.of(name, body);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void grows(String name, IntFunction<String> body) {
    check(name, body, SIZE);
  }
}
