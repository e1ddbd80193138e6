package org.nutgraf.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimSequelsTest {
  private static final String SOURCES =
      """
      -- content/sources.yaml --
      wsj: { title: T, publisher: WSJ, url: "https://example.com/", date: 2026-01 }
      """;

  private static String claim(String id, String title, String keys, String remark) {
    return "-- content/claims/" + id + ".md --\n---\ntitle: " + title + "\n" + keys
        + "attribution: X\nsources: [wsj]\n---\n" + remark + "\n";
  }

  private static String findings(String... claims) {
    StringBuilder text =
        new StringBuilder("[WSJ](source:wsj), [it](claim:a), [it](claim:b), [it](claim:c).");
    return Desk.findings(
        "",
        Desk.article(text.toString())
            + SOURCES
            + String.join("", claims)
            + claim("c", "Another matter", "status: confirmed\nas_of: 2026-06\n", ""));
  }

  @Test
  void aRemarkThatTellsWhatCameLater() {
    String deal = claim("b", "A deal", "status: confirmed\nas_of: 2026-02\n", "");
    String later = "A ceiling only.\n\n**Later:** on February 27 a deal was announced.";
    assertThat(
            findings(claim("a", "Talks go on", "status: reported\nas_of: 2026-01\n", later), deal))
        .isEqualTo(
            """
        content/claims/a.md:10:3: warning: this tells what came of the claim, but its mark in the text does not [untold-sequel]
          **Later:** on February 27 a deal was announced.
            ^^^^^
          make that a claim of its own and name it above: followed_by: [id]
        1 warning
        """);
    assertThat(findings(
            claim("a", "Talks go on", "status: reported\nas_of: 2026-01\nfollowed_by: b\n", later),
            deal))
        .isEmpty();
    assertThat(findings(
            claim(
                "a",
                "Talks go on",
                "status: reported\nas_of: 2026-01\n",
                "They may lead to a deal later."),
            deal))
        .isEmpty();
    assertThat(findings(
            claim(
                "a",
                "Talks go on",
                "status: reported\nas_of: 2026-01\n",
                "Nothing is final. Since then, a deal was announced."),
            deal))
        .contains("[untold-sequel]");
  }

  @Test
  void aRemarkInTheSitesOwnLanguage() {
    String site = Desk.article("[worte](claim:a)")
        + claim(
            "a",
            "Gespräche",
            "status: reported\nas_of: 2026-01\n",
            "Inzwischen wurde ein Vertrag geschlossen.");
    assertThat(Desk.findings("language: de\n", site)).contains("[untold-sequel]");
    assertThat(Desk.findings("", site)).doesNotContain("[untold-sequel]");
  }

  @Test
  void aReportThatANewerClaimOfTheSameSubjectOvertakes() {
    String report = "status: reported\nas_of: 2026-01\nsubject: Amazon’s money\n";
    String deal =
        claim("b", "A deal", "status: confirmed\nas_of: 2026-02\nsubject: amazon’s  money\n", "");
    assertThat(findings(claim("a", "Talks go on", report, ""), deal))
        .isEqualTo(
            """
        content/claims/a.md:3:9: warning: this claim is reported as of 2026-01, but "b", which is confirmed as of 2026-02, is about the same [overtaken-claim]
          status: reported
                  ^^^^^^^^
          write "followed_by: [b]", so that readers are told; if it is another matter, give them different subjects
        1 warning
        """);
    assertThat(findings(claim("a", "Talks go on", report + "followed_by: b\n", ""), deal))
        .isEmpty();
    assertThat(findings(claim("a", "Talks go on", report.replace("2026-01", "2026-03"), ""), deal))
        .isEmpty();
    assertThat(findings(
            claim("a", "Talks go on", report.replace("Amazon’s money", "The round"), ""), deal))
        .isEmpty();
    assertThat(
            findings(claim("a", "Talks go on", report.replace("reported", "confirmed"), ""), deal))
        .isEmpty();
  }

  @Test
  void aReportThatLeadsOnByWayOfAnother() {
    String subject = "subject: It\n";
    assertThat(findings(
            claim(
                "a",
                "Talks go on",
                "status: reported\nas_of: 2026-01\nfollowed_by: c\n" + subject,
                ""),
            claim("b", "A deal", "status: confirmed\nas_of: 2026-07\n" + subject, "")))
        .contains("[overtaken-claim]");
    assertThat(findings(
            claim(
                "a",
                "Talks go on",
                "status: reported\nas_of: 2026-01\nfollowed_by: d\n" + subject,
                ""),
            claim(
                "d", "Terms are agreed", "status: reported\nas_of: 2026-05\nfollowed_by: b\n", ""),
            claim("b", "A deal", "status: confirmed\nas_of: 2026-07\n" + subject, "")))
        .isEmpty();
  }

  @Test
  void aReportOfTheAmountThatANewerClaimConfirms() {
    String amount = "value: 50 billion\namount: 50 billion USD\n";
    String report = claim(
        "a", "Amazon considers an investment", "status: reported\nas_of: 2026-01\n" + amount, "");
    String text = Desk.article("[50 billion](claim:a), [50 billion](claim:b), [WSJ](source:wsj).")
        + SOURCES
        + report;
    assertThat(Desk.findings(
            "",
            text
                + claim(
                    "b",
                    "Amazon makes an investment",
                    "status: confirmed\nas_of: 2026-02\n" + amount,
                    "")))
        .contains("followed_by: [b]");
    assertThat(Desk.findings(
            "",
            text
                + claim(
                    "b",
                    "The ferry costs as much",
                    "status: confirmed\nas_of: 2026-02\n" + amount,
                    "")))
        .isEmpty();
  }
}
