package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Footnotes, as GitHub has them, in both editions, beside our own notes on terms. */
class FootnotesTest {
  private static final String AWS =
      "-- content/glossary/aws.md --\n---\nterm: AWS\n---\nA cloud.\n";

  @Test
  void theirTextsStandBelowInTheOrderOfTheText() {
    RenderedBody body = Rendering.page(
        """
        Second[^b] and first[^1] and again.[^b]

        [^1]: A *note*.
        [^b]: Two lines
            of it.

            And a second paragraph.
        """,
        "");
    assertThat(body.findings()).isEmpty();
    assertThat(body.html())
        .isEqualTo(
            """
        <p>Second<sup class="footnote"><a id="fnref~1" href="#fn~1">1</a></sup> and \
        first<sup class="footnote"><a id="fnref~2" href="#fn~2">2</a></sup> and \
        again.<sup class="footnote"><a id="fnref~1-2" href="#fn~1">1</a></sup></p>
        <section class="footnotes" aria-label="Footnotes">
        <ol>
        <li id="fn~1">
        <p>Two lines
        of it.</p>
        <p>And a second paragraph. <a class="back" href="#fnref~1" aria-label="Back to the text 1">↩1</a> \
        <a class="back" href="#fnref~1-2" aria-label="Back to the text 2">↩2</a></p>
        </li>
        <li id="fn~2">
        <p>A <em>note</em>. <a class="back" href="#fnref~2" aria-label="Back to the text">↩</a></p>
        </li>
        </ol>
        </section>
        """);
  }

  @Test
  void namesGiveWayToOurOwnNotesInTheMarkdownEdition() {
    RenderedBody body =
        Rendering.page("AWS[^aws] and so.[^1]\n\n[^aws]: Theirs.\n[^1]: *Mine*.\n", AWS);
    assertThat(body.markdown())
        .isEqualTo("AWS[^aws][^aws~] and so.[^1]\n\n[^aws~]: Theirs.\n[^1]: *Mine*.\n");
  }

  @Test
  void termsWithinThemAreLinked() {
    assertThat(Rendering.page("So it is.[^1]\n\n[^1]: By AWS.\n", AWS).html())
        .contains("<p>By <a class=\"term\"")
        .contains("AWS</a>.");
  }

  @Test
  void whatNobodyWouldSeeIsAFinding() {
    assertThat(Rendering.page("A word.\n\n[^1]: Lost.\n", "").findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message())
            .isEqualTo("no text refers to this footnote, so that nobody would see it"));
  }

  @Test
  void anExclamationMarkBeforeOneMakesNoPicture() {
    assertThat(Rendering.page("Look![^1]\n\n[^1]: A note.\n", "").html())
        .startsWith("<p>Look!<sup");
  }

  @Test
  void boxesOfTaskLists() {
    RenderedBody body = Rendering.page("- [ ] open\n- [x] **done**\n- [y] none\n- [ ]none", "");
    assertThat(body.html())
        .contains("<li><span class=\"task\" role=\"img\" aria-label=\"to do\">☐</span> open</li>")
        .contains("aria-label=\"done\">☑</span> <strong>done</strong></li>")
        .contains("<li>[y] none</li>")
        .contains("<li>[ ]none</li>");
    assertThat(body.markdown()).isEqualTo("- [ ] open\n- [x] **done**\n- [y] none\n- [ ]none\n");
  }

  @Test
  void textThatGitHubFoldsAway() {
    String fold =
        "<details>\n<summary>More &amp; <b>more</b></summary>\n\nAbout **AWS**.\n\n</details>\n";
    RenderedBody body = Rendering.page(fold, AWS);
    assertThat(body.findings()).isEmpty();
    assertThat(body.html())
        .startsWith(
            "<details>\n<summary>More &amp; <b>more</b></summary>\n<p>About <strong><a class")
        .endsWith("</p>\n</details>\n");
    assertThat(body.markdown())
        .startsWith("<details>\n<summary>More &amp; <b>more</b></summary>\n\nAbout **AWS[^aws]**.");
  }

  @Test
  void whatIsNotFoldedRightIsNoMarkup() {
    for (String text : List.of(
        "<details>\n\nNo end.\n",
        "<summary>Alone</summary>\n",
        "<details onclick=\"x()\">\n\n</details>\n",
        "<details>\n<summary><img src=x></summary>\n\n</details>\n",
        "> <details>\n\n</details>\n",
        "<details>\n<summary><b>a</summary></b>\n\n</details>\n")) {
      RenderedBody body = Rendering.page(text, "");
      assertThat(body.findings()).as(text).isNotEmpty();
      assertThat(body.html()).as(text).doesNotContain("<img").doesNotContain("<details onclick");
    }
    assertThat(
            Rendering.page("<abbr title=\"World\">W</abbr> <ruby>漢<rt>kan</rt></ruby> <b>x</b>", "")
                .findings())
        .isEmpty();
  }
}
