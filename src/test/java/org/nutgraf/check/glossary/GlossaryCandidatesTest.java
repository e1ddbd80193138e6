package org.nutgraf.check.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.check.Desk;

class GlossaryCandidatesTest {
  private static final String TEXT = Desk.article(
          """
      ## Many Big Words

      Reuters spoke to Reuters’ Bank of England and to Amazon. The Wall Street Journal met MGX in May. Then
      Reuters and the Bank of England asked MGX. Who saw The Wall Street Journal? We saw The Wall
      Street Journal in Germany.

      The IMF (International Monetary Fund) and the World Health Organization (WHO), WHO, WHO, WHO. Then Sue.
      """)
      + "-- content/glossary/amazon.md --\n---\nterm: Amazon\n---\nA shop.\n";

  @Test
  void namesThatReadersMeetOften() {
    assertThat(Desk.findings("", TEXT)).isEmpty();
    assertThat(Desk.findings("candidates: { uses: 3 }\n", TEXT))
        .isEqualTo(
            """
        content/index.md:7:1: warning: "Reuters" is used 3 times on one page and has no glossary entry \
        (candidate 1 of 3) \
        [glossary-candidate]
          Reuters spoke to Reuters’ Bank of England and to Amazon. The Wall Street Journal met MGX in May. Then
          ^^^^^^^
          write glossary/reuters.md, or list the name under "known" of "candidates" in site.yaml
        content/index.md:7:58: warning: "The Wall Street Journal" is used 3 times on one page and has no glossary \
        entry (candidate 2 of 3) [glossary-candidate]
          Reuters spoke to Reuters’ Bank of England and to Amazon. The Wall Street Journal met MGX in May. Then
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^
          write glossary/the-wall-street-journal.md, or list the name under "known" of "candidates" in site.yaml
        content/index.md:7:86: warning: "MGX" is used twice on one page and has no glossary entry \
        (candidate 3 of 3) \
        [glossary-candidate]
          Reuters spoke to Reuters’ Bank of England and to Amazon. The Wall Street Journal met MGX in May. Then
                                                                                               ^^^
          write glossary/mgx.md, or list the name under "known" of "candidates" in site.yaml
        3 warnings
        """);
  }

  @Test
  void anAcronymBehindAnArticleAtTheStartOfSentences() {
    assertThat(Desk.findings(
            "candidates: { uses: 3 }\n", Desk.article("The MGX paid. The MGX will pay.")))
        .contains(
            ":5:5: warning: \"MGX\" is used twice on one page and has no glossary entry (candidate 1 of 1) ");
  }

  @Test
  void namesThatReadersKnow() {
    assertThat(Desk.findings("candidates: { known: [Reuters, MGX, Wall Street Journal] }\n", TEXT))
        .isEmpty();
  }

  @Test
  void theRuleCanBeSwitchedOff() {
    assertThat(
            Desk.findings("candidates: { uses: 1 }\nchecks: { glossary-candidate: off }\n", TEXT))
        .isEmpty();
  }

  @Test
  void aNumberThatIsNone() {
    String site = "candidates: { uses: often }\nchecks: { glossary-candidate: off }\n";
    assertThat(Desk.findings(site, TEXT))
        .isEqualTo(
            """
        content/site.yaml:3:21: error: "uses" must be a whole number above 0 [bad-value]
          candidates: { uses: often }
                              ^^^^^
          write for example: uses: 3
        1 error
        """);
  }
}
