package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/** No two things on a page have the same anchor, however editors name them, and every link within it leads somewhere. */
class AnchorsTest {
  private static final String HEADINGS =
      """
      ## Term AWS

      AWS, [a claim](claim:x), [again](claim:x), [a source](source:s), [its heading](#term-aws) and [another](#--1).

      ## Claim x

      ## Source s

      ## & & 1

      ## & & 2

      ## Ng main

      ## Term AWS

      ![Flows](flow:)

      ## Ng flow1-1
      """;
  private static final String SITE =
      "-- content/index.md --\n---\ntitle: Page\n---\n" + HEADINGS + "\n## A\n\n## Term AWS~\n"
          + "-- content/01-a.md --\n---\ntitle: A\n---\n" + HEADINGS
          + "\n[start](index.md#term-aws), [b](02-term-aws.md#term-aws)\n"
          + "-- content/02-term-aws.md --\n---\ntitle: B\n---\n" + HEADINGS
          + "\n[a](01-a.md), [b](02-term-aws.md)\n"
          + """
      -- content/timeline/2026.md --
      ---
      title: E
      date: 2026
      ---
      """
          + HEADINGS.replace("(#", "(../index.md#")
          + """
      -- content/glossary/aws.md --
      ---
      term: AWS
      ---
      A cloud.

      ## Costs

      Many, as [said](#costs).
      -- content/claims/x.md --
      ---
      title: X
      status: confirmed
      ---
      -- content/sources.yaml --
      s: { title: S, publisher: P, url: "https://s.example/" }
      -- content/flows.yaml --
      parties: [{ id: a, name: A }, { id: b, name: B }]
      flows: [{ from: a, to: b, kind: pays, what: rent, status: confirmed }]
      -- content/site.yaml --
      title: T
      base_url: https://example.org/
      """;

  private final SiteFixture site = SiteFixture.of(SITE);

  @Test
  void areOfOneKind() {
    assertThat(site.mistakes()).isEmpty();
    for (String path : pages()) {
      assertThat(page(path).select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
    }
  }

  @Test
  void areWhereLinksLead() {
    for (String path : pages()) {
      Document page = page(path);
      for (Element link : page.select("a[href]")) {
        String href = link.attr("href");
        String there = href.substring(0, Math.max(0, href.indexOf('#')));
        if (href.contains("#") && !href.endsWith("#top") && !href.contains("://")) {
          Document target = there.isEmpty() ? page : page(path.replaceFirst("[^/]*$", "") + there);
          assertThat(target.getElementById(href.substring(there.length() + 1)))
              .as(path + " " + href)
              .isNotNull();
        }
      }
    }
  }

  @Test
  void areAsOnGitHubWhereNothingIsInTheWay() {
    assertThat(page("index.html").select("main h2[id]").eachAttr("id"))
        .containsSubsequence("~term-aws", "~--2", "~term-aws-1", "a");
    assertThat(site.text("a/index.md"))
        .contains("[its heading](#term-aws)", "[start](../index.md#term-aws)");
    assertThat(page("a/index.html").selectFirst("a:contains(start)").attr("href"))
        .isEqualTo("../index.html#~term-aws");
    assertThat(page("glossary/aws/index.html").selectFirst("a:contains(said)").attr("href"))
        .isEqualTo("#costs");
  }

  /** In the one-page edition too, where texts stand one below the other. */
  @Test
  void leadFromANoteBackToEachPlaceThatLedThere() {
    for (String path : pages()) {
      Document page = page(path);
      for (Element note : page.select(".notes .note")) {
        List<String> places = page.select("a[href=#" + note.id() + "]").eachAttr("id");
        assertThat(note.select(".back").eachAttr("href"))
            .as(path + " " + note.id())
            .isNotEmpty()
            .isEqualTo(places.stream().map(place -> "#" + place).toList());
      }
    }
    assertThat(page("index.html").select("#claim-x .back").eachAttr("aria-label"))
        .containsExactly("Back to the text 1", "Back to the text 2");
    assertThat(page("index.html").select("#source-s .back").outerHtml())
        .isEqualTo("<a class=\"back\" href=\"#--3\" aria-label=\"Back to the text\">↩</a>");
  }

  /** The notes of a whole story would weigh more than its text. */
  @Test
  void leadFromTheOnePageEditionToThePagesOfClaimsAndSources() {
    Document onePage = page("everything/index.html");
    assertThat(onePage.select(".notes").eachAttr("class")).containsExactly("notes terms");
    assertThat(onePage.select("a.claim").eachAttr("href"))
        .isNotEmpty()
        .containsOnly("../claims/index.html#claim-x");
    assertThat(onePage.select("a.source").eachAttr("href"))
        .isNotEmpty()
        .containsOnly("../sources/index.html#source-s");
    assertThat(onePage.select("a.claim[id], a.source[id]")).isEmpty();
  }

  private List<String> pages() {
    return site.texts().keySet().stream()
        .filter(path -> path.endsWith("index.html"))
        .toList();
  }

  private Document page(String path) {
    String plain = path;
    while (plain.contains("../")) {
      plain = plain.replaceFirst("[^/]+/\\.\\./", "");
    }
    return Jsoup.parse(site.text(plain));
  }
}
