package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/** A correction that names its page is told there, in both editions, and in the feed. */
class CorrectedPageTest {
  private static final SiteFixture SITE = SiteFixture.of(
      """
      -- content/site.yaml --
      title: The Ferry Times
      base_url: https://ferry.example/
      -- content/index.md --
      ---
      title: Who pays?
      date: 2026-01-12
      ---
      The town pays.
      -- content/01-engines.md --
      ---
      title: The engines
      ---
      They are old.
      -- content/corrections/2026-02-03-power.md --
      ---
      title: Power of the engines
      date: 2026-02-03
      page: 01-engines.md
      ---
      It is 800 kW.
      """);

  @Test
  void thePageSaysItDated() {
    assertThat(SITE.text("engines/index.html"))
        .contains(
            """
        <p class="corrected"><b>Correction,</b> <time datetime="2026-02-03">3 February 2026</time>, \
        <a href="../corrections/index.html#2026-02-03-power">Power of the engines</a></p>""");
    assertThat(SITE.text("index.html")).doesNotContain("class=\"corrected\"");
  }

  @Test
  void soDoesItsMarkdown() {
    assertThat(SITE.text("engines/index.md"))
        .contains(
            "**Correction,** 3 February 2026, [Power of the engines](../corrections/index.md#2026-02-03-power)");
    assertThat(SITE.text("index.md")).doesNotContain("**Correction,**");
  }

  @Test
  void soDoesTheFeed() {
    assertThat(SITE.text("feed.xml"))
        .contains("<title>Correction, The engines: Power of the engines</title>");
  }
}
