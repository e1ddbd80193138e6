package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

class HomePagesTest {
  private static final String FIRST =
      """
      -- content/index.md --
      ---
      title: The tug
      date: 2026-01-02
      authors: [Nora Quill]
      covers_until: 2026-01-01
      ---
      A ship for [$5](claim:cost).
      -- content/01-why.md --
      ---
      title: Why
      ---
      Because.
      -- content/claims/cost.md --
      ---
      title: It costs $5
      value: "$5"
      status: confirmed
      ---
      """;
  private static final String SECOND =
      """
      -- content/trams/index.md --
      ---
      title: Trams
      summary: They are back.
      date: 2026-02-03
      ---
      Text.
      """;

  /** What a page says between its first line of that text and its last. */
  private static String main(SiteFixture site, String path) {
    String text = site.text(path);
    return path.endsWith(".md")
        ? text
        : text.substring(text.indexOf("<article class=\"page\">"), text.indexOf("</article>"));
  }

  @Test
  void aSecondStoryLeavesTheFirstWhole() {
    SiteFixture alone = SiteFixture.of(FIRST);
    SiteFixture both = SiteFixture.of(FIRST + SECOND);
    assertThat(main(both, "index.html"))
        .isEqualTo(main(alone, "index.html"))
        .contains("<b>Nora Quill</b>", "1 January 2026", "why/index.html", "id=\"claim-cost\"");
    assertThat(both.text("index.html"))
        .contains(
            "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",",
            "nutgraf.js",
            "<h2><a href=\"trams/index.html\">Trams</a></h2>",
            "They are back.");
    assertThat(both.text("index.md"))
        .startsWith(alone.text("index.md").replaceFirst("(?s)\n\\[\\^claim-cost\\].*", ""))
        .contains(
            "\n## More stories\n\n- [**Trams**](trams/index.md), 3 February 2026: They are back.\n");
    assertThat(both.outputs().files().keySet())
        .containsAll(alone.outputs().files().keySet());
  }

  @Test
  void storiesWithoutOneAtTheRootAreListed() {
    assertThat(SiteFixture.of(SECOND).text("index.html"))
        .contains("<h1>Test</h1>", "<h2><a href=\"trams/index.html\">Trams</a></h2>");
  }

  @Test
  void aHomePageWithoutATextIsTheListAlone() {
    SiteFixture site = SiteFixture.of("-- content/index.md --\n---\ntitle: News\n---\n" + SECOND
        + "-- templates/html/after-article.peb --\nWrite to us\n");
    assertThat(site.text("index.html"))
        .contains(">News</h1>", "<h2 id=\"ng-stories\">Stories</h2>")
        .doesNotContain("Write to us", "<li>0")
        // The only byline is that of the story in the list.
        .containsOnlyOnce("class=\"byline\"");
    assertThat(site.text("index.md")).contains("\n## Stories\n").doesNotContain("More stories");
    assertThat(site.text("trams/index.html")).contains("Write to us");
  }

  /** Its menu lists the parts near the one that is read. */
  @Test
  void aPartOfALongStoryIsCountedAmongAll() {
    StringBuilder parts = new StringBuilder();
    for (int i = 1; i <= 250; i++) {
      parts.append(
          "-- content/%03d-part-%d.md --\n---\ntitle: No. %d\n---\nText.\n".formatted(i, i, i));
    }
    assertThat(
            SiteFixture.of(FIRST.replace("01-why", "000-why") + parts).text("part-120/index.html"))
        .contains("<summary>Part 121 of 251</summary>", "No. 220<", "No. 20<")
        .doesNotContain("No. 221<", "No. 19<");
  }
}
