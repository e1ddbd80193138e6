package org.nutgraf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final String SOURCES =
      """
      -- content/sources.yaml --
      wsj: { title: T, publisher: WSJ, url: "https://example.com/", date: 2026-01 }
      """;

  private static String findings(String site, String claim) {
    return Desk.findings(
        site,
        Desk.article("[It](claim:c), [WSJ](source:wsj).") + SOURCES
            + "-- content/claims/c.md --\n---\ntitle: It is so\n" + claim + "---\n");
  }

  @Test
  void aClaimThatComesFromNowhere() {
    assertThat(findings("", "status: reported\n"))
        .isEqualTo(
            """
        content/claims/c.md:2:8: warning: this claim has neither a source nor an attribution [unsourced-claim]
          title: It is so
                 ^^^^^^^^
          add a line "sources: [id]" with an id of sources.yaml
        1 warning
        """);
    assertThat(findings("", "status: reported\nattribution: Amazon\n"))
        .contains("warning: this claim has no source [");
  }

  @Test
  void aReportThatNobodyMakes() {
    assertThat(findings("", "status: reported # for now\nsources: [wsj]\n"))
        .isEqualTo(
            """
        content/claims/c.md:3:9: warning: this claim is reported, but not by whom [unattributed-claim]
          status: reported # for now
                  ^^^^^^^^
          add a line "attribution: …" that says who says so
        1 warning
        """);
    assertThat(findings("", "status: confirmed\nsources: [wsj]\n")).isEmpty();
    assertThat(findings("", "status: unknown\n")).isEmpty();
  }

  @Test
  void aClaimThatNobodyHasLookedAt() {
    String old = "status: expected\nattribution: X\nsources: [wsj]\nas_of: 2026-03\n";
    assertThat(findings("", old)).isEmpty();
    assertThat(findings("stale_after: 4 months\n", old)).isEmpty();
    assertThat(findings("stale_after: 90 days\n", old))
        .isEqualTo(
            """
        content/claims/c.md:6:8: warning: nobody has looked at this claim since 2026-03 [stale-claim]
          as_of: 2026-03
                 ^^^^^^^
          find out whether it is still expected, then change "as_of"
        1 warning
        """);
    assertThat(findings("stale_after: 90 days\n", old.replace("expected", "confirmed")))
        .isEmpty();
  }

  @Test
  void aClaimThatDoesNotSayWhenItWasSo() {
    assertThat(findings("stale_after: 1 year\n", "status: unknown\n"))
        .isEqualTo(
            """
        content/claims/c.md:3:9: warning: this claim does not say when it was so [stale-claim]
          status: unknown
                  ^^^^^^^
          add a line "as_of: …" with a date
        1 warning
        """);
  }

  @Test
  void aLimitThatCantBeRead() {
    assertThat(findings("stale_after: soon\n", "status: unknown\n"))
        .isEqualTo(
            """
        content/site.yaml:3:14: error: "soon" is no length of time [bad-value]
          stale_after: soon
                       ^^^^
          write for example: 90 days, 6 months, 1 year
        1 error
        """);
  }

  @Test
  void daysThatAreStillToCome() {
    assertThat(
            Desk.findings(
                "",
                Desk.article("[It](claim:c), [WSJ](source:wsj).")
                    + """
        -- content/sources.yaml --
        wsj:
          title: T
          publisher: WSJ
          url: https://example.com/2026-08-01
          accessed: 2027-07-05
        -- content/claims/c.md --
        ---
        title: It is so
        status: unknown
        as_of: "2026-07-06"
        ---
        -- content/corrections/c.md --
        ---
        title: A slip
        date: 2026-07
        ---
        Text.
        """))
        .isEqualTo(
            """
        content/claims/c.md:4:9: warning: 2026-07-06 is still to come [future-date]
          as_of: "2026-07-06"
                  ^^^^^^^^^^
          correct the date
        content/sources.yaml:5:13: warning: 2027-07-05 is still to come [future-date]
            accessed: 2027-07-05
                      ^^^^^^^^^^
          correct the date
        2 warnings
        """);
  }

  @Test
  void eventsOnTheWrongSideOfToday() {
    String event =
        "-- content/timeline/%s.md --\n---\ntitle: The deal\ndate: %s\nstatus: %s\n---\n";
    assertThat(Desk.findings(
            "checks:\n  unsourced-event: off\n",
            Desk.article("Text.")
                + event.formatted("a", "2026-07-06", "confirmed")
                + event.formatted("b", "2026-06", "expected")
                + event.formatted("c", "2026-07", "expected")
                + event.formatted("d", "2026-07/2026-12", "confirmed")
                + event.formatted("e", "2027", "expected")))
        .isEqualTo(
            """
        content/timeline/a.md:3:7: warning: this event is confirmed, but 2026-07-06 is still to come [future-event]
          date: 2026-07-06
                ^^^^^^^^^^
          correct the date, or write "status: expected"
        content/timeline/b.md:4:9: warning: this event is expected, but 2026-06 is over [past-event]
          status: expected
                  ^^^^^^^^
          say what came of it: confirmed, reported, unknown …
        2 warnings
        """);
  }

  private static String retracted(String text) {
    return Desk.findings(
        "",
        Desk.article("[It](claim:c), [WSJ](source:wsj).") + SOURCES
            + "-- content/claims/c.md --\n---\ntitle: Mayor Ito knew of the crack in the bridge\nstatus: retracted\nattribution: WSJ\nsources: [wsj]\n---\n"
            + "-- content/claims/flood.md --\n---\ntitle: The flood cost $2 million\nstatus: retracted\nattribution: WSJ\nsources: [wsj]\n---\n"
            + "-- content/01-more.md --\n---\ntitle: More\ndescription: More.\n---\n[It](claim:flood). "
            + text
            + "\n");
  }

  @Test
  void whatWasRetractedIsNotSaidAgain() {
    assertThat(
            retracted("It rained. Ito, the mayor, knew of a crack in the **bridge**. So they say."))
        .contains(
            "content/01-more.md:5:31: warning: this says what was retracted: \"Mayor Ito knew of the crack in the bridge\" [retracted-claim]",
            "  link it, so that readers learn of that: […](claim:c), or leave it out\n1 warning\n");
    assertThat(retracted("In all, the flood cost 2 million dollars."))
        .contains("[retracted-claim]");
    for (String fine : List.of(
        "The mayor knew of the bridge.",
        "The flood cost $3 million.",
        "Mayor Ito did not know of the crack in the bridge.",
        "It was said that [mayor Ito knew](claim:c) of the crack in the bridge.")) {
      assertThat(retracted(fine)).as(fine).isEmpty();
    }
  }

  @Test
  void whatAnotherStoryRetractedIsNotSaidAgain() {
    String other =
        "[1].\n-- content/other/index.md --\n---\ntitle: Other\ndescription: Other.\n---\n";
    assertThat(retracted(other + "Mayor Ito knew of the crack in the bridge."))
        .contains(
            "content/other/index.md:5:1: warning: this says what was retracted: \"Mayor Ito knew of the crack in the bridge\" [retracted-claim]",
            "  leave it out, or tell readers what content/claims/c.md tells them\n");
    assertThat(retracted(other + "Mayor Ito did not know of the crack in the bridge."))
        .doesNotContain("[retracted-claim]");
  }
}
