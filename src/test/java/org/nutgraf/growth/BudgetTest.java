package org.nutgraf.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/** What one file may cost: beyond that it is named, and the rest of the site is built in a moment. */
class BudgetTest {
  private static String findings(String body, String others) {
    return SiteFixture.page(body, others).findings();
  }

  @Test
  void frontMatterIsNoBook() {
    String site = "-- content/index.md --\n---\ntitle: Page\nsummary: " + "word ".repeat(60_000)
        + "\n---\nText.\n";
    assertThat(SiteFixture.of(site).findings())
        .contains("the front matter that starts here has more than 256 KB [unreadable-file]");
  }

  @Test
  void aPictureOfFlowsIsNoHaystack() {
    String flows =
        "-- content/flows.yaml --\nparties: [{ id: a, name: A }, { id: b, name: B }]\nflows:\n"
            + "- { from: a, to: b, kind: pays, what: w }\n".repeat(101);
    assertThat(findings("![F](flow:)", flows))
        .contains("a picture can't show more than 100 flows, and these are 101 [bad-figure]");
  }

  @Test
  void drawnPicturesAreFew() {
    String claim = "-- content/claims/c.md --\n---\ntitle: T\nstatus: reported\n---\nA.\n";
    assertThat(findings("![C](claims:)\n\n".repeat(101), claim))
        .contains("a text can't have more than 100 pictures that are drawn [bad-figure]");
  }

  @Test
  void cellsThatAreMissingAreNotAllFilledIn() {
    SiteFixture site = SiteFixture.page(
        "|" + "a|".repeat(2_000) + "\n|" + "-|".repeat(2_000) + "\n" + "|\n".repeat(2_000), "");
    assertThat(site.findings()).contains("most cells of this table are missing [stray-markup]");
    assertThat(site.text("index.html")).hasSizeLessThan(1_000_000);
  }

  @Test
  void whatStandsOnceIsNotPutInThousandsOfPlaces() {
    SiteFixture site = SiteFixture.page(
        "[a]: https://e.org/" + "b".repeat(20_000) + "\n\n" + "[a] ".repeat(5_000), "");
    assertThat(site.text("index.html")).hasSizeLessThan(1_000_000);
  }

  @Test
  void yamlIsNoWell() {
    String deep = "-- content/sources.yaml --\na: " + "[".repeat(5_000)
        + "\n-- content/flows.yaml --\nflows:\n  " + "- ".repeat(5_000) + "a\n";
    assertThat(SiteFixture.page("Text.", deep)
            .findings()
            .lines()
            .filter(line -> line.contains("[too-deep]")))
        .hasSize(2);
  }

  @Test
  void hintsAreFew() {
    String links = IntStream.range(0, 300)
        .mapToObj(i -> "[a](term:tramm" + i + ")")
        .collect(Collectors.joining(" "));
    String term = "-- content/glossary/tramm.md --\n---\nterm: tramm\n---\nA train.\n";
    assertThat(findings(links, term).lines().filter(line -> line.contains("did you mean")))
        .hasSizeBetween(50, 110);
  }
}
