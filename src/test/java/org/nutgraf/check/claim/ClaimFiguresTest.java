package org.nutgraf.check.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.check.Desk;

class ClaimFiguresTest {
  private static final String SITE = "checks: { unused-term: off }\n";
  private static final String STORY =
      """
      -- content/sources.yaml --
      wsj: { title: T, publisher: WSJ, url: "https://example.com/" }
      -- content/glossary/amazon.md --
      ---
      term: Amazon
      ---
      A shop.
      -- content/glossary/openai.md --
      ---
      term: OpenAI
      ---
      A lab.
      -- content/claims/stake.md --
      ---
      title: Amazon is considering an investment of up to $50 billion in OpenAI
      value: up to $50 billion
      status: reported
      as_of: 2026-01
      attribution: people
      sources: [wsj]
      ---
      -- content/timeline/2024.md --
      ---
      title: OpenAI raises $6.6 billion, some of it from Amazon
      date: 2024-10
      status: confirmed
      sources: [wsj]
      ---
      """;

  private static String findings(String text) {
    return Desk.findings(
        SITE, Desk.article("[Up to $50 billion](claim:stake) is in talks.\n\n" + text) + STORY);
  }

  @Test
  void anotherAmountForTheSameThing() {
    assertThat(findings("So Amazon may invest up to $40 billion in OpenAI."))
        .isEqualTo(
            """
        content/index.md:7:28: warning: "$40 billion" is at odds with the claim "stake": up to $50 billion \
        [claim-figure]
          So Amazon may invest up to $40 billion in OpenAI.
                                     ^^^^^^^^^^^
          correct one of them, or cite in this sentence what the figure rests on
        1 warning
        """);
  }

  @Test
  void aBillionThatBecameAMillion() {
    assertThat(findings("Amazon and OpenAI talk about $50 million."))
        .isEqualTo(
            """
        content/index.md:7:30: warning: "$50 million" is at odds with the claim "stake": up to $50 billion \
        [claim-figure]
          Amazon and OpenAI talk about $50 million.
                                       ^^^^^^^^^^^
          correct one of them, or cite in this sentence what the figure rests on
        1 warning
        """);
  }

  @Test
  void aLimitThatGotLost() {
    assertThat(findings("Amazon invests $50bn in OpenAI."))
        .isEqualTo(
            """
        content/index.md:7:16: warning: "$50bn" leaves out the "up to" of the claim "stake" [claim-figure]
          Amazon invests $50bn in OpenAI.
                         ^^^^^
          write [up to $50 billion](claim:stake)
        1 warning
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amazon may invest up to $50 billion in OpenAI.",
        "Amazon may invest $50 billion in OpenAI.",
        "Amazon could invest less than $50 billion in OpenAI.",
        "Amazon invests up to $40 billion.",
        "Amazon and OpenAI met 40 times.",
        "Amazon paid $3 for a coffee with OpenAI.",
        "Amazon invested $6.6 billion in OpenAI.",
        "Amazon invested up to $40 billion in OpenAI in 2023.",
        "Amazon would invest up to $40 billion in OpenAI, wrote the [WSJ](source:wsj).",
        "Amazon talked of investing up to $40 billion in OpenAI, then of up to $50 billion.",
        "“Amazon to invest $40 billion in OpenAI,” said a headline.",
        "> Amazon is to invest up to $40 billion in OpenAI.",
        "`Amazon may invest up to $40 billion in OpenAI.`",
        "## Amazon, OpenAI and $50 billion"
      })
  void whatContradictsNothing(String text) {
    assertThat(findings(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      The line is to cost $150 million.                 | true
      A tram costs $150 million where a line is short.  | true
      The line is to cost $120 million.                 | false
      The old line is worth $150 million.               | false
      The line is to cost the state $60 million.        | false
      """)
  void aTitleWithoutPartiesGoesByItsWords(String text, boolean reported) {
    String tram =
        """
        -- content/claims/cost.md --
        ---
        title: The tram line is to cost $120 million
        value: $120 million
        status: confirmed
        sources: [wsj]
        ---
        The state gives $60 million.
        """;
    String findings = Desk.findings(
        SITE,
        Desk.article("[$120 million](claim:cost).\n\n" + text) + tram
            + "-- content/sources.yaml --\nwsj: { title: T, publisher: WSJ, url: \"https://example.com/\" }\n");
    assertThat(findings)
        .matches(
            reported
                ? "(?s)content/index.md:7:\\d+: warning: \"\\$150 million\" is at odds with the claim \"cost\".*\n1 warning\n"
                : "");
  }

  @Test
  void theSummaryIsReadToo() {
    assertThat(Desk.findings(
            SITE,
            """
        -- content/index.md --
        ---
        title: Page
        summary: "Amazon is to invest up to $40 billion in OpenAI."
        ---
        [Up to $50 billion](claim:stake).
        """
                + STORY))
        .startsWith(
            "content/index.md:3:37: warning: \"$40 billion\" is at odds with the claim \"stake\"");
  }

  @Test
  void aClaimWhoseTitleAndValueDiffer() {
    assertThat(Desk.findings(
            SITE,
            Desk.article("[$5](claim:stake)")
                + STORY.replace("value: up to $50 billion", "value: $5")))
        .isEqualTo(
            """
            content/claims/stake.md:2:8: warning: this title is at odds with the value "$5" [claim-figure]
              title: Amazon is considering an investment of up to $50 billion in OpenAI
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              correct one of them
            1 warning
            """);
  }

  @Test
  void aFlowThatDiffersFromItsClaim() {
    assertThat(
            Desk.findings(
                SITE,
                Desk.article("[Up to $50 billion](claim:stake)") + STORY
                    + """
        -- content/flows.yaml --
        parties: [{ id: a, name: Amazon }, { id: o, name: OpenAI }]
        flows:
          - { from: a, to: o, kind: invests, what: money, amount: up to $60 billion, claim: stake }
        """))
        .isEqualTo(
            """
        content/flows.yaml:3:59: warning: "up to $60 billion" is at odds with the claim "stake": \
        up to $50 billion [claim-figure]
            - { from: a, to: o, kind: invests, what: money, amount: up to $60 billion, claim: stake }
                                                                    ^^^^^^^^^^^^^^^^^
          correct one of them
        1 warning
        """);
  }

  /** Nobody who could be told from others is named: all words of the claim's title but one have to be there. */
  @ParameterizedTest
  @CsvSource({
    "The bridge repair delays traffic for 5 million euros, true",
    "The bridge repair takes 5 million euros, false",
    "The bridge repair of 5 million euros delays it, false",
  })
  void aClaimWithoutPartiesNeedsNearlyItsWholeTitle(String text, boolean found) {
    String claim =
        """
        -- content/claims/bridge.md --
        ---
        title: A bridge repair delays harbor traffic
        value: 4 million euros
        status: reported
        as_of: 2026-01
        attribution: people
        sources: [wsj]
        ---
        """;
    String findings = Desk.findings(
        SITE,
        Desk.article("[Up to $50 billion](claim:stake), [4 million euros](claim:bridge).\n\n" + text
                + ".")
            + STORY
            + claim);
    assertThat(findings.contains("at odds with the claim \"bridge\""))
        .as(findings)
        .isEqualTo(found);
  }

  @Test
  void anAmountThatDiffersFromTheValue() {
    String told = Desk.article("[Up to $50 billion](claim:stake)");
    assertThat(Desk.findings(
            SITE, told + STORY.replace("status: rep", "amount: up to 50 billion USD\nstatus: rep")))
        .isEmpty();
    assertThat(Desk.findings(
            SITE, told + STORY.replace("status: rep", "amount: up to 50 million USD\nstatus: rep")))
        .contains("this amount is at odds with the value \"up to $50 billion\" [claim-figure]");
    assertThat(Desk.findings(
            SITE, told + STORY.replace("status: rep", "amount: 50 billion USD\nstatus: rep")))
        .isEqualTo(
            """
        content/claims/stake.md:4:9: warning: this amount is at odds with the value "up to $50 billion" [claim-figure]
          amount: 50 billion USD
                  ^^^^^^^^^^^^^^
          both say the same number, and both or neither that it is a limit or an estimate
        1 warning
        """);
  }

  @Test
  void inGermanABillionIsATrillion() {
    String files = STORY
        .replace(
            "investment of up to $50 billion in", "Investition von bis zu 50 Milliarden Dollar in")
        .replace("up to $50 billion", "bis zu 50 Milliarden Dollar");
    assertThat(Desk.findings(
            "language: de\n" + SITE,
            Desk.article("[Bis zu 50 Milliarden Dollar](claim:stake).\n\n"
                    + "Amazon will OpenAI 50 Billionen Dollar geben.")
                + files))
        .startsWith(
            """
        content/index.md:7:20: warning: "50 Billionen Dollar" is at odds with the claim "stake": bis zu 50 \
        Milliarden Dollar [claim-figure]
        """);
  }
}
