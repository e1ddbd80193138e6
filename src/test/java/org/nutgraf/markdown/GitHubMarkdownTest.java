package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What GitHub adds to CommonMark: tables and strikethrough. */
class GitHubMarkdownTest {
  private static String table(String markdown) {
    String html = TrustedHtml.of(markdown);
    assertThat(html).startsWith("<div class=\"table\"").endsWith("</div>\n");
    return html.substring(html.indexOf("<table>"), html.lastIndexOf("</div>"));
  }

  @Test
  void tables() {
    assertThat(
            table(
                """
                | foo | bar |
                | --- | --- |
                | baz | bim |
                """))
        .isEqualTo(
            """
            <table>
            <thead>
            <tr>
            <th>foo</th>
            <th>bar</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>baz</td>
            <td>bim</td>
            </tr>
            </tbody>
            </table>
            """);
  }

  @Test
  void tablesAlignTheirColumns() {
    assertThat(table("| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |\n"))
        .contains("<th class=\"left\">a</th>\n<th class=\"center\">b</th>\n<th class=\"right\">c</th>")
        .contains("<td class=\"left\">1</td>\n<td class=\"center\">2</td>\n<td class=\"right\">3</td>");
  }

  @Test
  void cellsHoldInlineMarkupAndEscapedBars() {
    assertThat(table("| f\\|oo | *x* |\n| --- | --- |\n| b `\\|` az | ~~y~~ |\n"))
        .contains("<th>f|oo</th>\n<th><em>x</em></th>")
        .contains("<td>b <code>|</code> az</td>\n<td><del>y</del></td>");
  }

  @Test
  void rowsHaveAsManyCellsAsTheHead() {
    assertThat(table("| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n"))
        .contains("<tr>\n<td>1</td>\n<td></td>\n</tr>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>")
        .doesNotContain("3");
  }

  @Test
  void aTableNeedsNoRowsAndNoBarsAtTheEdges() {
    assertThat(table("a | b\n--- | ---\n")).contains("<th>b</th>").doesNotContain("tbody");
  }

  @Test
  void aTableEndsAtABlankLineOrAnotherBlock() {
    assertThat(TrustedHtml.of("| a |\n| - |\n| 1 |\n> quote\n")).contains("<blockquote>\n<p>quote</p>");
    assertThat(TrustedHtml.of("| a |\n| - |\n| 1 |\n\ntext\n")).contains("<p>text</p>");
  }

  @Test
  void headAndDelimitersMustHaveAsManyColumns() {
    assertThat(TrustedHtml.of("| a | b |\n| - |\n| 1 |\n")).startsWith("<p>| a | b |");
  }

  @Test
  void strikethrough() {
    assertThat(TrustedHtml.of("~~Hi~~ Hello, ~there~ world!")).contains("<del>Hi</del> Hello,");
    assertThat(TrustedHtml.of("This ~~has a\n\nnew paragraph~~.")).doesNotContain("<del>");
    assertThat(TrustedHtml.of("```\n~~a~~\n```")).doesNotContain("<del>");
  }
}
