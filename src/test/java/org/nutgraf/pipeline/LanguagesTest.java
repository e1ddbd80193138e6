package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;
import org.nutgraf.page.Output;
import org.nutgraf.trace.Memo;

/** A site in several languages: what each has of its own, what they share, and how they lead to each other. */
class LanguagesTest {
  private static final String SITE =
      """
      -- content/site.yaml --
      title: Harbor
      base_url: https://example.org/news/
      languages: [de]
      edit_url: "https://example.org/edit/{path}"
      lanes: [{ id: plan, title: The plan }]
      checks: { missing-description: off, unattributed-claim: off }
      -- content/site.de.yaml --
      title: Hafen
      lanes: [{ id: plan, title: Der Plan }]
      -- content/index.md --
      ---
      title: The tram
      date: 2026-02-01
      ---
      The tram costs [up to $50 million](claim:cost). It was [planned](claim:plan) near the ferry. See [the bill](01-bill.md#costs).

      ![A tram on its track](tram.png)
      -- content/index.de.md --
      ---
      title: Die Straßenbahn
      translation_of: zNA
      ---
      Die Bahn kostet [bis zu 50 Millionen Dollar](claim:cost). Sie war an der Fähre [geplant](claim:plan). Siehe
      [die Rechnung](01-bill.de.md#kosten), [dasselbe](01-bill.md) und [mehr](02-more.md#all).

      ![Eine Bahn auf dem Gleis](tram.png)
      -- content/01-bill.md --
      ---
      title: The bill
      ---
      Somebody pays for the IPO.

      ## Costs

      Much.
      -- content/01-bill.de.md --
      ---
      title: Die Rechnung
      slug: rechnung
      translation_of: wOj
      ---
      Jemand zahlt für den IPO.

      ## Kosten

      Viel.
      -- content/02-more.md --
      ---
      title: More
      ---
      More, [at last](claim:end).
      -- content/glossary/ferry.md --
      ---
      term: ferry
      ---
      A boat.
      -- content/glossary/ferry.de.md --
      ---
      term: Fähre
      ---
      Ein Boot.
      -- content/glossary/ipo.md --
      ---
      term: IPO
      ---
      An offering.
      -- content/claims/cost.md --
      ---
      title: The tram costs up to $50 million
      value: up to $50 million
      amount: up to 50 million USD
      status: expected
      as_of: 2026-01-05
      sources: [gazette]
      ---
      -- content/claims/cost.de.md --
      ---
      title: Die Bahn kostet bis zu 50 Millionen Dollar
      value: bis zu 50 Millionen Dollar
      ---
      -- content/claims/plan.md --
      ---
      title: The tram was planned
      status: reported
      attribution: the council
      followed_by: [cost]
      sources: [gazette]
      ---
      -- content/claims/end.md --
      ---
      title: There is an end
      status: unknown
      sources: [gazette]
      ---
      -- content/timeline/2026-01-05-vote.md --
      ---
      title: The council votes
      date: 2026-01-05
      lane: plan
      sources: [gazette]
      told_in: [01-bill.md]
      ---
      It sat.
      -- content/timeline/2026-01-05-vote.de.md --
      ---
      title: Der Rat stimmt ab
      ---
      Er tagte.
      -- content/timeline/2026-01-06-work.md --
      ---
      title: Work begins
      date: 2026-01-06
      lane: plan
      sources: [gazette]
      ---
      -- content/sources.yaml --
      gazette:
        title: The tram
        publisher: Gazette
        url: https://example.org/gazette
      -- content/tram.png --
      a picture
      """;
  private static final SortedMap<String, String> PAGES = SiteFixture.of(SITE).texts();

  @Test
  void eachLanguageHasItsPages() {
    assertThat(PAGES)
        .containsKeys(
            "index.html",
            "bill/index.html",
            "more/index.html",
            "glossary/ipo/index.html",
            "de/index.html",
            "de/index.md",
            "de/rechnung/index.html",
            "de/glossary/ferry/index.html",
            "de/timeline/index.html",
            "de/claims/index.html",
            "de/everything/index.html",
            "de/feed.xml",
            "de/sitemap.xml",
            "de/glossary.json",
            "de/timeline.json",
            "de/llms.txt");
    assertThat(PAGES)
        .doesNotContainKeys(
            "de/more/index.html",
            "de/glossary/ipo/index.html",
            "de/404.html",
            "de/robots.txt",
            "de/nutgraf.css",
            "de/tram.png",
            "index.de/index.html");
    assertThat(PAGES.get("de/index.html"))
        .contains(
            "<html lang=\"de\" dir=\"ltr\">",
            "<title>Die Straßenbahn – Hafen</title>",
            ">Zeitleiste</a>",
            "href=\"../nutgraf.css\"",
            "src=\"../tram.png\"",
            "1. Februar 2026",
            "href=\"https://example.org/edit/content/index.de.md\"")
        .doesNotContain(">Timeline<");
    assertThat(PAGES.get("de/glossary/ferry/index.html"))
        .contains("href=\"https://example.org/edit/content/glossary/ferry.de.md\"");
  }

  @Test
  void aPageLeadsToTheSameInOtherLanguages() {
    assertThat(PAGES.get("bill/index.html"))
        .contains(
            """
        <link rel="alternate" hreflang="en" href="https://example.org/news/bill/">
        <link rel="alternate" hreflang="x-default" href="https://example.org/news/bill/">
        <link rel="alternate" hreflang="de" href="https://example.org/news/de/rechnung/">
        """,
            "<a href=\"../de/rechnung/index.html\" lang=\"de\">Deutsch</a>",
            "<meta property=\"og:locale:alternate\" content=\"de_DE\">");
    assertThat(PAGES.get("de/rechnung/index.html"))
        .contains(
            "hreflang=\"x-default\" href=\"https://example.org/news/bill/\"",
            "<link rel=\"canonical\" href=\"https://example.org/news/de/rechnung/\">",
            "<a href=\"../../bill/index.html\" lang=\"en\">English</a>");
    assertThat(PAGES.get("de/glossary/ferry/index.html"))
        .contains("href=\"../../../glossary/ferry/index.html\" lang=\"en\"");
    assertThat(PAGES.get("de/rechnung/index.md")).contains("[English](../../bill/index.md)");
  }

  @Test
  void whatALanguageLacksLeadsToItsFirstPage() {
    assertThat(PAGES.get("more/index.html"))
        .doesNotContain("rel=\"alternate\" hreflang", "og:locale:alternate")
        .contains("<a href=\"../de/index.html\" lang=\"de\"");
  }

  @Test
  void linksOfATranslationLeadToTranslationsWhereThereAreAny() {
    assertThat(PAGES.get("de/index.html"))
        .contains(
            "<a href=\"rechnung/index.html#kosten\">die Rechnung</a>",
            "<a href=\"rechnung/index.html\">dasselbe</a>",
            "<a href=\"../more/index.html#all\">mehr</a>");
    assertThat(PAGES.get("de/index.md")).contains("[mehr](../more/index.md#all)");
    assertThat(PAGES.get("de/timeline/index.html"))
        .contains("<a href=\"../rechnung/index.html\">Die Rechnung</a>");
  }

  @Test
  void aTranslationHasAllButItsWordsFromTheOriginal() {
    assertThat(PAGES.get("de/claims/index.html"))
        .containsSubsequence(
            "erwartet", "Die Bahn kostet bis zu 50 Millionen Dollar", "5. Januar 2026", "Gazette");
    assertThat(PAGES.get("de/timeline/index.html"))
        .containsSubsequence("5. Januar 2026", "Der Rat stimmt ab", "Der Plan", "Er tagte.");
  }

  @Test
  void theRecordIsWholeInEachLanguageAndTermsAreItsOwn() {
    assertThat(PAGES.get("de/timeline/index.html"))
        .contains(
            " lang=\"en\" dir=\"auto\"><a class=\"here\" href=\"#2026-01-06-work\">Work begins</a>");
    assertThat(PAGES.get("de/index.html"))
        .contains(
            " lang=\"en\" dir=\"auto\">The tram was planned</a>",
            "<bdi lang=\"en\">the council</bdi>",
            "href=\"claims/index.html#claim-cost\">Die Bahn kostet",
            "href=\"#term-ferry\"");
    assertThat(PAGES.get("de/rechnung/index.html")).doesNotContain("term-ipo");
    assertThat(PAGES.get("de/glossary.json")).contains("\"term\":\"Fähre\"").doesNotContain("ipo");
  }

  @Test
  void feedsAndSitemapsAreByLanguage() {
    assertThat(PAGES.get("de/feed.xml"))
        .contains(
            "xml:lang=\"de\"",
            "<title>Hafen</title>",
            "<id>tag:example.org,2026:/de/rechnung/</id>",
            "href=\"https://example.org/news/de/rechnung/\"");
    assertThat(PAGES.get("de/sitemap.xml"))
        .contains(
            """
        <loc>https://example.org/news/de/rechnung/</loc>
        <lastmod>2026-02-01</lastmod>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.org/news/bill/"/>
        <xhtml:link rel="alternate" hreflang="de" href="https://example.org/news/de/rechnung/"/>
        """);
    assertThat(PAGES.get("robots.txt"))
        .contains(
            "Sitemap: https://example.org/news/sitemap.xml\nSitemap: https://example.org/news/de/sitemap.xml\n");
  }

  @Test
  void whatTheOriginalKeepsBackIsKeptBackInAllLanguages() {
    SiteFixture site =
        SiteFixture.of(SITE.replace("title: The bill\n", "title: The bill\ndraft: true\n")
            .replace("title: More\n", "title: More\ndraft: true\n")
            .replace("[the bill](01-bill.md#costs)", "it")
            .replace(
                "[die Rechnung](01-bill.de.md#kosten), [dasselbe](01-bill.md) und [mehr](02-more.md#all)",
                "dort"));
    assertThat(site.mistakes()).isEmpty();
    assertThat(site.texts()).doesNotContainKey("de/rechnung/index.html");
    assertThat(site.texts().values()).noneMatch(text -> text.contains("There is an end"));
  }

  @Test
  void mistakesOfATranslationAreToldOfWhereTheyAre() {
    assertThat(SiteFixture.of(
                SITE.replace("[bis zu 50 Millionen Dollar]", "[bis zu 60 Millionen Dollar]")
                    .replace("02-more.md#all", "02-mor.md")
                    .replace("Jemand zahlt", "Jemand zahlt [viel](term:ipo)"))
            .mistakes())
        .contains(
            "content/index.de.md:5:17: error: ",
            "content/index.de.md:6:73: error: there is no page \"02-mor.md\"",
            "content/01-bill.de.md:6:21: error: no glossary entry \"ipo\"",
            "write it as content/glossary/ipo.de.md")
        .doesNotContain("content/index.md");
    assertThat(SiteFixture.of(SITE + "-- content/03-gone.de.md --\n---\ntitle: Weg\n---\nWeg.\n")
            .mistakes())
        .contains(
            "content/03-gone.de.md:1:1: error: there is no content/03-gone.md that this file would translate [unexpected-file]");
    assertThat(SiteFixture.of(SITE.replace("languages: [de]\n", "")).mistakes())
        .contains("list it in content/site.yaml: languages: [de]");
    assertThat(SiteFixture.of(SITE.replace("[de]", "[de, de_AT, en]")).mistakes())
        .contains(
            "\"de_AT\" is no language tag",
            "did you mean: de-AT",
            "the language \"en\" is there already");
  }

  @Test
  void aTranslationOfOlderWordsIsStale() {
    assertThat(SiteFixture.of(SITE).findings()).isEmpty();
    assertThat(SiteFixture.of(SITE.replace("title: The bill", "title: \"The bill\"\nweight: 1")
                .replace("(01-bill.md#costs)", "(./01-bill.md#costs)"))
            .findings())
        .as("what a translation has from its original")
        .isEmpty();
    assertThat(SiteFixture.of(SITE.replace("Somebody pays", "Nobody pays")).findings())
        .contains(
            "content/01-bill.de.md:4:17: warning: content/01-bill.md has other words than when this was translated [stale-translation]",
            "bring it up to date, then write \"translation_of: ");
    assertThat(SiteFixture.of(SITE.replace("translation_of: wOj\n", "")).findings())
        .contains(
            "nothing says which version of content/01-bill.md this translates",
            "write \"translation_of: wOj\"");
  }

  @Test
  void aLanguageWithoutPagesIsNotThereYet() {
    SiteFixture site = SiteFixture.of(SITE.replace("languages: [de]", "languages: [de, fr]"));
    assertThat(site.texts().keySet()).noneMatch(path -> path.startsWith("fr/"));
    assertThat(site.texts().get("index.html")).doesNotContain("hreflang=\"fr\"");
    assertThat(site.findings())
        .isEqualTo(
            """
            content/site.yaml:3:17: warning: no article is translated into "fr", so the site has no pages in this language [untranslated]
              languages: [de, fr]
                              ^^
              "nutgraf translate fr index" begins with content/index.md; until then, take the language off the list
            1 warning
            """);
    assertThat(SiteFixture.of(
                SITE.replace("title: Die Straßenbahn\n", "title: Die Straßenbahn\ndraft: true\n"))
            .findings())
        .as("one that is yet to appear")
        .doesNotContain("no pages in this language");
  }

  @Test
  void aTranslationIntoALanguageThatIsNotListedIsAFinding() {
    String others =
        "-- content/index.fr.md --\n---\ntitle: Le tram\n---\nTexte [cher](claim:cost).\n"
            + "-- content/claims/cost.fr.md --\n---\ntitle: Cher\n---\n"
            + "-- content/glossary/ferry.pt-BR.md --\n---\nterm: balsa\n---\nUm barco.\n"
            + "-- content/site.fr.yaml --\ntitle: Port\n"
            + "-- content/glossary/ferry.big.md --\n---\nterm: big ferry\n---\nA big one.\n";
    assertThat(SiteFixture.of(SITE + others).findings())
        .isEqualTo(
            """
            content/claims/cost.fr.md:1:1: error: this translates content/claims/cost.md into a language that the site does not have [unexpected-file]
              ---
              ^
              list it in content/site.yaml: languages: [de, fr]
            content/glossary/ferry.big.md:1:1: error: "ferry.big" can't be part of an address [bad-slug]
              ---
              ^
              use letters, digits and hyphens only: ferry-big
            content/glossary/ferry.big.md:2:7: warning: no text uses "big ferry" [unused-term]
              term: big ferry
                    ^^^^^^^^^
              add the form that the texts use under "aliases", or delete the entry
            content/glossary/ferry.pt-BR.md:1:1: error: this translates content/glossary/ferry.md into a language that the site does not have [unexpected-file]
              ---
              ^
              list it in content/site.yaml: languages: [de, pt-BR]
            content/index.fr.md:1:1: error: this translates content/index.md into a language that the site does not have [unexpected-file]
              ---
              ^
              list it in content/site.yaml: languages: [de, fr]
            content/site.fr.yaml:1:1: error: this translates content/site.yaml into a language that the site does not have [unexpected-file]
              title: Port
              ^
              list it in content/site.yaml: languages: [de, fr]
            5 errors, 1 warning
            """);
  }

  @Test
  void whatIsSaidOnceAndWhatALanguageSaysOfItself() {
    SiteFixture site = SiteFixture.of(SITE.replace(
        "title: Hafen\n", "title: Hafen\nredirects: { /alt/: /rechnung/ }\ncname: example.org\n"));
    assertThat(site.findings())
        .isEqualTo(
            """
            content/site.de.yaml:3:1: error: "cname" is said once for all languages [unknown-key]
              cname: example.org
              ^^^^^
              delete it here; content/site.yaml says it
            1 error
            """);
    assertThat(site.texts().get("de/alt/index.html")).contains("href=\"../rechnung/index.html\"");
  }

  @Test
  void anEditOfATranslationIsSeen() {
    Memo memo = new Memo();
    Build.site(SiteFixture.sources(SiteFixture.whole(SITE)), SiteFixture.OPTIONS, memo);
    String edited = SITE.replace("title: Die Rechnung", "title: Wer zahlt")
        .replace("title: Work begins", "title: Digging begins");
    SortedMap<String, Output> again = Build.site(
            SiteFixture.sources(SiteFixture.whole(edited)), SiteFixture.OPTIONS, memo)
        .files();
    SiteFixture.of(edited).texts().forEach((path, text) -> {
      if (again.get(path) instanceof Output.Made made) {
        assertThat(new String(made.bytes(), java.nio.charset.StandardCharsets.UTF_8))
            .as(path)
            .isEqualTo(text);
      }
    });
    assertThat(again).containsKey("de/timeline/index.html");
  }
}
