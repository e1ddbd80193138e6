package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;
import org.nutgraf.source.git.FileDates;

/** What feeds, the sitemap and search engines are told of when pages came. */
class MachineDatesTest {
  private static final String SITE =
      """
      -- content/site.yaml --
      title: News
      base_url: https://example.org/
      timezone: Europe/Berlin
      publisher: { name: The Gazette }
      checks: { missing-description: off, unused-term: off, unsourced-event: off, unused-claim: off, unsourced-claim: off, unused-source: off }
      -- content/01-part.md --
      ---
      title: Part
      ---
      Text.
      -- content/glossary/quay.md --
      ---
      term: quay
      link: manual
      ---
      A wall for ships.
      -- content/timeline/2026-01-01-start.md --
      ---
      title: It starts
      date: 2026-01-01
      ---
      """;
  private static final String UNDATED =
      "-- content/index.md --\n---\ntitle: The harbour\n---\nText.\n";
  private static final String DATED =
      """
      -- content/index.md --
      ---
      title: The harbour
      date: 2026-03-01T18:30
      authors: [A. Writer]
      ---
      Text.
      """;
  private static final String CORRECTED =
      """
      -- content/corrections/2026-04-02-length.md --
      ---
      title: It was longer
      date: 2026-04-02
      ---
      Text.
      """;

  @Test
  void whatIsCorrectedHasChanged() {
    SiteFixture site = SiteFixture.of(SITE + DATED + CORRECTED);
    String sitemap = site.text("sitemap.xml").replaceAll("\n</?url>|\n", " ");
    assertThat(sitemap)
        .contains(
            "<loc>https://example.org/</loc> <lastmod>2026-04-02</lastmod>",
            "/part/</loc> <lastmod>2026-03-01T18:30:00+01:00</lastmod>",
            "/timeline/</loc> <lastmod>2026-04-02</lastmod>",
            "/everything/</loc> <lastmod>2026-04-02</lastmod>",
            "/glossary/</loc> <lastmod>2026-04-02</lastmod>",
            "/corrections/</loc> <lastmod>2026-04-02</lastmod>")
        .doesNotContain("/glossary/quay/</loc> <lastmod>");
    assertThat(site.text("index.html"))
        .contains(
            "\"@type\":\"NewsArticle\"",
            "\"datePublished\":\"2026-03-01T18:30:00+01:00\"",
            "\"dateModified\":\"2026-04-02\"",
            "\"author\":[{\"@type\":\"Person\",\"name\":\"A. Writer\"}]",
            "\"correction\":[{\"@type\":\"CorrectionComment\",\"datePublished\":\"2026-04-02\",\"text\":\"It was longer\"");
    assertThat(site.text("part/index.html"))
        .contains("\"datePublished\":\"2026-03-01T18:30:00+01:00\"", "\"name\":\"A. Writer\"")
        .doesNotContain("dateModified", "CorrectionComment");
    assertThat(site.text("feed.xml"))
        .contains(
            "<updated>2026-04-02T00:00:00+02:00</updated>",
            "<updated>2026-03-01T18:30:00+01:00</updated>");
  }

  /** When something appears is decided by instants; the day that readers see is the one that was written. */
  @Test
  void aDayThatWasWrittenWithItsOffsetStays() {
    SiteFixture site = SiteFixture.of(
        SITE + DATED.replace("date: 2026-03-01T18:30", "date: 2026-03-01T23:30:00-05:00"));
    assertThat(site.text("index.html"))
        .contains(">1 March 2026</time>", "\"datePublished\":\"2026-03-01T23:30:00-05:00\"")
        .doesNotContain("2 March");
    assertThat(site.text("feed.xml")).contains("<published>2026-03-01T23:30:00-05:00</published>");
  }

  @Test
  void whereNobodyKnowsOnlyAFeedSaysADay() {
    SiteFixture site = SiteFixture.of(SITE + UNDATED);
    assertThat(site.text("feed.xml"))
        .contains("<updated>2026-07-05T00:00:00+02:00</updated>")
        .doesNotContain("<entry>");
    assertThat(site.text("sitemap.xml")).doesNotContain("lastmod");
    assertThat(site.text("index.html"))
        .doesNotContain("datePublished", "dateModified", "article:published_time")
        .contains("\"author\":{\"@type\":\"Organization\",\"name\":\"The Gazette\"}");
    assertThat(site.findings()).as("it will be known when it is committed").isEmpty();
  }

  @Test
  void whereNobodyWillEverKnowItIsSaid() {
    assertThat(SiteFixture.of(SITE + UNDATED, FileDates.NONE).findings())
        .contains("content/index.md:2:8", "[missing-date]");
    assertThat(SiteFixture.of(SITE + DATED, FileDates.NONE).findings()).isEmpty();
    FileDates shallow = unknown(FileDates.History.SHALLOW);
    assertThat(SiteFixture.of(SITE + DATED, shallow).findings())
        .containsOnlyOnce("[")
        .contains("[shallow-clone]");
    assertThat(SiteFixture.of(SITE + UNDATED, shallow).findings())
        .containsOnlyOnce("[")
        .contains("[shallow-clone]");
    String without = SITE.replace("timezone", "git_dates: false\ntimezone");
    assertThat(SiteFixture.of(without + UNDATED, shallow).findings())
        .containsOnlyOnce("[")
        .contains("[missing-date]");
  }

  @Test
  void aHomePageThatListsStoriesNeedsNoDate() {
    String story = "-- content/tram/index.md --\n---\ntitle: Tram\ndescription: D.\n"
        + "date: 2026-02-20\n---\nText.\n";
    String home = "-- content/index.md --\n---\ntitle: News\ndescription: D.\n---\n";
    assertThat(SiteFixture.of(SITE + home + story, FileDates.NONE).findings()).isEmpty();
    assertThat(SiteFixture.of(SITE + home + "Text.\n" + story, FileDates.NONE).findings())
        .contains("[missing-date]");
  }

  @Test
  void whereGitCantBeAskedItIsSaidOnceForAllStories() {
    String findings =
        SiteFixture.of(SITE + UNDATED, unknown(FileDates.History.UNREADABLE)).findings();
    assertThat(findings)
        .containsOnlyOnce("[missing-date]")
        .contains("content/site.yaml", "git can't be asked", "safe.directory");
  }

  private static FileDates unknown(FileDates.History history) {
    return new FileDates() {
      @Override
      public Optional<FileDates.Span> of(String path) {
        return Optional.empty();
      }

      @Override
      public FileDates.History history() {
        return history;
      }
    };
  }

  @Test
  void datesOfGitAreDates() {
    LocalDate day = LocalDate.parse("2026-02-01");
    SiteFixture site = SiteFixture.of(
        SITE + UNDATED, path -> Optional.of(new FileDates.Span(day, day.plusDays(3))));
    assertThat(site.text("feed.xml")).contains("<updated>2026-02-04T00:00:00+01:00</updated>");
    assertThat(site.findings()).isEmpty();
  }
}
