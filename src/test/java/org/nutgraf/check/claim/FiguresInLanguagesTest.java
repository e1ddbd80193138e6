package org.nutgraf.check.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.check.Desk;

/** A figure that contradicts a claim is found in any language whose numbers are known. */
class FiguresInLanguagesTest {
  private static String findings(String language, String title, String value, String text) {
    return Desk.findings(
        "language: " + language + "\nchecks: { untranslated: off, unsourced-claim: off }\n",
        Desk.article(text) + "-- content/claims/cost.md --\n---\ntitle: " + title + "\nvalue: \""
            + value + "\"\nstatus: confirmed\nas_of: 2026-01-05\n---\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | What the bridge over the river costs | 9.6 billion euros | The bridge over the river costs 9.8 billion euros. | 9.8 billion euros",
        "de | Was die Brücke über den Fluss kostet | 9,6 Milliarden Euro | Die Brücke über den Fluss kostet 9,8 Milliarden Euro. | 9,8 Milliarden Euro",
        "de-AT | Kosten der Brücke | 9,6 Milliarden Euro | Die Kosten der Brücken: 9,8 Mrd. Euro. | 9,8 Mrd. Euro",
        "fr | Ce que coûte le pont sur le fleuve | 9,6 milliards d’euros | Le pont sur le fleuve coûte 9,8 milliards d’euros. | 9,8 milliards d’euros",
        "es | Lo que cuesta el puente sobre el río | 9.600 millones de euros | El puente cuesta 9.800 millones de euros. | 9.800 millones de euros",
        "it | Quanto costa il ponte sul fiume | 9,6 miliardi di euro | Il ponte sul fiume costa 9,8 miliardi di euro. | 9,8 miliardi di euro",
        "nl | Wat de brug over de rivier kostte | 9,6 miljard euro | De brug over de rivier kostte 9,8 miljard euro. | 9,8 miljard euro",
        "pt | Quanto custa a ponte sobre o rio Tejo | 9,6 mil milhões de euros | A ponte custa 9,8 mil milhões de euros. | 9,8 mil milhões de euros",
        "pl | Ile kosztuje most przez rzekę | 9,6 miliarda euro | Most przez rzekę kosztuje 9,8 miliarda euro. | 9,8 miliarda euro"
      })
  void aFigureThatIsAtOddsWithAClaim(
      String language, String title, String value, String sentence, String figure) {
    assertThat(findings(language, title, value, sentence + "\n\n[" + value + "](claim:cost)"))
        .isEqualTo(
            "content/index.md:5:" + (sentence.indexOf(figure) + 1) + ": warning: \"" + figure
                + "\" is at odds with the claim \"cost\": "
                + value + " [claim-figure]\n  " + sentence + "\n  "
                + " ".repeat(sentence.indexOf(figure)) + "^".repeat(figure.length())
                + "\n  correct one of them, or cite in this sentence what the figure rests on\n1 warning\n");
    assertThat(findings(
            language,
            title,
            value,
            sentence.replace(figure, value) + "\n\n[" + value + "](claim:cost)"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Was die Brücke kostet | bis zu | 9,6 Milliarden Euro | Die Brücke kostet 9,6 Milliarden Euro. | Die Brücke könnte 9,6 Milliarden Euro kosten.",
        "fr | Ce que coûte le pont du fleuve | jusqu’à | 9,6 milliards d’euros | Le pont du fleuve coûte 9,6 milliards d’euros. | Le pont du fleuve, qui coûte 9,6 milliards d’euros, peut attendre.",
        "pl | Ile kosztuje most przez rzekę | do | 9,6 miliarda euro | Most przez rzekę kosztuje 9,6 miliarda euro. | Most przez rzekę kosztuje może 9,6 miliarda euro."
      })
  void aHedgeThatIsLeftOut(
      String language, String title, String hedge, String value, String bold, String careful) {
    String link = "\n\n[" + hedge + " " + value + "](claim:cost)";
    assertThat(findings(language, title, hedge + " " + value, bold + link))
        .contains("\"" + value + "\" leaves out the \"" + hedge
            + "\" of the claim \"cost\" [claim-figure]");
    assertThat(findings(language, title, hedge + " " + value, careful + link)).isEmpty();
  }

  private static String translated(String language, String amount, String text) {
    return Desk.findings(
        "languages: [" + language + "]\nchecks: { untranslated: off, unsourced-claim: off }\n",
        Desk.article("It costs [9.6 billion euros](claim:cost).")
            + "-- content/claims/cost.md --\n---\ntitle: What the bridge costs\nvalue: 9.6 billion euros\n"
            + amount + "status: confirmed\nas_of: 2026-01-05\n---\n"
            + text.replaceAll("-- content/(.*) --", "-- content/$1." + language + ".md --"));
  }

  /** The figure of a claim is one in all languages: that of its value, its amount and the texts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Was die Brücke über den Fluss kostet | 9,6 Milliarden Euro | 9,8 Milliarden Euro | Die Brücke über den Fluss kostet 9,8 Mrd. Euro.",
        "fr | Ce que coûte le pont sur le fleuve | 9,6 milliards d’euros | 9,8 milliards d’euros | Le pont sur le fleuve coûte 9,8 milliards d’euros.",
        "es | Lo que cuesta el puente sobre el río | 9.600 millones de euros | 9.800 millones de euros | El puente cuesta 9.800 millones de euros.",
        "it | Quanto costa il ponte sul fiume | 9,6 miliardi di euro | 9,8 miliardi di euro | Il ponte sul fiume costa 9,8 miliardi di euro.",
        "nl | Wat de brug over de rivier kostte | 9,6 miljard euro | 9,8 miljard euro | De brug over de rivier kostte 9,8 miljard euro.",
        "pt | Quanto custa a ponte sobre o rio Tejo | 9,6 mil milhões de euros | 9,8 mil milhões de euros | A ponte custa 9,8 mil milhões de euros.",
        "pl | Ile kosztuje most przez rzekę | 9,6 miliarda euro | 9,8 miliarda euro | Most przez rzekę kosztuje 9,8 miliarda euro."
      })
  void figuresOfTranslations(
      String language, String title, String right, String wrong, String sentence) {
    String claim = "-- content/claims/cost --\n---\ntitle: " + title + "\nvalue: %s\n---\n";
    String article =
        "-- content/index --\n---\ntitle: X\ndescription: X.\n---\n%s\n\n[%s](claim:cost)\n";
    String place = "content/claims/cost." + language + ".md:3:8: warning: this ";
    for (String amount : List.of("", "amount: 9.6 billion EUR\n")) {
      assertThat(
              translated(language, amount, claim.formatted(right) + article.formatted("", right)))
          .doesNotContain("claim-figure", "error");
      assertThat(
              translated(language, amount, claim.formatted(wrong) + article.formatted("", wrong)))
          .contains(
              amount.isEmpty()
                  ? place
                      + "value is at odds with \"9.6 billion euros\", which it translates [claim-figure]"
                  : place + "amount is at odds with the value \"" + wrong + "\" [claim-figure]");
    }
    assertThat(
            translated(language, "", claim.formatted(right) + article.formatted(sentence, right)))
        .contains(
            "content/index." + language + ".md:5:",
            "is at odds with the claim \"cost\": " + right + " [claim-figure]");
    // The words that readers see have to hold the claim's own.
    assertThat(translated(language, "", claim.formatted(right) + article.formatted("", wrong)))
        .contains("this text does not hold the claim's value \"" + right + "\"");
    // A claim whose figure is not translated says nothing about this language's.
    assertThat(translated(language, "", article.formatted(sentence, "9.6 billion euros")))
        .doesNotContain("claim-figure");
  }

  @Test
  void titlesOfClaimsAndFlows() {
    assertThat(findings(
            "fr",
            "Le pont coûte 9,8 milliards d’euros",
            "9,6 milliards d’euros",
            "[9,6 milliards d’euros](claim:cost)"))
        .isEqualTo(
            """
            content/claims/cost.md:2:8: warning: this title is at odds with the value "9,6 milliards d’euros" [claim-figure]
              title: Le pont coûte 9,8 milliards d’euros
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              correct one of them
            1 warning
            """);
  }
}
