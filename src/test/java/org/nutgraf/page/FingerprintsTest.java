package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/** Which fingerprints an edit changes: those of what a reader would see changed, and no others. */
class FingerprintsTest {
  private static final String SITE =
      """
      -- content/index.md --
      ---
      title: The ferry
      summary: It is old.
      covers_until: 2026-02
      ---
      It needs [4 million](claim:cost).

      ## Who pays

      The *town*, and the [state](event:vote).

      ![Money](flow:)

      ![What happened](timeline:)
      -- content/01-engines.md --
      ---
      title: Engines
      ---
      ## What is wrong

      They are [old](claim:age). A second sentence.

      ### Parts

      | Part | Price |
      | --- | --- |
      | gearbox | 1 million |

      ## What now

          wait
      -- content/02-bill.md --
      ---
      title: The bill
      ---
      No heading here.
      -- content/claims/cost.md --
      ---
      title: It costs 4 million
      value: 4 million
      status: reported
      as_of: 2026-01
      sources: [gazette]
      ---
      A remark.
      -- content/claims/age.md --
      ---
      title: The engines are old
      status: confirmed
      ---
      -- content/timeline/vote.md --
      ---
      title: A vote
      date: 2026-01
      ---
      By hands.
      -- content/timeline/strike.md --
      ---
      title: A strike
      date: 2026-02
      ---
      -- content/flows.yaml --
      parties:
        - { id: town, name: The town }
        - { id: yard, name: The yard }
      flows:
        - { from: town, to: yard, kind: pays, what: the bill, amount: 4 million, status: reported }
      -- content/sources.yaml --
      gazette: { title: A text, publisher: The Gazette, url: "https://gazette.example/" }
      """;

  @Test
  void sectionsClaimsEventsAndPartsHaveOne() {
    assertThat(fingerprints(SITE).keySet())
        .containsExactlyInAnyOrder(
            "index.html ng-main",
            "index.html index.html",
            "index.html engines/index.html",
            "index.html bill/index.html",
            "index.html who-pays",
            "index.html claim-cost",
            "engines/index.html ng-main",
            "engines/index.html ../index.html",
            "engines/index.html ../engines/index.html",
            "engines/index.html ../bill/index.html",
            "engines/index.html what-is-wrong",
            "engines/index.html parts",
            "engines/index.html what-now",
            "engines/index.html claim-age",
            "bill/index.html ng-main",
            "bill/index.html ../index.html",
            "bill/index.html ../engines/index.html",
            "bill/index.html ../bill/index.html",
            "everything/index.html ng-main",
            "everything/index.html ~who-pays",
            "everything/index.html engines",
            "everything/index.html bill",
            "claims/index.html claim-cost",
            "claims/index.html claim-age",
            "timeline/index.html vote",
            "timeline/index.html strike");
  }

  @Test
  void anEditedClaimIsThatClaimAndItsPages() {
    Set<String> age = Set.of(
        "engines/index.html claim-age",
        "everything/index.html engines",
        "claims/index.html claim-age",
        "index.html engines/index.html",
        "engines/index.html ../engines/index.html",
        "bill/index.html ../engines/index.html");
    assertThat(changed("status: confirmed", "status: disputed")).isEqualTo(age);
    assertThat(changed("The engines are old", "The engines are very old")).isEqualTo(age);
    Set<String> cost = Set.of(
        "index.html claim-cost",
        "claims/index.html claim-cost",
        "index.html index.html",
        "engines/index.html ../index.html",
        "bill/index.html ../index.html");
    assertThat(changed("as_of: 2026-01", "as_of: 2026-02")).isEqualTo(cost);
    assertThat(changed("A remark", "Another remark")).isEqualTo(cost);
    assertThat(changed("The Gazette", "The Herald")).isEqualTo(cost);
  }

  @Test
  void anEditedParagraphIsItsSection() {
    assertThat(changed("A second sentence", "A third sentence")).isEqualTo(part("what-is-wrong"));
    assertThat(changed("gearbox", "shaft")).isEqualTo(part("parts"));
    assertThat(changed("    wait", "    wait and see")).isEqualTo(part("what-now"));
  }

  @Test
  void whatStandsBeforeTheFirstHeadingBelongsToTheHeadline() {
    Set<String> bill = Set.of(
        "bill/index.html ng-main",
        "everything/index.html bill",
        "index.html bill/index.html",
        "engines/index.html ../bill/index.html",
        "bill/index.html ../bill/index.html");
    assertThat(changed("No heading", "Still no heading")).isEqualTo(bill);
    assertThat(changed("title: The bill", "title: The whole bill")).isEqualTo(bill);
    Set<String> article = Set.of(
        "index.html ng-main",
        "everything/index.html ng-main",
        "index.html index.html",
        "engines/index.html ../index.html",
        "bill/index.html ../index.html");
    assertThat(changed("It is old", "It is very old")).isEqualTo(article);
    assertThat(changed("covers_until: 2026-02", "covers_until: 2026-03")).isEqualTo(article);
  }

  @Test
  void figuresBelongToTheirSection() {
    Set<String> whoPays = Set.of(
        "index.html who-pays",
        "everything/index.html ~who-pays",
        "index.html index.html",
        "engines/index.html ../index.html",
        "bill/index.html ../index.html");
    assertThat(changed("amount: 4 million", "amount: 5 million")).isEqualTo(whoPays);
    Set<String> vote = new TreeSet<>(whoPays);
    vote.add("timeline/index.html vote");
    assertThat(changed("title: A vote", "title: The vote")).isEqualTo(vote);
    assertThat(changed("By hands", "By ballot")).containsExactly("timeline/index.html vote");
  }

  @Test
  void blanksAndMarkupAreNotRead() {
    assertThat(changed("A second sentence", "A  second\nsentence")).isEmpty();
    assertThat(changed("A second sentence", "\n\nA second sentence")).isEmpty();
    assertThat(changed("The *town*", "The **town**")).isEmpty();
    assertThat(changed("(event:vote)", "(01-engines.md)")).isEmpty();
    assertThat(changed("| --- | --- |", "| :-- | --: |")).isEmpty();
    assertThat(changed("title: The ferry\n", "title: The ferry\nlastmod: 2026-03-01\n"))
        .isEmpty();
  }

  @Test
  void templatesAndInterfaceWordsAreNotRead() throws IOException {
    String macros = Files.readString(Path.of("templates/html/macros.peb"));
    String table = Files.readString(Path.of("templates/html/figure-flow.peb"));
    String words = Files.readString(Path.of("templates/languages/en.yaml"));
    assertThat(changed(
            "-- content/sources.yaml",
            "-- templates/html/macros.peb --\n"
                + macros.replace("<div class=\"note-text\">", "<div>!")
                + "\n-- templates/html/figure-flow.peb --\n" + table.replace("<td>", "<td>!")
                + "\n-- templates/languages/en.yaml --\n"
                + words.replace("January", "Jan.").replace(": confirmed", ": sure")
                + "\n-- content/sources.yaml"))
        .isEmpty();
  }

  /** A section of the engines' page, there and on the one page, and the page's entries among the parts. */
  private static Set<String> part(String id) {
    return Set.of(
        "engines/index.html " + id,
        "everything/index.html engines",
        "index.html engines/index.html",
        "engines/index.html ../engines/index.html",
        "bill/index.html ../engines/index.html");
  }

  /** The fingerprints that are others when the site has one text instead of another. */
  private static Set<String> changed(String old, String text) {
    assertThat(SITE).contains(old);
    TreeMap<String, String> now = fingerprints(SITE.replace(old, text));
    TreeMap<String, String> before = fingerprints(SITE);
    assertThat(now.keySet()).isEqualTo(before.keySet());
    now.entrySet().removeAll(before.entrySet());
    return now.keySet();
  }

  /** As {@code nutgraf.js} finds it: an event and an entry of the page of all claims have an empty element for it. */
  private static String place(Element element) {
    Element anchor =
        element.closest("li") == null ? null : element.closest("li").selectFirst("span[id]");
    return (element.hasAttr("id") || anchor == null ? element.closest("[id]") : anchor).id();
  }

  /** Page and id, or the address of a part, → fingerprint. */
  private static TreeMap<String, String> fingerprints(String files) {
    SiteFixture site = SiteFixture.of(files);
    assertThat(site.mistakes()).isEmpty();
    TreeMap<String, String> found = new TreeMap<>();
    site.texts().forEach((path, text) -> {
      if (path.endsWith(".html")) {
        for (Element element : Jsoup.parse(text).select("[data-h]")) {
          String name = element.hasAttr("href") ? element.attr("href") : place(element);
          assertThat(element.attr("data-h")).matches("[A-Za-z0-9_-]{3}");
          assertThat(found.put(path + " " + name, element.attr("data-h")))
              .as(path + " " + name)
              .isNull();
        }
      }
    });
    return found;
  }
}
