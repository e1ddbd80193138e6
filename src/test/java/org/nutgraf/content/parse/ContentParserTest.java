package org.nutgraf.content.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Event;
import org.nutgraf.content.Lane;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.SiteConfig.Linking;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.page.PageKinds;

class ContentParserTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 5);
  private static final String CONFIG =
      "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org\n";
  private static final String INDEX = CONFIG + "-- content/index.md --\n---\ntitle: Page\n---\n";

  private static Site parse(String files) {
    return parse(files, new Visibility(false, false, SiteFixture.at(TODAY)));
  }

  private static Site parse(String files, Visibility visibility) {
    Site site = ContentParser.parse(
        SiteFixture.sources(SiteFixture.split(files)),
        visibility,
        Optional.empty(),
        PageKinds.SHIPPED);
    assertThat(site.findings()).isEmpty();
    return site;
  }

  private static List<String> urls(Site site) {
    return site.allStories().flatMap(Story::pages).map(Page::url).toList();
  }

  @Test
  void theSmallestSite() {
    Site site = parse(INDEX);
    assertThat(site.config().baseUrl()).isEqualTo("https://example.org/");
    assertThat(site.config().language()).isEqualTo("en");
    assertThat(site.config().direction()).isEqualTo("ltr");
    assertThat(site.config().prose().linking()).isEqualTo(Linking.FIRST_PER_PAGE);
    assertThat(urls(site)).isEqualTo(List.of(""));
    assertThat(site.home().orElseThrow().flows().isEmpty()).isTrue();
  }

  @Test
  void siteYaml() {
    SiteConfig config = parse(
            INDEX.replace(
                "base_url",
                """
        language: de-AT
        direction: rtl
        publisher: { name: P, url: https://p.example }
        link_terms: first-per-section
        edit_url: "https://e/{path}"
        cname: www.example.org
        checks: { missing-alt: warning, heading-order: off }
        lanes:
          - { id: a, title: A }
          - { id: b, title: B, after: true, description: D }
        base_url"""))
        .config();
    assertThat(config.language()).isEqualTo("de-AT");
    assertThat(config.direction()).isEqualTo("rtl");
    assertThat(config.publisher().orElseThrow().name()).isEqualTo("P");
    assertThat(config.prose().linking()).isEqualTo(Linking.FIRST_PER_SECTION);
    assertThat(config.severities())
        .containsEntry(Rule.MISSING_ALT, Severity.WARNING)
        .containsEntry(Rule.HEADING_ORDER, Severity.OFF);
    assertThat(config.lanes())
        .isEqualTo(List.of(
            new Lane("a", "A", Optional.empty(), false),
            new Lane("b", "B", Optional.of("D"), true)));
  }

  @Test
  void pagesAreInReadingOrder() {
    Site site = parse(
        INDEX
            + """
        -- content/10-last.md --
        ---
        title: Last
        ---
        -- content/2-second.md --
        ---
        title: Second
        ---
        -- content/x1-Odd Name.md --
        ---
        title: An extra page
        ---
        -- content/1-First_Part.md --
        ---
        title: First
        ---
        -- content/03-moved.md --
        ---
        title: Moved
        weight: 99
        slug: elsewhere
        ---
        """);
    assertThat(urls(site))
        .isEqualTo(List.of("", "first-part/", "second/", "last/", "elsewhere/", "x1-odd-name/"));
  }

  @Test
  void sectionsThatDifferInTheirNumberOnlyKeepIt() {
    assertThat(
            urls(
                parse(
                    INDEX
                        + "-- content/01-a.md --\n---\ntitle: A\n---\n-- content/02-a.md --\n---\ntitle: A\n---\n")))
        .isEqualTo(List.of("", "01-a/", "02-a/"));
  }

  @ParameterizedTest
  @CsvSource({
    "draft: true, false, false, false",
    "draft: true, true, false, true",
    "draft: false, false, false, true",
    "publishDate: 2026-07-06, false, false, false",
    "publishDate: 2026-07-06, false, true, true",
    "publishDate: 2026-07-05, false, false, true",
    "publishDate: 2026-07-04T23:00:00Z, false, false, true",
    "expiryDate: 2026-07-05, false, false, false",
    "expiryDate: 2026-07-05, true, true, false",
    "expiryDate: 2026-07-06, false, false, true",
  })
  void whatIsShown(String key, boolean drafts, boolean future, boolean shown) {
    Site site = parse(
        INDEX + "-- content/a.md --\n---\ntitle: A\n" + key + "\n---\n",
        new Visibility(drafts, future, SiteFixture.at(TODAY)));
    assertThat(urls(site).contains("a/")).isEqualTo(shown);
    assertThat(site.hidden().containsKey("content/a.md")).isEqualTo(!shown);
  }

  @Test
  void aStoryWhoseArticleIsHiddenIsHidden() {
    Site site = parse(
        INDEX
            + """
        -- content/b/index.md --
        ---
        title: B
        draft: true
        ---
        -- content/b/01-c.md --
        ---
        title: C
        ---
        """);
    assertThat(urls(site)).isEqualTo(List.of(""));
    assertThat(site.hidden()).containsKeys("content/b/index.md", "content/b/01-c.md");
  }

  @Test
  void filesBelongToTheNearestStory() {
    Site site = parse(
        INDEX
            + """
        -- content/claims/x.md --
        ---
        title: X
        status: reported
        ---
        -- content/b/index.md --
        ---
        title: B
        ---
        -- content/b/claims/y.md --
        ---
        title: Y
        status: unknown
        ---
        -- content/b/timeline/z.md --
        ---
        title: Z
        date: 2026
        ---
        -- content/b/deep/index.md --
        ---
        title: Deep
        ---
        """);
    assertThat(site.home().orElseThrow().claims().keySet()).containsExactly("x");
    assertThat(site.stories().stream().map(Story::folder)).containsExactly("b/", "b/deep/");
    assertThat(site.stories().get(0).claims().keySet()).containsExactly("y");
    assertThat(site.stories().get(0).events()).extracting(Event::id).contains("z");
    assertThat(site.stories().get(1).claims()).isEmpty();
  }

  @Test
  void whatAClaimIsAbout() {
    Map<String, Claim> claims = parse(INDEX
            + "-- content/claims/a.md --\n---\ntitle: A\nstatus: reported\nsubject: ' The stake '\n---\n"
            + "-- content/claims/b.md --\n---\ntitle: B\nstatus: reported\nsubject: ' '\n---\n")
        .home()
        .orElseThrow()
        .claims();
    assertThat(claims.get("a").subject()).contains("The stake");
    assertThat(claims.get("b").subject()).isEmpty();
  }

  @Test
  void eventsAreInTheOrderOfTime() {
    String events = "";
    for (String date : List.of("2026-02-27", "2026", "2025-12", "2026-01/2026-03", "2015~")) {
      events += "-- content/timeline/e" + date.replaceAll("\\W", "-")
          + ".md --\n---\ntitle: E\ndate: " + date + "\n---\n";
    }
    Story story = parse(INDEX + events).home().orElseThrow();
    assertThat(story.events().stream().map(event -> event.date().toString()))
        .isEqualTo(story.events().stream()
            .map(Event::date)
            .sorted()
            .map(Edtf::toString)
            .toList())
        .first()
        .isEqualTo("2015~");
  }

  @Test
  void aTermsForms() {
    Term term = parse(
            INDEX
                + """
        -- content/glossary/swf.md --
        ---
        term: sovereign wealth fund
        short: SWF
        aliases: [state money, Company]
        ---
        Money.
        """)
        .terms()
        .get("swf");
    assertThat(term.fullName()).isEqualTo("sovereign wealth fund (SWF)");
    assertThat(term.forms().stream().map(form -> form.text() + (form.exact() ? "!" : "")))
        .containsExactly(
            "sovereign wealth fund",
            "SWF!",
            "state money",
            "Company!",
            "sovereign wealth funds",
            "SWFs!",
            "Companies!");
  }

  @Test
  void anAddressFromTheCommandLineReplacesTheOneInTheFile() {
    Site site = ContentParser.parse(
        SiteFixture.sources(SiteFixture.split(INDEX)),
        new Visibility(false, false, SiteFixture.at(TODAY)),
        Optional.of("https://other.example/sub"),
        PageKinds.SHIPPED);
    assertThat(site.config().baseUrl()).isEqualTo("https://other.example/sub/");
  }

  @Test
  void aTitleOfTwoLinesIsOfOne() {
    assertThat(SiteFixture.of(
                "-- content/index.md --\n---\ntitle: |\n  Line one\n  Line two\n---\nText.\n")
            .text("index.md"))
        .contains("# Line one Line two\n");
  }
}
