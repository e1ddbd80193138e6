package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/** What a site of several stories has, and a site of one has not. */
class NewsroomTest {
  private static String story(String folder, String front, String text) {
    return "-- content/" + folder + "/index.md --\n---\ntitle: The " + folder + "\n" + front
        + "\n---\n" + text + "\n";
  }

  private static final String TRAM =
      story("tram", "date: 2025-03-04\ntags: [Town hall, Rails]", "A tram.");
  private static final String FERRY = story(
          "ferry", "date: 2026-01-02\ntags: [town  hall, Sea]", "A [pilot](term:pilot) on a ferry.")
      + "-- content/ferry/timeline/2024-vote.md --\n---\ntitle: The vote\ndate: 2024-05-06\nstatus: reported\nsources: [paper]\n---\n"
      + "-- content/sources.yaml --\npaper: { title: Paper, publisher: Press, url: \"https://example.com/\" }\n";

  private static String event(String name, String date) {
    return "-- content/s101/timeline/" + name + ".md --\n---\ntitle: The vote\ndate: " + date
        + "\nstatus: reported\n---\n";
  }

  private static final String TERM =
      "-- content/glossary/pilot.md --\n---\nterm: pilot\n---\nA guide.\n";

  @Test
  void aSiteOfOneStoryHasNothingOfIt() {
    assertThat(SiteFixture.of(TRAM).outputs().files().keySet())
        .noneMatch(path -> path.matches(".*(tags|archive|page)/.*|tram/feed.xml"));
  }

  @Test
  void aFeedHasTheTwentyNewestPages() {
    SiteFixture site = SiteFixture.of(IntStream.rangeClosed(1, 21)
        .mapToObj(i -> story("s" + i, "date: 2025-01-%02d".formatted(i), "Text."))
        .collect(Collectors.joining()));
    assertThat(site.text("feed.xml").split("<entry>")).hasSize(1 + 20);
    assertThat(site.text("feed.xml"))
        .contains("<title>The s21</title>", "<title>The s2</title>")
        .doesNotContain("<title>The s1</title>");
  }

  @Test
  void aTagHasAPageAndAFeed() {
    SiteFixture site = SiteFixture.of(TRAM + FERRY + TERM);
    assertThat(site.findings()).isEmpty();
    assertThat(site.text("tags/town-hall/index.html"))
        .contains(
            "<h1>town  hall</h1>",
            "<h2><a href=\"../../ferry/index.html\">The ferry</a></h2>",
            "<h2><a href=\"../../tram/index.html\">The tram</a></h2>",
            "title=\"town  hall – Test\" href=\"../../tags/town-hall/feed.xml\"");
    assertThat(site.text("tags/rails/index.md"))
        .contains("# Rails\n", "(../../tram/index.md)")
        .doesNotContain("ferry");
    assertThat(site.text("tags/rails/feed.xml"))
        .contains(
            "<title>Rails – Test</title>",
            "<id>tag:example.org,2026:/tags/rails/feed.xml</id>",
            "<title>The tram</title>")
        .doesNotContain("The ferry");
    assertThat(site.text("tags/index.md"))
        .contains(
            "- [Rails](../tags/rails/index.md) (1)\n",
            "- [Sea](../tags/sea/index.md) (1)\n",
            "town-hall/index.md) (2)\n");
    assertThat(site.text("tram/index.html"))
        .contains("<a href=\"../tags/rails/index.html\">Rails</a>");
    assertThat(site.text("index.html"))
        .contains("<a href=\"tags/rails/index.html\">Rails</a>", "<a href=\"archive/index.html\">");
    assertThat(site.text("sitemap.xml"))
        .contains("/tags/</loc>", "/tags/town-hall/</loc>", "/archive/2024/</loc>")
        .doesNotContain("/page/");
  }

  @Test
  void aStoryHasAFeedOfItsOwn() {
    SiteFixture site = SiteFixture.of(TRAM + FERRY + TERM);
    assertThat(site.text("tram/feed.xml"))
        .contains("<title>The tram – Test</title>", "<id>tag:example.org,2026:/tram/</id>")
        .doesNotContain("ferry");
    assertThat(site.text("tram/index.html"))
        .contains("title=\"The tram – Test\" href=\"../tram/feed.xml\"");
    assertThat(site.text("feed.xml")).contains("The tram", "The ferry");
  }

  @Test
  void theArchiveHasStoriesAndEventsByYear() {
    SiteFixture site =
        SiteFixture.of(TRAM + FERRY + TERM + story("undated", "description: Soon.", "Text."));
    assertThat(site.text("archive/index.md"))
        .contains(
            "- [2026](../archive/2026/index.md), 1 story\n\n- [2025](../archive/2025/index.md), 1 story\n\n"
                + "- [2024](../archive/2024/index.md), 1 event\n",
            "## Without a date\n\n- [**The undated**](../undated/index.md): Soon.\n");
    assertThat(site.text("archive/2024/index.html"))
        .contains(
            "<a href=\"../../ferry/timeline/index.html#2024-vote\">The vote</a>",
            "The ferry · ",
            "<a class=\"previous\" rel=\"prev\" href=\"../../archive/2025/index.html\">");
    assertThat(site.text("archive/2025/index.html"))
        .contains("The tram", "rel=\"next\" href=\"../../archive/2024/index.html\"")
        .doesNotContain("The ferry");
  }

  @Test
  void longListsHaveSeveralPages() {
    String many = IntStream.rangeClosed(1, 31)
        .mapToObj(i -> story(
            "s" + (100 + i), "date: 2025-01-" + (i < 10 ? "0" : "") + i + "\ntags: [All]", "Text."))
        .collect(Collectors.joining());
    SiteFixture site =
        SiteFixture.of(many + event("2025-01-vote", "2025-01") + event("2019-plan", "2019"));
    assertThat(site.text("index.html"))
        .contains("s131/index.html", "s102/index.html", "rel=\"next\" href=\"page/2/index.html\"")
        .doesNotContain("s101/");
    assertThat(site.text("page/2/index.html"))
        .contains(
            "<h1>More stories, page 2</h1>",
            "s101/index.html",
            "rel=\"prev\" href=\"../../index.html\"")
        .doesNotContain("s102/", "rel=\"next\"");
    assertThat(site.text("tags/all/page/2/index.md"))
        .contains(
            "# All, page 2\n",
            "(../../../../s101/index.md)",
            "[Newer](../../../../tags/all/index.md)");
    assertThat(site.text("archive/2025/page/2/index.md"))
        .contains(
            "# 2025, page 2\n",
            "(../../../../s101/index.md)",
            "[Newer](../../../../archive/2025/index.md)",
            "[Older](../../../../archive/2019/index.md)")
        .doesNotContain("s102", "What happened", "The vote");
    assertThat(site.text("archive/2025/index.md"))
        .contains("The vote", "s131/index.md", "[Older](../../archive/2025/page/2/index.md)")
        .doesNotContain("/s101/index.md");
    assertThat(site.text("archive/2019/index.md"))
        .contains("[Newer](../../archive/2025/page/2/index.md)");
    assertThat(site.outputs().files().keySet()).noneMatch(path -> path.contains("page/3"));
    assertThat(site.text("sitemap.xml"))
        .contains(
            "https://example.org/page/2/</loc>", "https://example.org/tags/all/page/2/</loc>");
  }

  @Test
  void aPageOutsideOfAllStoriesNeedsAHomePage() {
    String imprint = "-- content/imprint.md --\n---\ntitle: Imprint\n---\nWe.\n";
    String menu =
        "-- content/site.yaml --\ntitle: Test\nbase_url: https://example.org/\nfooter: { menu: [imprint.md] }\nchecks: { missing-description: off }\n";
    assertThat(SiteFixture.of(TRAM + imprint).mistakes())
        .contains(
            "write content/index.md, the home page; with a title alone it leads to the stories");
    SiteFixture site =
        SiteFixture.of(menu + TRAM + imprint + "-- content/index.md --\n---\ntitle: News\n---\n");
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.outputs().files().keySet().stream().filter(path -> path.endsWith(".html")))
        .allSatisfy(path -> assertThat(site.text(path)).as(path).contains(">Imprint</a>"));
    assertThat(site.text("archive/index.md")).doesNotContain("(../index.md)");
  }

  /** What few share says more than what many share, and a tag says more than a term; without anything in common, none is related. */
  @Test
  void storiesThatShareSomethingLeadToEachOther() {
    String others = story("one", "tags: [Rails, Wide]", "None.")
        + story("two", "tags: [Wide]", "A pilot.")
        + story("three", "tags: [Wide]", "None.")
        + story("four", "tags: [Wide]", "None.")
        + story("alone", "tags: [Odd]", "None.");
    SiteFixture site = SiteFixture.of(story("tram", "tags: [Rails, Wide]", "A pilot.")
        + "-- content/tram/01-why.md --\n---\ntitle: Why\n---\nText.\n"
        + "-- content/tram/02-how.md --\n---\ntitle: How\n---\nText.\n" + others + TERM);
    assertThat(related(site.text("tram/index.html")))
        .containsSubsequence("../one/", "../two/", "../four/")
        .doesNotContain("../three/", "../alone/");
    assertThat(related(site.text("tram/how/index.html"))).contains("../../one/");
    assertThat(related(site.text("tram/everything/index.html"))).contains("../../one/");
    assertThat(site.text("tram/why/index.html")).doesNotContain("ng-related");
    assertThat(site.text("alone/index.html")).doesNotContain("ng-related");
    assertThat(site.text("tram/index.md"))
        .contains("## Related stories\n\n- [**The one**](../one/index.md)");
  }

  private static String related(String page) {
    return page.substring(
        page.indexOf("ng-related"), page.indexOf("</section>", page.indexOf("ng-related")));
  }

  @Test
  void partsOfANewsroomCanBeLinkedAndPutIntoMenus() {
    SiteFixture site = SiteFixture.of(
        "-- content/site.yaml --\ntitle: Test\nbase_url: https://example.org/\nmenu: [home, tags, archive]\n"
            + "checks: { missing-description: off, unused-term: off }\n" + TRAM
            + story("pier", "date: 2026-02-02", "See [all](../archive) and [topics](../tags)."));
    assertThat(site.findings()).isEmpty();
    assertThat(site.text("pier/index.html"))
        .contains(
            "<a href=\"../archive/index.html\">Archive</a>",
            "<a href=\"../tags/index.html\">Topics</a>",
            "See <a href=\"../archive/index.html\">all</a>");
  }
}
