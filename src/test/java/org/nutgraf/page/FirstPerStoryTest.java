package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/** {@code link_terms: first-per-story}. */
class FirstPerStoryTest {
  private static final SiteFixture SITE = SiteFixture.of(
      """
      -- content/site.yaml --
      title: T
      base_url: https://example.org/
      link_terms: first-per-story
      -- content/index.md --
      ---
      title: Start
      ---
      No word of it.
      -- content/01-one.md --
      ---
      title: One
      ---
      The bank and the bank.
      -- content/02-two.md --
      ---
      title: Two
      ---
      The bank and [the bank](term:bank), in cash.
      -- content/glossary/bank.md --
      ---
      term: bank
      ---
      A house.
      -- content/glossary/cash.md --
      ---
      term: cash
      ---
      Money.
      """);

  private static String lead(String page) {
    String html = SITE.text(page);
    int start = html.indexOf("<p>The ");
    return html.substring(start, html.indexOf("</p>", start))
        .replaceAll("<a [^>]*>", "{")
        .replace("</a>", "}");
  }

  @Test
  void onTheFirstPageThatHasIt() {
    assertThat(lead("one/index.html")).isEqualTo("<p>The {bank} and the bank.");
    assertThat(lead("two/index.html")).isEqualTo("<p>The bank and {the bank}, in {cash}.");
  }
}
