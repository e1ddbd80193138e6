package org.nutgraf.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlossaryTest {
  private static String term(String id, String name, String definition) {
    return "-- content/glossary/" + id + ".md --\n---\nterm: " + name + "\n---\n" + definition
        + "\n";
  }

  @Test
  void wordsThatExplainEachOther() {
    assertThat(Desk.findings(
            "",
            Desk.article("A stake is a share.")
                + term("stake", "stake", "Another word for a share.")
                + term("share", "share", "What you have if you hold a stake.")))
        .isEqualTo(
            """
        content/glossary/stake.md:4:20: warning: "stake" is explained by "share", that by "stake" \
        [definition-circle]
          Another word for a share.
                             ^^^^^
          explain one of them in other words
        1 warning
        """);
  }

  @Test
  void theCircleBeginsWhereReadersBegin() {
    assertThat(Desk.findings(
            "",
            Desk.article("A round, a fund and a stake.")
                + term("fund", "fund", "It leads a round.")
                + term("round", "round", "Some buy a stake.")
                + term("stake", "stake", "What a fund buys.")))
        .isEqualTo(
            """
        content/glossary/round.md:4:12: warning: "round" is explained by "stake", that by "fund", that by "round" \
        [definition-circle]
          Some buy a stake.
                     ^^^^^
          explain one of them in other words
        1 warning
        """);
  }

  @Test
  void namesMayTellOfEachOther() {
    assertThat(Desk.findings(
            "",
            Desk.article("Anthropic makes Claude.")
                + term("claude", "Claude", "Made by Anthropic.")
                + term("anthropic", "Anthropic", "The maker of Claude.")))
        .isEmpty();
  }

  @Test
  void onlyTheFirstParagraphCounts() {
    assertThat(Desk.findings(
            "",
            Desk.article("A stake is a share.")
                + term("stake", "stake", "A part.\n\nNot any share.")
                + term("share", "share", "What you have if you hold a stake.")))
        .isEmpty();
  }

  @Test
  void aDefinitionThatWasWrittenTwice() {
    assertThat(Desk.findings(
            "",
            Desk.article("The cloud and a data center.")
                + term(
                    "cloud",
                    "cloud",
                    "A building full of computers with its own power supply and cooling.")
                + term(
                    "data",
                    "data center",
                    "A building full of computers, with its own power supply and its cooling.")))
        .isEqualTo(
            """
        content/glossary/data.md:2:7: warning: "data center" is defined in nearly the same words as "cloud" \
        [similar-definition]
          term: data center
                ^^^^^^^^^^^
          see content/glossary/cloud.md:2:7; make one entry of the two, with an alias, or say what sets them apart
        1 warning
        """);
  }

  @Test
  void whatNothingUses() {
    assertThat(
            Desk.findings(
                "",
                Desk.article("Text.") + term("cloud", "cloud", "Rented computers.")
                    + """
        -- content/sources.yaml --
        reuters:
          title: T
          publisher: Reuters
          url: https://example.com/
        -- content/claims/stake.md --
        ---
        title: Amazon pays $5
        value: $5
        status: unknown
        ---
        """))
        .isEqualTo(
            """
        content/claims/stake.md:2:8: warning: no page shows the claim "stake" [unused-claim]
          title: Amazon pays $5
                 ^^^^^^^^^^^^^^
          link its words: [$5](claim:stake), or delete the file
        content/glossary/cloud.md:2:7: warning: no text uses "cloud" [unused-term]
          term: cloud
                ^^^^^
          add the form that the texts use under "aliases", or delete the entry
        content/sources.yaml:1:1: warning: nothing cites "reuters" [unused-source]
          reuters:
          ^^^^^^^
          cite it where it belongs: [Reuters](source:reuters), or delete it
        3 warnings
        """);
  }

  @Test
  void useInADefinitionARemarkOrAFigureIsUse() {
    assertThat(
            Desk.findings(
                "",
                Desk.article("A server.\n\n![All](claims:?status=unknown)")
                    + term("server", "server", "Part of a cloud.")
                    + term("cloud", "cloud", "Rented computers.")
                    + term("rack", "rack", "A shelf.")
                    + """
        -- content/sources.yaml --
        reuters:
          title: T
          publisher: Reuters
          url: https://example.com/
        -- content/claims/stake.md --
        ---
        title: Amazon pays
        status: unknown
        sources: [reuters]
        ---
        For a rack.
        """))
        .isEmpty();
  }

  @Test
  void anEventThatNoPageTells() {
    String event =
        """
        -- content/timeline/2026.md --
        ---
        title: The deal
        date: 2026-01
        status: reported
        ---
        """;
    assertThat(Desk.findings("", Desk.article("Text.") + event)).isEmpty();
    assertThat(Desk.findings("checks: { untold-event: warning }\n", Desk.article("Text.") + event))
        .isEqualTo(
            """
        content/timeline/2026.md:2:8: warning: no page tells of "The deal" [untold-event]
          title: The deal
                 ^^^^^^^^
          link to it: [The deal](event:2026), or name the page under "told_in"
        1 warning
        """);
    assertThat(Desk.findings(
            "checks: { untold-event: warning }\n", Desk.article("[It](event:2026).") + event))
        .isEmpty();
  }
}
