package org.nutgraf.page.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;

/** What was reported beside what is known now, as pages show it. */
class LedgerTest {
  private static final String CLAIMS = claim(
          "report",
          "The yard may get money",
          "reported",
          "2026-01",
          """
      value: up to 4 million
      amount: up to 4 million EUR
      subject: The yard’s money
      followed_by: deal
      """)
      + claim(
          "deal",
          "The yard gets money",
          "confirmed",
          "2026-02-27",
          """
      value: 4 million
      amount: 4 million EUR
      open: [who, when]
      """)
      + claim(
          "first",
          "Part of it comes first",
          "confirmed",
          "2026-02-27",
          """
      value: 1 million
      amount: 1 million EUR
      part_of: deal
      """)
      + claim(
          "rest",
          "The rest may come",
          "expected",
          "2026-02-27",
          """
      value: 3 million
      amount: 3 million EUR
      part_of: deal
      """)
      + claim("rumour", "There is a second ship", "reported", "2026-03", "")
      + claim(
          "crew",
          "The crew would be paid",
          "reported",
          "2025",
          """
      value: 9 thousand a year
      amount: 9 thousand EUR a year
      followed_by: [crew-asked, crew-unions]
      """)
      + claim("crew-asked", "The crew has asked for pay", "reported", "2026-01", "")
      + claim("crew-unions", "The union says it is paid", "disputed", "2026-02", "")
      + claim("who", "Who pays the rest", "unknown", "2026-02", "")
      + claim("answered", "Who pays the first part", "unknown", "2025", "followed_by: deal\n")
      + claim("when", "When it comes", "unknown", "2026-01", "")
      + claim("date", "It comes in May", "expected", "2026-04", "settles: when\n");

  private static String claim(String id, String title, String status, String asOf, String more) {
    return "-- content/claims/" + id + ".md --\n---\ntitle: " + title + "\nstatus: " + status
        + "\nas_of: " + asOf + "\nattribution: X\n" + more + "---\n";
  }

  private static SiteFixture site(String figure) {
    return SiteFixture.page(
        "![Then and now](" + figure + ")\n\nThere is [talk](claim:rumour).", CLAIMS);
  }

  @Test
  void allThatCameOfClaims() {
    assertThat(site("ledger:").text("index.md"))
        .contains(
            """
        **Then and now**

        | | What was reported | What is known now |
        | --- | --- | --- |
        | Who pays the first part | [Who pays the first part](claims/index.md#claim-answered) (unknown, 2025) | \
        [4 million](claims/index.md#claim-deal) (confirmed, 27 February 2026), of it [1 million](claims/index.md#claim-first) \
        (confirmed), [3 million](claims/index.md#claim-rest) (expected) |
        | The yard’s money | [up to 4 million](claims/index.md#claim-report) (reported, January 2026) | \
        [4 million](claims/index.md#claim-deal) (confirmed, 27 February 2026), of it [1 million](claims/index.md#claim-first) \
        (confirmed), [3 million](claims/index.md#claim-rest) (expected) |
        | The crew would be paid | [9 thousand a year](claims/index.md#claim-crew) (reported, 2025); \
        [The crew has asked for pay](claims/index.md#claim-crew-asked) (reported, January 2026) | \
        [The union says it is paid](claims/index.md#claim-crew-unions) (disputed, February 2026) |
        | When it comes | [When it comes](claims/index.md#claim-when) (unknown, January 2026) | \
        [It comes in May](claims/index.md#claim-date) (expected, April 2026) |

        **Still unknown:**

        - [Who pays the rest](claims/index.md#claim-who)
        """);
  }

  @Test
  void theRowsThatAreAskedFor() {
    assertThat(site("ledger:?claims=rumour,report&unknown=who").text("index.md"))
        .contains(
            """
        | There is a second ship | [There is a second ship](claims/index.md#claim-rumour) (reported, March 2026) | nothing confirmed so far |
        | The yard’s money | [up to""")
        .contains("**Still unknown:**");
    // What its claims leave open, as long as nobody has settled it.
    assertThat(site("ledger:?claims=report").text("index.md"))
        .contains("**Still unknown:**\n\n- [Who pays the rest]")
        .doesNotContain("[When it comes]");
    assertThat(site("ledger:?claims=crew").text("index.md")).doesNotContain("Still unknown");
    assertThat(site("ledger:?unknown=who").text("index.md"))
        .doesNotContain("What was reported")
        .contains("**Still unknown:**");
  }

  @Test
  void barsOfOneUnitOnOneScale() {
    String html = site("ledger:?claims=report,crew").text("index.html");
    assertThat(html.split("<svg class=\"bar\"")).hasSize(3);
    // Euros a year are no euros; and a sum alone has nothing to be compared with.
    assertThat(site("ledger:?claims=crew").text("index.html"))
        .doesNotContain("<svg class=\"bar\"")
        .doesNotContain("one scale");
  }

  @Test
  void aLedgerThatCantBe() {
    assertThat(site("ledger:?claims=reprot&unknown=deal&year=2").findings())
        .isEqualTo(
            """
        content/index.md:4:17: error: the claim "deal" is not unknown but confirmed [bad-figure]
          ![Then and now](ledger:?claims=reprot&unknown=deal&year=2)
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          name it with claims= to show it in a row
        content/index.md:4:32: error: unknown claim "reprot" [bad-figure]
          ![Then and now](ledger:?claims=reprot&unknown=deal&year=2)
                                         ^^^^^^
          did you mean: report
        content/index.md:4:52: error: unknown parameter "year" [bad-figure]
          ![Then and now](ledger:?claims=reprot&unknown=deal&year=2)
                                                             ^^^^
          known here: claims, unknown
        3 errors
        """);
    assertThat(SiteFixture.page("![Then and now](ledger:)", "").findings())
        .contains("no claim has come of another")
        .contains("followed_by: [id]");
  }

  @Test
  void claimsSayWhatTheySettleAndWhatTheyLeaveOpen() {
    SiteFixture site =
        SiteFixture.page("It gets [4 million](claim:deal). [When](claim:when)?", CLAIMS);
    assertThat(site.text("index.html"))
        .contains(
            """
        <p class="then"><b>Still open:</b>
        <a href="claims/index.html#claim-who">Who pays the rest</a> <span class="status" data-status="unknown">unknown</span> \
        <span class="as-of">as of February 2026</span>

        </p>
        """)
        .contains("<a href=\"claims/index.html#claim-date\">It comes in May</a>")
        .doesNotContain("#claim-when\">When it comes</a> <span");
    assertThat(site.text("index.md"))
        .contains(
            "**Still open:** [Who pays the rest](claims/index.md#claim-who) (unknown, as of February 2026).")
        .contains(
            "**Since then:** [It comes in May](claims/index.md#claim-date) (expected, as of April 2026).");
    assertThat(site.text("claims.json"))
        .contains(
            "\"followed_by\":[{\"id\":\"date\",\"title\":\"It comes in May\",\"status\":\"expected\",\"as_of\":\"2026-04\"}]")
        .contains(
            "\"open\":[{\"id\":\"who\",\"title\":\"Who pays the rest\",\"status\":\"unknown\",\"as_of\":\"2026-02\"}]")
        .contains("claims/#claim-when\"");
  }

  @Test
  void aNoteSaysWhatCameOfItsClaim() {
    SiteFixture site = SiteFixture.page("It may get [up to 4 million](claim:report).", CLAIMS);
    assertThat(site.text("index.html"))
        .contains(
            """
        <p class="then"><b>Since then:</b>
        <a href="claims/index.html#claim-deal">The yard gets money</a> <span class="status" data-status="confirmed">confirmed</span> \
        <span class="as-of">as of 27 February 2026</span>
        """);
    String then =
        "**Since then:** [The yard gets money](%sclaims/index.md#claim-deal) (confirmed, as of 27 February 2026).";
    assertThat(site.text("index.md")).contains(then.formatted(""));
    assertThat(site.text("claims/index.md")).contains(then.formatted("../"));
  }
}
