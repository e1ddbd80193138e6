package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Colour;
import org.nutgraf.content.Palette;

/** What a site says about its looks, and what becomes of it on every page. */
class LookTest {
  private static final String CONTENT =
      """
      -- content/index.md --
      ---
      title: Ship
      ---
      A tug came.
      -- content/01-why.md --
      ---
      title: Why
      ---
      Because.
      -- content/imprint.md --
      ---
      title: Imprint and contact
      ---
      We print.
      -- content/about.md --
      ---
      title: About us
      ---
      We write.
      -- content/later.md --
      ---
      title: Later
      draft: true
      ---
      Not yet.
      -- content/glossary/tug.md --
      ---
      term: tug
      ---
      A small ship.
      -- content/mark.svg --
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>
      """;

  private static SiteFixture site(String look, String... others) {
    return SiteFixture.of("-- content/site.yaml --\ntitle: Test\nbase_url: https://example.org/\n"
        + "checks: { missing-description: off }\n" + look + "\n" + CONTENT
        + String.join("", others));
  }

  private static String part(SiteFixture site, String path, String from, String to) {
    String page = site.text(path);
    int start = page.indexOf(from);
    return page.substring(start, page.indexOf(to, start));
  }

  @Test
  void aMenuHasWhatTheSiteWantsInItsOrder() {
    SiteFixture site = site(
        """
        menu:
          - glossary
          - { page: imprint.md, title: Imprint }
          - { url: "https://example.com/shop?a=1&b=2", title: "Shop & more" }
          - timeline
          - home
        """);
    assertThat(site.mistakes()).isEmpty();
    assertThat(part(site, "why/index.html", "<nav aria-label=\"Site\">", "</nav>"))
        .isEqualToIgnoringWhitespace(
            """
        <nav aria-label="Site"><ul>
        <li><a href="../glossary/index.html">Glossary</a></li>
        <li><a href="../imprint/index.html">Imprint</a></li>
        <li><a href="https://example.com/shop?a=1&amp;b=2">Shop &amp; more</a></li>
        <li><a href="../index.html" aria-current="true">Explainer</a></li>
        </ul>
        """);
  }

  @Test
  void theFootOfEveryPageHasTextMenuAndAccounts() {
    SiteFixture site = site(
        """
        footer:
          text: "© 2026 The Tug <desk>"
          menu: [imprint.md]
        social: { Mastodon: "https://social.example/@tug" }
        """);
    assertThat(site.mistakes()).isEmpty();
    for (String path : new String[] {
      "index.html", "why/index.html", "glossary/tug/index.html", "imprint/index.html"
    }) {
      assertThat(part(site, path, "<footer", "</footer>"))
          .as(path)
          .contains(
              "<p>© 2026 The Tug &lt;desk&gt;</p>",
              "imprint/index.html\"",
              ">Imprint and contact</a></li>",
              "<li><a href=\"https://social.example/@tug\" rel=\"me external\">Mastodon</a></li>");
    }
    assertThat(part(site, "index.html", "<nav", "</nav>"))
        .contains("About us")
        .doesNotContain("Imprint");
  }

  @Test
  void aLogoStandsForTheNameAndIsPublished() {
    SiteFixture site = site("logo: mark.svg");
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.text("why/index.html"))
        .contains(
            "<a href=\"../index.html\"><img src=\"../mark.svg\" alt=\"Test\" width=\"9\" height=\"9\"></a>");
    assertThat(site.outputs().files()).containsKey("mark.svg");
  }

  @Test
  void coloursAreMadeOfThreeByDayAndByNight() {
    SiteFixture site = site("theme: { paper: \"#fff8ee\", ink: \"#221100\", accent: \"#064\" }");
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.text("theme.css"))
        .startsWith(":root{--paper:#fff8ee;")
        .contains(
            "--ink:#221100;",
            "--blue:#006644;",
            "@media screen and (prefers-color-scheme:dark){:root{--paper:#1c1e20;");
    assertThat(site.text("index.html"))
        .contains(
            "<meta name=\"theme-color\" content=\"#fff8ee\" media=\"(prefers-color-scheme: light)\">",
            "<meta name=\"theme-color\" content=\"#1c1e20\" media=\"(prefers-color-scheme: dark)\">");
    assertThat(site.text("why/index.html").indexOf("../theme.css"))
        .isGreaterThan(site.text("why/index.html").indexOf("../nutgraf.css"));
  }

  @ParameterizedTest
  @CsvSource({
    "#fff8ee,#221100,#006644",
    "#ffffff,#000000,#ff0000",
    "#f0f0ff,#333333,#0000ff",
    "#fcfcfa,#17191b,#1d4d92",
    "#000000,#ffffff,#ffff00",
    "#eeeeee,#595959,#703030"
  })
  void whatIsReadableByDayIsByNight(String paper, String ink, String accent) {
    Palette night = new Palette(
            Colour.of(paper).orElseThrow(),
            Colour.of(ink).orElseThrow(),
            Colour.of(accent).orElseThrow())
        .byNight();
    assertThat(night.paper().isDark()).isTrue();
    assertThat(night.ink().contrast(night.paper())).isGreaterThanOrEqualTo(Palette.READABLE);
    assertThat(night.accent().contrast(night.paper())).isGreaterThanOrEqualTo(Palette.READABLE);
  }

  @Test
  void typeGoesWithAnyColours() {
    assertThat(site("theme: { type: system, size: large }").text("theme.css"))
        .isEqualTo(
            ":root{--serif:system-ui,sans-serif;--sans:system-ui,sans-serif}\n@media screen{body{font-size:clamp(1.1875rem,1.125rem + .3vw,1.3125rem)}}\n");
    assertThat(site("theme: { type: sans, paper: \"#fff8ee\" }").text("theme.css"))
        .startsWith(":root{--paper:#fff8ee;")
        .endsWith(":root{--serif:var(--sans)}\n");
    assertThat(site("theme: { type: serif, size: normal }").outputs().files())
        .doesNotContainKey("theme.css");
    assertThat(site("theme: { type: fraktur }").mistakes())
        .contains("use one of: serif, sans, system");
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertThat(new Colour(0, 0, 0).contrast(new Colour(255, 255, 255))).isEqualTo(21.0);
    assertThat(new Colour(0x77, 0x77, 0x77).contrast(new Colour(255, 255, 255)))
        .isBetween(4.47, 4.49);
  }

  @Test
  void withoutAnyOfItNothingIsAdded() {
    SiteFixture site = site("");
    assertThat(site.outputs().files()).doesNotContainKeys("theme.css", "site.css", "mark.svg");
    assertThat(site.text("index.html")).doesNotContain("theme.css", "site.css", "rel=\"me");
    assertThat(site.text("robots.txt"))
        .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n");
  }

  @Test
  void oneWordKeepsTrainingAwayAndSearchIn() {
    String robots = site("robots: no-training").text("robots.txt");
    assertThat(robots)
        .contains("User-agent: GPTBot\n", "User-agent: Google-Extended\n", "Sitemap: ")
        .endsWith("sitemap.xml\n");
    assertThat(robots.indexOf("Disallow: /\n\nUser-agent: *\nAllow: /\n")).isPositive();
    assertThat(robots).doesNotContain("Googlebot", "Bingbot");
    assertThat(site("robots: none").text("robots.txt")).isEqualTo("User-agent: *\nDisallow: /\n");
  }

  @Test
  void aFileOfTheSiteGoesOverRobotsTxt() {
    SiteFixture site = site("robots: none", "-- static/robots.txt --\nUser-agent: me\n");
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.text("robots.txt")).isEqualTo("User-agent: me\n");
  }

  @Test
  void aStylesheetOfTheSiteIsLinkedBehindOurs() {
    SiteFixture site = site("", "-- static/site.css --\nbody { margin: 0 }\n");
    String page = site.text("glossary/tug/index.html");
    assertThat(page.lastIndexOf("<link rel=\"stylesheet\""))
        .isEqualTo(page.indexOf("<link rel=\"stylesheet\" href=\"../../site.css\">"));
  }

  @Test
  void templatesOfTheSiteAddToOursWithoutACopy() {
    SiteFixture site = site(
        "",
        "-- templates/html/head-extra.peb --\n<meta name=\"x\" content=\"{{ page.title }}\">\n",
        "-- templates/html/footer-extra.peb --\n<p>{{ site.title }} & co</p>\n",
        "-- templates/html/after-article.peb --\n<p class=\"more\">{{ head.title }}</p>\n",
        "-- templates/html/term.peb --\n{% extends \"html/term.peb\" %}\n{% block script %}<script src=\"{{ page.root }}own.js\" defer></script>{% endblock %}\n",
        "-- static/own.js --\n1;\n");
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.text("why/index.html"))
        .contains(
            "<meta name=\"x\" content=\"Why\">\n</head>",
            "<p>Test & co</p>\n</footer>",
            "<p class=\"more\">Why</p>\n</article>");
    assertThat(site.text("glossary/tug/index.html"))
        .contains("<h1>tug</h1>", "<script src=\"../../own.js\" defer></script>")
        .doesNotContain("nutgraf.js", "class=\"more\"");
  }

  @Test
  void aPageHasATemplateOfItsOwn() {
    String page = "-- content/landing.md --\n---\ntitle: Landing\ntemplate: %s\n---\nHere.\n";
    String template =
        "-- templates/html/wide.peb --\n{% extends \"html/section.peb\" %}\n{% block main %}<p>wide: {{ head.title }}</p>{% endblock %}\n";
    SiteFixture site = site("", page.formatted("wide"), template);
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.text("landing/index.html"))
        .contains("<p>wide: Landing</p>")
        .doesNotContain("Here.");
    assertThat(site.text("landing/index.md")).contains("Here.");
    assertThat(site("", page.formatted("wid"), template).mistakes())
        .isEqualTo(
            """
        content/landing.md:3:11: error: there is no template templates/html/wid.peb [template]
          template: wid
                    ^^^
          did you mean: wide
        1 error
        """);
  }

  @Test
  void aCopyOfAnOlderTemplateIsNoticed() {
    String copy = org.nutgraf.template.TemplateStamp.copy("html/base.peb").orElseThrow();
    SiteFixture same = site("", "-- templates/html/base.peb --\n" + copy);
    assertThat(same.findings()).doesNotContain("old-template");
    assertThat(same.text("index.html")).isEqualTo(site("").text("index.html"));
    String digest = copy.substring(copy.indexOf(", ") + 2, copy.indexOf(" #}"));
    assertThat(
            site("", "-- templates/html/base.peb --\n" + copy.replace(digest, "0123456789abcdef"))
                .findings())
        .contains(
            """
        templates/html/base.peb:1:1: warning: this copy is of an older template than nutgraf has now [old-template]
          {# copied from nutgraf, 0123456789abcdef #}
        """,
            "nutgraf templates --copy html/base.peb");
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(
            site("""
        logo: mark.png
        menu:
          - glosary
          - later.md
          - { title: Nothing }
          - { url: "https://example.com/" }
        theme:
          paper: #fff8ee
          ink: "#999"
          accent: green
        robots: no-trainings
        """)
                .mistakes())
        .isEqualTo(
            """
        content/site.yaml:4:7: error: there is no picture content/mark.png [unknown-image]
          logo: mark.png
                ^^^^^^^^
          did you mean: mark.svg
        content/site.yaml:6:5: error: there is no page "glosary" [unknown-page]
            - glosary
              ^^^^^^^
          did you mean: glossary
        content/site.yaml:7:5: error: there is no page "later.md" to show: it is a draft [unknown-page]
            - later.md
              ^^^^^^^^
          publish it, or take it out of the menu
        content/site.yaml:8:5: error: this entry has to lead to one thing [missing-key]
            - { title: Nothing }
              ^^^^^^^^^^^^^^^^^^
          write "page: imprint.md", or "url: https://…" for another site
        content/site.yaml:9:7: error: "title" is missing [missing-key]
            - { url: "https://example.com/" }
                ^^^
          add a line "title: …"
        content/site.yaml:10:1: error: the light ink can't be read on its paper: #999999 on #fcfcfa has a contrast of 2.8, not 4.5 [low-contrast]
          theme:
          ^^^^^
          did you mean: ink: "#737373"
        content/site.yaml:11:3: error: this colour is a comment for YAML [bad-value]
            paper: #fff8ee
            ^^^^^
          put it in quotes: paper: "#fcfcfa"
        content/site.yaml:13:11: error: "green" is no colour that is read here [bad-value]
            accent: green
                    ^^^^^
          write red, green and blue in two digits each, in quotes: accent: "#1d4d92"
        content/site.yaml:14:9: error: "no-trainings" is no choice of robots [bad-value]
          robots: no-trainings
                  ^^^^^^^^^^^^
          did you mean: no-training
        9 errors
        """);
  }
}
