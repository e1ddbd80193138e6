package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/** Former addresses of pages and of whatever else. */
class RedirectsTest {
  private static SiteFixture site(String keys, String aliases) {
    return SiteFixture.of(
        "-- content/site.yaml --\ntitle: Test\nbase_url: https://example.org/news/\n" + keys + "\n"
            + "checks: { missing-description: off, unused-term: off }\n"
            + "-- content/index.md --\n---\ntitle: Ship\n---\nText.\n-- content/01-why.md --\n---\ntitle: Why\naliases: "
            + aliases
            + "\n---\nText.\n-- content/glossary/tug.md --\n---\nterm: tug\n---\nA ship.\n");
  }

  @Test
  void aFormerAddressOfAFileIsAFile() {
    SiteFixture site = site("", "[/2020/warum.html, old/page.htm, /Before/index.html, /plain]");
    assertThat(site.findings()).isEmpty();
    assertThat(site.text("2020/warum.html"))
        .contains(
            "content=\"0; url=../why/index.html\"",
            "<link rel=\"canonical\" href=\"https://example.org/news/why/\">",
            "<a href=\"../why/index.html\">Why</a>");
    assertThat(site.outputs().files())
        .containsKeys("old/page.htm", "Before/index.html", "plain/index.html")
        .doesNotContainKeys("_redirects", "2020/warum.html/index.html");
  }

  @Test
  void theSiteLeadsOnFromWhereverItWants() {
    SiteFixture site = site("redirects: { /glossary/tugs/: /glossary/tug/, /start.html: / }", "[]");
    assertThat(site.findings()).isEmpty();
    assertThat(site.text("glossary/tugs/index.html")).contains("url=../../glossary/tug/index.html");
    assertThat(site.text("start.html")).contains("url=index.html");
  }

  @Test
  void aHostIsToldOfAllInOneFile() {
    SiteFixture site = site("redirects: { /a b/: / }\nredirects_file: true", "[/alt/]");
    assertThat(site.mistakes()).contains("\"/a b/\" can't be an address of this site");
    site = site(
        "redirects: { /glossary/tugs/: /glossary/tug/, /start.html: / }\nredirects_file: true",
        "[/früher/]");
    assertThat(site.findings()).isEmpty();
    assertThat(site.text("_redirects"))
        .isEqualTo(
            """
        /news/fr%C3%BCher/ /news/why/ 301
        /news/glossary/tugs/ /news/glossary/tug/ 301
        /news/start.html /news/ 301
        """);
    assertThat(site.outputs().files()).doesNotContainKeys("start.html", "früher/index.html");
  }

  @Test
  void nothingIsLedNowhereNorAwayFromAPage() {
    String wrong = "redirects: { /old/: /whi/, /why/: / }";
    String nowhere =
        """
        content/site.yaml:3:21: error: there is no page /whi/ [unknown-page]
          redirects: { /old/: /whi/, /why/: / }
                              ^^^^^
          did you mean: /why/
        """;
    assertThat(site(wrong, "[]").mistakes())
        .contains(nowhere, "the address /why/ is taken already");
    assertThat(site(wrong + "\nredirects_file: true", "[]").mistakes())
        .contains(nowhere, "the address /why/ is taken already");
  }
}
