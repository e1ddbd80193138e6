package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GitHub adds to CommonMark: tables and strikethrough. */
class GitHubMarkdownTest {
  private static String table(String markdown) {
    String html = PlainHtml.of(markdown);
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
        .contains(
            "<th class=\"left\">a</th>\n<th class=\"center\">b</th>\n<th class=\"right\">c</th>")
        .contains(
            "<td class=\"left\">1</td>\n<td class=\"center\">2</td>\n<td class=\"right\">3</td>");
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

  @ParameterizedTest
  @ValueSource(strings = {"a\n:-\n1\n", "a\n-:\n1\n"})
  void aColonMakesAColumnWithoutBars(String markdown) {
    assertThat(table(markdown)).contains(">a</th>", ">1</td>");
  }

  @Test
  void definitionsAloneAreNoHeading() {
    assertThat(PlainHtml.of("[a]: /b\n===\ntext\n")).isEqualTo("<p>===\ntext</p>\n");
    assertThat(PlainHtml.of("[a]: /b\n===\n\ntext\n")).isEqualTo("<p>===</p>\n<p>text</p>\n");
    assertThat(PlainHtml.of("> [a]: /b\n> ===\n>\n> text\n"))
        .isEqualTo("<blockquote>\n<p>===</p>\n<p>text</p>\n</blockquote>\n");
    assertThat(PlainHtml.of("[a]: /b\n===\n")).isEqualTo("<p>===</p>\n");
  }

  @Test
  void aTableEndsAtABlankLineOrAnotherBlock() {
    assertThat(PlainHtml.of("| a |\n| - |\n| 1 |\n> quote\n"))
        .contains("<blockquote>\n<p>quote</p>");
    assertThat(PlainHtml.of("| a |\n| - |\n| 1 |\n\ntext\n")).contains("<p>text</p>");
  }

  @Test
  void headAndDelimitersMustHaveAsManyColumns() {
    assertThat(PlainHtml.of("| a | b |\n| - |\n| 1 |\n")).startsWith("<p>| a | b |");
  }

  @Test
  void itemsWithoutBlankLinesHaveNoParagraphs() {
    assertThat(PlainHtml.of("- a\n  ```\n  x\n  ```\n  text\n- b\n"))
        .isEqualTo("<ul>\n<li>a\n<pre><code>x\n</code></pre>\ntext</li>\n<li>b</li>\n</ul>\n");
    assertThat(PlainHtml.of("- a\n  - x\n\n  text\n")).contains("<p>text</p>");
  }

  @Test
  void strikethrough() {
    assertThat(PlainHtml.of("~~Hi~~ Hello, ~there~ world!"))
        .contains("<del>Hi</del> Hello, <del>there</del> world!");
    assertThat(PlainHtml.of("This ~~has a\n\nnew paragraph~~.")).doesNotContain("<del>");
    assertThat(PlainHtml.of("```\n~~a~~\n```")).doesNotContain("<del>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      See https://example.com/_a_b_ now. | See [https://example.com/_a_b_] now.
      _See https://example.com/a_b_ | <em>See [https://example.com/a_b]</em>
      www.commonmark.org | [www.commonmark.org]
      Visit www.commonmark.org/a.b. | Visit [www.commonmark.org/a.b].
      www.google.com/search?q=Markup+(business) | [www.google.com/search?q=Markup+(business)]
      (www.google.com/search?q=Markup+(business)) | ([www.google.com/search?q=Markup+(business)])
      www.google.com/search?q=commonmark&hl; | [www.google.com/search?q=commonmark]&amp;hl;
      www.commonmark.org/he<lp | [www.commonmark.org/he]&lt;lp
      (Visit https://encrypted.google.com/search?q=Markup+(business)) | (Visit [https://encrypted.google.com/search?q=Markup+(business)])
      hello@mail+xyz.example isn't valid | hello@mail+xyz.example isn't valid
      a.b-c_d@a.b | [a.b-c_d@a.b]
      a.b-c_d@a.b. | [a.b-c_d@a.b].
      a.b-c_d@a.b- | a.b-c_d@a.b-
      a.b-c_d@a.b_ | a.b-c_d@a.b_
      http://a_b.c_d | http://a_b.c_d
      wwww.example.org | wwww.example.org
      *https://example.org/*a | *[https://example.org/*a]
      **https://example.org** | <strong>[https://example.org]</strong>
      见https://e.com/a。下一句 | 见[https://e.com/a]。下一句
      `x https://e.org/a` | x [https://e.org/a]
      [to https://e.org/a_b_](/b) | <a href="/b">to https://e.org/a_b_</a>
      [brackets https://e.org/a] b | [brackets [https://e.org/a]] b
      mailto:a@b.org | [mailto:a@b.org]
      WWW.EXAMPLE.ORG | [WWW.EXAMPLE.ORG]
      www.example | [www.example]
      www. | www.
      https:// or http://. | https:// or http://.
      https://localhost:8080 | [https://localhost:8080]
      https://a-b_c.org | https://a-b_c.org
      https://_a.org | https://_a.org
      https://a._org | https://a._org
      https://a_b.c.org | [https://a_b.c.org]
      me@example.org or www.example.org | [me@example.org] or [www.example.org]
      www.example.org or me@example.org. | [www.example.org] or [me@example.org].
      me@example.org. More | [me@example.org]. More
      @example.org and me@ and me@localhost | @example.org and me@ and me@localhost
      to/me@example.org | to/me@example.org
      https://example.org/a? | [https://example.org/a]?
      https://example.org/a; | [https://example.org/a];
      https://example.org/&; | [https://example.org/&amp;];
      """)
  void addressesWithoutMarkupAreLinks(String markdown, String wanted) {
    String html = PlainHtml.of(markdown).strip();
    String marked = html.replaceAll("^<p>|</p>$", "")
        .replace("&quot;", "\"")
        .replaceAll("<a href=\"(?:http://|mailto:)?([^\"]*)\">\\1</a>", "[$1]")
        .replaceAll("<a href=\"([^\"]*)\">((?:http|mailto:)[^<]*)</a>", "[$2]");
    assertThat(marked).isEqualTo(wanted);
  }

  @Test
  void aTableMayStandRightBelowText() {
    assertThat(PlainHtml.of("Text before\n| a | b |\n|---|---|\n| 1 | 2 |\nbar\n"))
        .startsWith("<p>Text before</p>\n<div")
        .contains("<td>1</td>")
        .contains("<td>bar</td>\n<td></td>");
    assertThat(PlainHtml.of("| a |\n| - |\n| 1 |\n---\n"))
        .contains("<td>1</td>")
        .endsWith("<hr>\n");
    assertThat(PlainHtml.of("> | a |\n> | - |\n> | 1 |\n"))
        .startsWith("<blockquote>\n<div")
        .contains("<td>1</td>");
    assertThat(PlainHtml.of("- | a |\n  | - |\n  | 1 |\n"))
        .contains("<li>\n<div")
        .contains("<td>1</td>");
  }

  @Test
  void onlyABackslashKeepsABarInItsCell() {
    assertThat(PlainHtml.of("| a | b |\n| - | - |\n| `x|y` |\n"))
        .contains("<td>`x</td>\n<td>y`</td>");
    assertThat(PlainHtml.of("| a |\n| - |\n| x \\| y |\n")).contains("<td>x | y</td>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
      中文**“加粗”**中文 ; 中文<strong>“加粗”</strong>中文
      **这是重点。**接着说 ; <strong>这是重点。</strong>接着说
      日本語**(強調)**日本語 ; 日本語<strong>(強調)</strong>日本語
      **[링크](/u)**는 좋다 ; <strong><a href="/u">링크</a></strong>는 좋다
      他说*“好”*。 ; 他说<em>“好”</em>。
      a**“b”**c ; a**“b”**c
      ~~第一。~~第二 ; <del>第一。</del>第二
      """)
  void eastAsianEmphasis(String markdown, String wanted) {
    assertThat(PlainHtml.of(markdown)).isEqualTo("<p>" + wanted.replace("\"b", "\"b") + "</p>\n");
  }

  @Test
  void lineEndsBetweenEastAsianLettersAreNone() {
    assertThat(PlainHtml.of("第一行文字\n第二行**文字\n第三**行")).contains("文字第二行<strong>文字第三");
    assertThat(PlainHtml.of("한국어\n문장")).contains("한국어\n문장");
    assertThat(PlainHtml.of("第一行\nAWS\n第二")).contains("第一行\nAWS\n第二");
  }
}
