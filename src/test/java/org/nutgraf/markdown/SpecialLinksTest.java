package org.nutgraf.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.content.Body;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.finding.SourceFile;

/** Links with a meaning, and pictures, in both editions. */
class SpecialLinksTest {
  private static final String FILES =
      """
      -- content/sources.yaml --
      reuters-1:
        title: A report
        publisher: Reuters
        url: https://reuters.example/a
      book:
        title: A book
        publisher: Press
        offline: true
      -- content/claims/stake.md --
      ---
      title: A stake is planned
      value: up to $50 billion
      status: reported
      ---
      -- content/claims/sum.md --
      ---
      title: The sum
      status: unknown
      ---
      -- content/timeline/2025-11-03-deal.md --
      ---
      title: Deal
      date: 2025-11-03
      ---
      -- content/glossary/aws.md --
      ---
      term: AWS
      ---
      A cloud.
      -- content/02-needs.md --
      ---
      title: Needs
      ---
      ## Costs & more
      -- content/about.md --
      ---
      title: About
      ---
      -- content/chart (1).png --
      x
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[x](term:aws) | <a class=\"term\" id=\"--1\" href=\"#term-aws\">x</a> | x[^aws]",
        "[up to $50 billion](claim:stake) | <a class=\"claim\" id=\"--1\" href=\"#claim-stake\""
            + " data-status=\"reported\" data-say=\"reported\">up to $50 billion</a> | up to $50 billion (reported)[^claim-stake]",
        "[Unknown](claim:sum) yet, and [so](claim:sum) | <a class=\"claim\" id=\"--1\" href=\"#claim-sum\""
            + " data-status=\"unknown\">Unknown</a> yet, and <a class=\"claim\" id=\"--2\" href=\"#claim-sum\""
            + " data-status=\"unknown\">so</a> | Unknown[^claim-sum] yet, and so (unknown)[^claim-sum]",
        "[R](source:reuters-1) | <a class=\"source\" id=\"--1\" href=\"#source-reuters-1\">R</a>"
            + " | [R](https://reuters.example/a)",
        "[B](source:book) | <a class=\"source\" id=\"--1\" href=\"#source-book\">B</a>"
            + " | [B](sources/index.md#source-book)",
        "[d](event:2025-11-03-deal) | <a class=\"event-link\" href=\"timeline/index.html#2025-11-03-deal\">d</a>"
            + " | [d](timeline/index.md#2025-11-03-deal)",
        "[d](timeline/2025-11-03-deal.md) | <a class=\"event-link\" href=\"timeline/index.html#2025-11-03-deal\">d</a>"
            + " | [d](timeline/index.md#2025-11-03-deal)",
        "[x](term:aws)’s and '[x](term:aws)' | <a class=\"term\" id=\"--1\" href=\"#term-aws\">x</a>’s and"
            + " '<a class=\"term\" id=\"--2\" href=\"#term-aws\">x</a>' | x’s[^aws] and 'x[^aws]'",
        "[x](glossary/aws.md) | <a class=\"term\" id=\"--1\" href=\"#term-aws\">x</a> | x[^aws]",
        "[o](https://a.example/b\\)c) [o](<https://a.example/b\\>c>) | <a rel=\"external\" href=\"https://a.example/b%29c\">o</a>"
            + " <a rel=\"external\" href=\"https://a.example/b%3Ec\">o</a> | [o](https://a.example/b%29c) [o](<https://a.example/b%3Ec>)",
        "[o](https://a.example/b\\\\) [o](https://a.example/b_(c)) | <a rel=\"external\" href=\"https://a.example/b%5C\">o</a>"
            + " <a rel=\"external\" href=\"https://a.example/b_(c)\">o</a> | [o](https://a.example/b%5C) [o](https://a.example/b_(c))",
        "[n](02-needs.md) | <a href=\"needs/index.html\">n</a> | [n](needs/index.md)",
        "[n](./02-needs.md#costs--more) | <a href=\"needs/index.html#costs--more\">n</a>"
            + " | [n](needs/index.md#costs--more)",
        "[n](/02-needs.md \"t\") | <a href=\"needs/index.html\" title=\"t\">n</a> | [n](needs/index.md \"t\")",
        "[n](index.md) | <a href=\"#top\">n</a> | [n](#top)",
        "[g](term:) [s](source:) [e](event:) | <a href=\"glossary/index.html\">g</a> "
            + "<a href=\"sources/index.html\">s</a> <a href=\"timeline/index.html\">e</a>"
            + " | [g](glossary/index.md) [s](sources/index.md) [e](timeline/index.md)",
        "[g](glossary/) [t](timeline/) | <a href=\"glossary/index.html\">g</a> <a href=\"timeline/index.html\">t</a>"
            + " | [g](glossary/index.md) [t](timeline/index.md)",
        "[c](chart%20(1).png) | <a href=\"chart%20%281%29.png\">c</a> | [c](chart%20%281%29.png)",
        "![A chart](chart%20%281%29.png) | <img src=\"chart%20%281%29.png\" alt=\"A chart\">"
            + " | ![A chart](chart%20%281%29.png)",
        "[e](https://e.org/?a=b&c#d) | <a rel=\"external\" href=\"https://e.org/?a=b&amp;c#d\">e</a>"
            + " | [e](https://e.org/?a=b&c#d)",
        "<https://e.org> | <a href=\"https://e.org\" rel=\"external\">https://e.org</a> | <https://e.org>",
        "<a@e.org> | <a href=\"mailto:a@e.org\">a@e.org</a> | <a@e.org>",
        "[m](mailto:a@e.org) | <a rel=\"external\" href=\"mailto:a@e.org\">m</a> | [m](mailto:a@e.org)",
        "[**bold** & *it*](02-needs.md) | <a href=\"needs/index.html\"><strong>bold</strong> &amp; <em>it</em></a>"
            + " | [**bold** & *it*](needs/index.md)",
        "H ~~2~~ O <sub>2</sub> <br> <span lang=\"ar\" dir=\"rtl\">x</span> | H <del>2</del> O <sub>2</sub> <br> "
            + "<span lang=\"ar\" dir=\"rtl\">x</span>"
            + " | H ~~2~~ O <sub>2</sub> <br> <span lang=\"ar\" dir=\"rtl\">x</span>",
        "a <!-- no -- one --> b | a  b | a  b",
      })
  void inBothEditions(String body, String html, String markdown) {
    RenderedBody rendered = Rendering.page(body, FILES);
    assertThat(rendered.html()).isEqualTo("<p>" + html + "</p>\n");
    assertThat(rendered.markdown()).isEqualTo(markdown + "\n");
    assertThat(rendered.findings()).isEmpty();
  }

  @Test
  void references() {
    RenderedBody rendered = Rendering.page(
        """
        [A][a], [$B up to $50 billion][b], [c], ![D][d] and [e][e].

        [a]: 02-needs.md#costs--more
        [b]: claim:stake
        [c]: source:book
        [d]: chart%20%281%29.png
        [e]: term:aws
        """,
        FILES);
    assertThat(rendered.findings()).isEmpty();
    assertThat(rendered.markdown())
        .isEqualTo(
            """
        [A][a], $B up to $50 billion (reported)[^claim-stake], [c], ![D][d] and e[^aws].

        [a]: needs/index.md#costs--more

        [c]: sources/index.md#source-book
        [d]: chart%20%281%29.png
        """);
    assertThat(rendered.html())
        .contains("<a href=\"needs/index.html#costs--more\">A</a>", "data-status=\"reported\"");
  }

  @Test
  void whatIsUsedIsKnown() {
    RenderedBody rendered = Rendering.page(
        "[up to $50 billion](claim:stake) [B](source:book) [R](source:reuters-1) [d](event:2025-11-03-deal) "
            + "[e](https://e.org) [up to $50 billion](claim:stake) <https://f.org>",
        FILES);
    assertThat(rendered.claims()).isEqualTo(List.of("stake"));
    assertThat(rendered.citations()).isEqualTo(List.of("book", "reuters-1"));
    assertThat(rendered.events()).isEqualTo(List.of("2025-11-03-deal"));
    assertThat(rendered.links()).isEqualTo(List.of("https://e.org", "https://f.org"));
    assertThat(rendered.html()).containsOnlyOnce("id=\"--1\"");
    assertThat(rendered.words()).isEqualTo(13);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[up to $50 billion](claim:stake)",
        "[Up to **$50** billion](claim:stake)",
        "[up to\n$50&nbsp;billion](claim:stake)",
        "[a stake of up to \\$50 billion or so](claim:stake)",
      })
  void aClaimsTextHoldsItsValue(String body) {
    assertThat(Rendering.page(body, FILES).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[$50 billion](claim:stake)",
        "[up to $5 billion](claim:stake)",
        "[`x`](claim:stake)",
        "[x][s]\n\n[s]: claim:stake"
      })
  void orElseIsWrong(String body) {
    assertThat(FindingFormat.text(false).format(Rendering.page(body, FILES).findings()))
        .contains(
            "this text does not hold the claim's value \"up to $50 billion\" [claim-value]",
            "  write \"up to $50 billion\" here, or change the value in claims/stake.md\n");
  }

  @Test
  void definitionsRightAboveOtherText() {
    RenderedBody rendered = Rendering.page(
        """
        [a]: 02-needs.md
        Needs [of all][a]
        =====

        [b]: 02-needs.md#costs--more
        ![The *flow*](flow:)

        [See][b].
        """,
        FILES);
    assertThat(rendered.findings()).isEmpty();
    assertThat(rendered.html())
        .isEqualTo(
            """
        <h1 id="needs-of-all" data-h="yLu">Needs <a href="needs/index.html">of all</a></h1>
        <figure>flow{}</figure>
        <p><a href="needs/index.html#costs--more">See</a>.</p>
        """);
    assertThat(rendered.markdown())
        .isEqualTo(
            """
        [a]: needs/index.md
        Needs [of all][a]
        =====

        [b]: needs/index.md#costs--more
        *The flow*

        | figure |
        | --- |

        [See][b].
        """);
  }

  @Test
  void definitionsRightAboveAHeadingOfAChapter() {
    assertThat(Rendering.chapter(
                "[a]: 02-needs.md\nNeeds\n[of all][a]\n=====\n\nOne\n---\n\n# Two\n", FILES)
            .markdown())
        .isEqualTo("[a]: #needs\n## Needs [of all][a]\n\n### One\n\n## Two\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a]: 02-needs.md\n\n", "| a |\n| - |\n\n"})
  void theFirstWordsStandBelowDefinitionsAndTables(String above) {
    Body body = new Body(new SourceFile("text.md", above + "The *first* words.\n\nMore."), 0);
    assertThat(BodyRenderer.plainLead(MarkdownParser.parse(body))).isEqualTo("The first words.");
  }

  @Test
  void callouts() {
    assertThat(Rendering.page("> [!tip]\n> *Try* it.\n>\n> Again.\n", "").html())
        .isEqualTo(
            """
        <section class="callout tip" role="note">
        <p class="callout-title">Tip</p>
        <p><em>Try</em> it.</p>
        <p>Again.</p>
        </section>
        """);
    assertThat(Rendering.page("> [!tip] Try it.\n", "").html())
        .isEqualTo("<blockquote>\n<p>[!tip] Try it.</p>\n</blockquote>\n");
  }

  @Test
  void figures() {
    RenderedBody rendered = Rendering.page(
        """
        Before

        ![The *flow*](flow:?lane=a,b&lane=c%20d)

        - item

          ![In an item](timeline:)

        > [!NOTE]
        > Text
        >
        > ![In a callout](claims:?status=reported)

        1. ![First in an item](flow:)
        """,
        FILES);
    assertThat(rendered.findings()).isEmpty();
    assertThat(rendered.html())
        .contains(
            "<p>Before</p>\n<figure>flow{lane=a,b,c d}</figure>\n<ul>",
            "<figure>claims{status=reported}</figure>");
    assertThat(rendered.markdown())
        .isEqualTo(
            """
        Before

        *The flow*

        | figure |
        | --- |

        - item

          *In an item*

          | figure |
          | --- |

        > [!NOTE]
        > Text
        >
        > *In a callout*
        >
        > | figure |
        > | --- |

        1. *First in an item*

           | figure |
           | --- |
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](\\javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x](vbscript:x)",
        "[x](data:text/html,<b>x</b>)",
        "[x](//evil.example/)",
        "[x](blob:x)",
        "[x](file:///etc/passwd)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "![x](javascript:alert(1))",
        "![x](https://e.org/pixel.gif)",
        "![x](data:image/png;base64,AA)",
        "![x](//e.org/x.png)",
        "![x][y]\n\n[y]: https://e.org/pixel.gif",
      })
  void unsafeAddressesAreInNeitherEdition(String body) {
    RenderedBody rendered = Rendering.page(body, FILES);
    assertThat(rendered.findings()).isNotEmpty().allMatch(finding -> finding.isError());
    assertThat(rendered.html()).doesNotContain("<a ", "<img ");
    assertThat(rendered.html() + rendered.markdown()).doesNotContain("](java", "](data", "]: java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "a <b onclick=x>b</b>",
        "<div onclick=x>\n\n# x\n\n</div>",
        "a <sub onclick=x>b</sub>",
        "a <sub>b",
        "a b</sub>",
        "*a <sub>b* c</sub>",
        "<?php x ?>",
        "a <![CDATA[x]]>",
        "<!DOCTYPE html>",
        "## <script>alert(1)</script>",
        "<style>a{}</style>",
        "<iframe src=\"x\">",
        "<svg onload=alert(1)>",
        "a <span style=\"x\">b</span>",
        "> <script>\n> x",
        "| a |\n| - |\n| <script>x</script> |",
        "<!-- no end",
        "<!-- a --> <script>x</script>",
      })
  void htmlIsTextInBothEditions(String body) {
    RenderedBody rendered = Rendering.page(body, FILES);
    assertThat(rendered.findings()).isNotEmpty().allMatch(finding -> finding.isError());
    assertThat(rendered
            .html()
            .replaceAll("<a class=\"here\" href=\"#[a-z0-9-]*\">(.*?)</a>", "$1")
            .replaceAll(
                "</?(p|h1|h2|em|blockquote|table|thead|tbody|tr|th|td|div)( [a-z-]+=\"[^\"]*\")*>",
                ""))
        .doesNotContain("<");
    assertThat(rendered.markdown().replace("</sub>", "")).doesNotContain("<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- one -->\n\ntext",
        "<!-- one\n\ntwo -->\n\ntext",
        "<!-- one --><!-- two -->\n\ntext",
        "text<!-- one -->",
        "<!---->\n\ntext",
        "- <!-- one -->\n\ntext",
      })
  void commentsAreInNeitherEdition(String body) {
    RenderedBody rendered = Rendering.page(body, FILES);
    assertThat(rendered.findings()).isEmpty();
    assertThat(rendered.html() + rendered.markdown())
        .contains("text")
        .doesNotContain("one", "two", "--&gt;", "-->");
  }
}
