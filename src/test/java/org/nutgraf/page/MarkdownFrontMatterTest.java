package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/** What the Markdown edition says of a page before its text. */
class MarkdownFrontMatterTest {
  private static final SiteFixture SITE = SiteFixture.of(
      """
      -- content/site.yaml --
      title: The Ferry Times
      base_url: https://ferry.example/
      -- content/index.md --
      ---
      title: Who pays?
      description: The bill for the ferry
      summary: "The town and the state \\"talk\\"."
      date: 2026-01-12
      lastmod: 2026-02-03
      covers_until: 2026-02
      ---
      The town pays.
      -- content/01-engines.md --
      ---
      title: The engines
      description: What drives the ferry
      summary: New ones are dear.
      lastmod: 2026-02-04
      ---
      They are old.
      """);

  @Test
  void aStorySaysWhatItIsAboutHowFreshItIsAndHowFarItReaches() {
    assertThat(front("index.md"))
        .isEqualTo(
            """
        title: "Who pays?"
        description: "The bill for the ferry"
        summary: "The town and the state \\"talk\\"."
        url: "https://ferry.example/"
        language: "en"
        date: "2026-01-12"
        lastmod: "2026-02-03"
        covers_until: "2026-02"
        """);
  }

  @Test
  void aPartReachesAsFarAsItsStory() {
    assertThat(front("engines/index.md"))
        .contains("summary: \"New ones are dear.\"\n")
        .contains("lastmod: \"2026-02-04\"\ncovers_until: \"2026-02\"\n");
  }

  private static String front(String file) {
    return SITE.text(file).split("---\n", 3)[1];
  }
}
