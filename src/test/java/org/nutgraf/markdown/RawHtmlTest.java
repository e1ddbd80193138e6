package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.content.Body;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/** HTML that GitHub shows and that can do no harm passes, with nothing but the attributes that are allowed. */
class RawHtmlTest {
  private static final String PICTURE =
      "-- content/a.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"60\"/>\n";

  private static RenderedBody rendered(String body) {
    return Rendering.page(body, PICTURE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Press <KBD>Esc</KBD>.                              | <p>Press <kbd>Esc</kbd>.</p>",
        "CO<sub>2</sub><br/>a <abbr title='x'>b</abbr>      | <p>CO<sub>2</sub><br>a <abbr title=\"x\">b</abbr></p>",
        "<div align=\"center\">a</div>                      | <div class=\"center\">a</div>",
        "<p align=right dir=rtl>a</p>                       | <div class=\"right\" dir=\"rtl\">a</div>",
        "<center>~~*b*~~</center>                           | <div class=\"center\">~<p><em>b</em></p>~</div>",
        "<details open>~<summary>a</summary>~~b~~</details> | <details open>~<summary>a</summary>~<p>b</p>~</details>"
      })
  void harmless(String markdown, String html) {
    assertThat(rendered(markdown.replace('~', '\n')).html().strip())
        .isEqualTo(html.replace('~', '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div onclick=\"x()\">a</div>",
        "<div style=\"color: red\">a</div>",
        "<p align=\"center\" class=\"x\">a</p>",
        "<div align=\"center\">",
        "a <b>b",
        "a </b>",
        "<summary>a</summary>",
        "<script>x</script>",
        "<img alt=\"a\">",
        "<img src=\"a.svg\" alt=\"a\" onerror=\"x\">",
        "<img src=\"a.svg\" alt=\"a\" width=\"50%\">",
        "<iframe src=\"x\"></iframe>",
        "<svg><script>x</script></svg>",
        "<details><div></details></div>",
        "<a href=\"javascript:x\">a</a>",
        "<div <b>>a</div>"
      })
  void refused(String markdown) {
    RenderedBody body = rendered(markdown);
    assertThat(body.findings()).extracting(Finding::rule).contains(Rule.RAW_HTML);
    assertThat(body.html())
        .contains("&lt;")
        .doesNotContain("<div", "<img", "<script", "<iframe", "<svg", "onclick=\"", "<details");
  }

  @Test
  void picturesAreOnesOfTheSite() {
    RenderedBody body = rendered(
        "<p align=\"center\">\n  <img src=\"a.svg\" alt=\"A &amp; B\" width=\"30\">\n</p>\n\nSee <img src='a.svg' alt='b'>.");
    assertThat(body.findings()).isEmpty();
    assertThat(body.html())
        .contains(
            "<img src=\"a.svg\" alt=\"A &amp; B\" width=\"30\" height=\"20\">",
            "See <img src=\"a.svg\" alt=\"b\" width=\"90\" height=\"60\" loading=\"lazy\">.");
    assertThat(rendered("<img src=\"b.svg\" alt=\"b\">").findings())
        .extracting(Finding::rule)
        .contains(Rule.UNKNOWN_IMAGE);
    assertThat(rendered("<img src=\"javascript:x\" alt=\"b\">").html())
        .doesNotContain("javascript");
    assertThat(rendered("<img src=\"a.svg\">").findings())
        .extracting(Finding::rule)
        .contains(Rule.MISSING_ALT);
  }

  @Test
  void theMarkdownEditionNamesThePicturesOfThePage() {
    assertThat(Rendering.page(
                "<p>\n<img src=\"/a.svg\" alt=\"a\"> <img src=\"/a.svg\" alt=\"b\">\n</p>", PICTURE)
            .markdown())
        .isEqualTo("<p>\n<img src=\"a.svg\" alt=\"a\"> <img src=\"a.svg\" alt=\"b\">\n</p>\n");
  }

  @Test
  void whatStandsBetweenTagsIsRead() {
    Tree tree = MarkdownParser.parse(new Body(
        new SourceFile(
            "a.md", "<div align=\"center\">\nSome words <img src=\"a.svg\" alt=\"b\">\n</div>\n"),
        0));
    assertThat(tree.passages())
        .extracting(Passage::kind)
        .containsExactly(Passage.Kind.HTML, Passage.Kind.PICTURE);
    assertThat(tree.passages().get(0).plain().strip()).isEqualTo("Some words b");
    assertThat(tree.passages().get(0).at(1, 5).text()).isEqualTo("Some");
    assertThat(tree.passages().stream().flatMap(Passage::files)).containsExactly("a.svg");
  }
}
