package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

class ShareImagesTest {
  private static final String PICTURE = "-- content/pictures/ferry.png --\nx\n";

  private static SortedMap<String, String> site(boolean cards, String image) {
    SiteFixture site = SiteFixture.of(
        """
        -- content/site.yaml --
        title: The Ferry Times
        base_url: https://example.org/news/
        cards: %s
        checks: { missing-description: off, unused-file: off }
        -- content/index.md --
        ---
        title: Who "pays"?
        covers_until: 2026-07
        ---
        Text.
        -- content/01-the-engines.md --
        ---
        title: The engines
        %s
        ---
        Text.
        """
                .formatted(cards, image)
            + PICTURE);
    assertThat(site.findings()).isEmpty();
    return site.texts();
  }

  @Test
  void aPageWithoutAPictureHasACard() {
    SortedMap<String, String> texts = site(true, "");
    assertThat(texts.get("index.html"))
        .contains(
            """
        <meta property="og:image" content="https://example.org/news/card.png">
        <meta property="og:image:width" content="1200">
        <meta property="og:image:height" content="630">
        <meta property="og:image:alt" content="Who &quot;pays&quot;?">
        <meta name="twitter:card" content="summary_large_image">
        """)
        .contains("\"image\":\"https://example.org/news/card.png\"");
    assertThat(texts.get("card.png"))
        .contains(
            "site=The Ferry Times",
            "kicker=,",
            "headline=Who \"pays\"?",
            "line=Covers events up to July 2026.");
    assertThat(texts.get("the-engines/card.png"))
        .contains(
            "kicker=Who \"pays\"?", "headline=The engines", "line=Covers events up to July 2026.");
  }

  @Test
  void aPictureOfTheEditorsWins() {
    SortedMap<String, String> texts = site(true, "image: pictures/ferry.png");
    assertThat(texts.get("the-engines/index.html"))
        .contains(
            "<meta property=\"og:image\" content=\"https://example.org/news/pictures/ferry.png\">")
        .contains("\"image\":\"https://example.org/news/pictures/ferry.png\"")
        .doesNotContain("card.png");
    assertThat(texts).doesNotContainKey("the-engines/card.png").containsKey("card.png");
    assertThat(site(false, "image: /pictures/ferry.png").get("the-engines/index.html"))
        .contains("https://example.org/news/pictures/ferry.png");
  }

  @Test
  void aCardHasTheRuleOfItsPage() {
    SortedMap<String, String> texts = SiteFixture.of(
            """
            -- content/site.yaml --
            title: The Ferry Times
            cards: true
            -- content/index.md --
            ---
            title: Who pays?
            ---
            The town [pays](claim:town). The ferry is [late](claim:late).
            -- content/claims/late.md --
            ---
            title: The ferry is late
            status: unknown
            ---
            -- content/claims/town.md --
            ---
            title: The town pays
            status: expected
            ---
            """)
        .texts();
    assertThat(texts.get("card.png")).contains("rule=expected unknown,");
    assertThat(texts.get("claims/card.png")).contains("rule=expected unknown,");
    assertThat(texts.get("claims/index.html"))
        .contains("<i data-status=\"expected\"></i><i data-status=\"unknown\"></i>");
  }

  @Test
  void thereAreNoCardsUnlessTheSiteWantsThem() {
    SortedMap<String, String> texts = site(false, "");
    assertThat(texts.keySet()).noneMatch(path -> path.endsWith("card.png"));
    assertThat(texts.get("index.html"))
        .doesNotContain("og:image")
        .contains("<meta name=\"twitter:card\" content=\"summary\">");
  }
}
