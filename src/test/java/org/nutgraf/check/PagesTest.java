package org.nutgraf.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  @Test
  void aHeadingThatStandsTwice() {
    assertThat(Desk.findings("", Desk.article("## The deal\n\nText.\n\n## *the* Deal\n\nText.")))
        .isEqualTo(
            """
        content/index.md:9:1: warning: this page has a heading "The deal" already [duplicate-heading]
          ## *the* Deal
          ^^^^^^^^^^^^^
          see line 5; say in one of them what sets it apart
        1 warning
        """);
  }

  @Test
  void twoPagesWithOneTitle() {
    assertThat(
            Desk.findings(
                "",
                Desk.article("Text.")
                    + """
        -- content/01-more.md --
        ---
        title: "page"
        summary: More.
        ---
        Text.
        """))
        .isEqualTo(
            """
        content/01-more.md:2:8: warning: another page has the title "Page" already [duplicate-title]
          title: "page"
                 ^^^^^^
          see content/index.md:2:8; say in one of them what sets it apart
        1 warning
        """);
  }

  @Test
  void aTagThatIsSpelledInTwoWays() {
    assertThat(
            Desk.findings(
                "",
                Desk.article("Text.")
                    + """
        -- content/timeline/1999.md --
        ---
        title: A
        date: 1999
        status: reported
        tags: [Data centers, IPO]
        ---
        -- content/timeline/2000.md --
        ---
        title: B
        date: 2000
        status: reported
        tags: [data-centers, IPO]
        ---
        """))
        .isEqualTo(
            """
        content/timeline/2000.md:5:8: warning: this tag is "Data centers" elsewhere [tag-spelling]
          tags: [data-centers, IPO]
                 ^^^^^^^^^^^^
          see content/timeline/1999.md:5:8; write both in one way
        1 warning
        """);
  }

  @Test
  void aPageWithoutADescription() {
    assertThat(Desk.findings("", "-- content/index.md --\n---\ntitle: Page\n---\nText.\n"))
        .isEqualTo(
            """
        content/index.md:2:8: warning: this page has no description [missing-description]
          title: Page
                 ^^^^
          add a line "description: …" that says in one sentence what a reader learns here
        1 warning
        """);
  }

  @Test
  void aRuleThatIsOff() {
    String files = "-- content/index.md --\n---\ntitle: Page\n---\nText.\n";
    assertThat(Desk.findings("checks: { missing-description: off }\n", files)).isEmpty();
  }

  @Test
  void aHeadingThatSkipsALevel() {
    assertThat(Desk.findings("", Desk.article("## One\n\n#### Two")))
        .isEqualTo(
            """
        content/index.md:7:1: warning: this heading skips a level [heading-order]
          #### Two
          ^^^^^^^^
          write ### Two
        1 warning
        """);
  }

  @Test
  void footnotesOfAnAuthor() {
    assertThat(
            Desk.findings(
                "",
                Desk.article(
                    "It is so.[^1] And so.[^b] But `[^2]` and \\[^3] are code.\n\n[^1]: See *the* study.\n")))
        .isEqualTo(
            """
            content/index.md:5:22: error: there is no footnote [^b] [footnote]
              It is so.[^1] And so.[^b] But `[^2]` and \\[^3] are code.
                                   ^^^^
              write its text on a line of its own: [^b]: …
            1 error
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said “I [sic] am”, [a](https://example.org/) (https://example.org/b) and [b] (or c).",
        "Escaped \\[[x]], \\**x, \\[x\\](y), &amp;nbsp; and `{{ x }}`, `**x`, `[](y)`.",
        "**Bold**, ***both***, 2 ** 3, 5 * 3 and C# or #hashtag, AT&T; R&D;",
        "| a | b |\n| --- | --- |\n| 1 |\n| 1 \\| 2 | 3 |\n\nEither a | b | c.",
        "```\n[[x]] **x {{ y }}\n```\n\n> ~~~\n> TK\n> ~~~\n\n    TODO [](x)",
        "> [!note]\n> Text.\n\n> [a] quotation",
        "[![A map](map.svg)](https://example.org/), the TKS and a question??"
      })
  void markupThatIsMeant(String body) {
    assertThat(Desk.findings("", Desk.article(body) + "-- content/map.svg --\n<svg/>\n"))
        .doesNotContain("[stray-markup]", "[empty-link]", "[placeholder]");
  }

  @Test
  void loremIpsumIsFoundInAnyCapitals() {
    assertThat(Desk.findings("", Desk.article("It says LoReM iPsUm here.")))
        .contains(
            "content/index.md:5:9: warning: \"LoReM iPsUm\" stands for something still to be written [placeholder]");
  }

  @Test
  void wordsThatStandForWhatIsToCome() {
    String text =
        Desk.article("Costs TK. Lorem *ipsum* dolor.").replace("A page.", "TODO say more???");
    assertThat(Desk.findings("", text))
        .isEqualTo(
            """
        content/index.md:3:14: warning: "TODO" stands for something still to be written [placeholder]
          description: TODO say more???
                       ^^^^
          write it, or leave it out
        content/index.md:3:27: warning: "???" stands for something still to be written [placeholder]
          description: TODO say more???
                                    ^^^
          write it, or leave it out
        content/index.md:5:7: warning: "TK" stands for something still to be written [placeholder]
          Costs TK. Lorem *ipsum* dolor.
                ^^
          write it, or leave it out
        content/index.md:5:11: warning: "Lorem ipsum" stands for something still to be written [placeholder]
          Costs TK. Lorem *ipsum* dolor.
                    ^^^^^^^^^^^^
          write it, or leave it out
        4 warnings
        """);
  }

  @Test
  void filesThatNothingLeadsTo() {
    String site = "checks: { plain-picture: off }\n";
    String files =
        """
        -- content/a%20b.pdf --
        x
        -- content/b c.pdf --
        x
        -- content/pictures/shown.svg --
        <svg width="9" height="9"/>
        -- content/pictures/by-name.svg --
        <svg width="9" height="9"/>
        -- content/card.gif --
        GIF89a\t\0\t\0\0\0\0;
        -- content/index.md.bak --
        x
        -- content/Notes.DOCX --
        x
        -- content/later.md --
        ---
        title: Later
        draft: true
        ---
        ![Later](later.svg)
        -- content/later.svg --
        <svg width="9" height="9"/>
        -- content/glossary/term.md --
        ---
        term: text
        ---
        A word, as in [this list](../a%2520b.pdf).
        """;
    String article = Desk.article(
            """
        Text and [the list](b%20c.pdf#page=2), https://example.org/index.md.bak

        ![Shown](/pictures/shown.svg) ![By name][name]

        [name]: pictures/by-name.svg""")
        .replace("title: Page\n", "title: Page\nimage: card.gif\n");
    assertThat(Desk.findings(site, article + files))
        .isEqualTo(
            """
        content/Notes.DOCX:1:1: warning: no page that is shown has this file, or links to it, so it is not \
        published [unused-file]
          take it out of content/; "nutgraf import" makes pages of a text
        content/index.md.bak:1:1: warning: no page that is shown has this file, or links to it, so it is not \
        published [unused-file]
          show it, link to it, or take it out of content/
        content/later.svg:1:1: warning: no page that is shown has this file, or links to it, so it is not \
        published [unused-file]
          show it, link to it, or take it out of content/
        3 warnings
        """);
  }

  @Test
  void aPageThatWeighsTooMuch() {
    assertThat(Desk.findings(
            "page_weight: { page: 100B, everything: 100kB, glossary: 100kB }\n",
            Desk.article("Text.")))
        .startsWith("content/index.md:2:8: warning: the page / weighs ")
        .contains(" bytes compressed, more than 100 bytes [page-weight]\n", "  it loads HTML ");
  }

  @Test
  void aPageThatIsLightEnough() {
    assertThat(Desk.findings("page_weight: { page: 1MB }\n", Desk.article("Text.")))
        .isEmpty();
  }

  @Test
  void styleSheetsAndScriptsCount() {
    String files =
        Desk.article("Text.") + "-- static/nutgraf.css --\n" + "a{color:red}".repeat(10) + "\n";
    assertThat(Desk.findings("page_weight: { page: 1B }\n", files))
        .contains(", nutgraf.css 35 bytes\n");
  }

  @Test
  void budgetsThatCantBeRead() {
    assertThat(
            Desk.findings("page_weight: { pages: 14kB, timeline: much }\n", Desk.article("Text.")))
        .isEqualTo(
            """
        content/site.yaml:3:16: error: there is no kind of page "pages" [unknown-key]
          page_weight: { pages: 14kB, timeline: much }
                         ^^^^^
          did you mean: page
        content/site.yaml:3:39: error: this is no size [bad-value]
          page_weight: { pages: 14kB, timeline: much }
                                                ^^^^
          write for example: 14kB
        2 errors
        """);
  }
}
