package org.nutgraf.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.SiteFixture;

/** Checks whose words are those of the site's language. */
class LanguageChecksTest {
  private static String findings(String language, String text) {
    return Desk.findings(
        "language: " + language + "\nchecks: { untranslated: off }\n", Desk.article(text));
  }

  @Test
  void aWordThatStandsTwice() {
    assertThat(findings(
            "en",
            "The bridge is\nis long. The **the** river. It had had that that, Duran Duran, bye-bye bye. “No no.” `the the`\n"
                + "It is [what](https://example.com/) what."))
        .isEqualTo(
            """
            content/index.md:6:1: warning: "is" stands here twice [doubled-word]
              is long. The **the** river. It had had that that, Duran Duran, bye-bye bye. “No no.” `the the`
              ^^
              delete one
            content/index.md:6:16: warning: "the" stands here twice [doubled-word]
              is long. The **the** river. It had had that that, Duran Duran, bye-bye bye. “No no.” `the the`
                             ^^^
              delete one
            content/index.md:6:81: warning: "no" stands here twice [doubled-word]
              is long. The **the** river. It had had that that, Duran Duran, bye-bye bye. “No no.” `the the`
                                                                                              ^^
              delete one
            content/index.md:7:36: warning: "what" stands here twice [doubled-word]
              It is [what](https://example.com/) what.
                                                 ^^^^
              delete one
            4 warnings
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die, die die Brücke bauen, und und. | und",
            "fr | Nous nous sommes dit que que oui. | que", "es | Es que que no. | que",
        "it | Via via si va al al mare. | al", "nl | De man die die brug bouwde, en en. | en",
            "pt | Foi foi bom. | foi",
        "pl | To to jest. | to", "id | Orang orang berjalan. | ''", "el | και και | ''"
      })
  void wordsThatMayStandTwiceAreTheLanguages(String language, String text, String word) {
    assertThat(findings(language, text))
        .contains(word.isEmpty() ? "" : "\"" + word + "\" stands here twice [doubled-word]")
        .doesNotContain(word.isEmpty() ? "doubled-word" : "2 warnings");
  }

  @Test
  void aTimeThatIsAnotherForEachReader() {
    assertThat(findings(
            "en",
            "Yesterday it opened, two days later it closed. He said: “Tomorrow we close.” Since last\nyear it is shut.\n\n"
                + "> We met last week.\n\nThe film is *The Day After Tomorrow’s Child*."))
        .isEqualTo(
            """
        content/index.md:5:1: warning: "Yesterday" is another time for each reader [relative-time]
          Yesterday it opened, two days later it closed. He said: “Tomorrow we close.” Since last
          ^^^^^^^^^
          write the date, or say before or after what it was
        content/index.md:5:84: warning: "last year" is another time for each reader [relative-time]
          Yesterday it opened, two days later it closed. He said: “Tomorrow we close.” Since last
                                                                                             ^^^^
          write the date, or say before or after what it was
        2 warnings
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Gestern | Gestern wurde sie geöffnet.", "fr | l’an dernier | Ouvert l’an dernier.",
            "es | la semana pasada | Abrió la semana pasada.",
        "it | l’anno scorso | Aperto l’anno scorso.", "nl | vorig jaar | Geopend vorig jaar.",
            "pt | no mês passado | Abriu no mês passado.",
        "pl | w zeszłym roku | Otwarto w zeszłym roku.",
            "ar | الأسبوع الماضي | فُتح الأسبوع الماضي."
      })
  void timesOfEachLanguage(String language, String time, String text) {
    assertThat(findings(language, text))
        .contains("\"" + time + "\" is another time for each reader [relative-time]");
  }

  @Test
  void whatIsOffIsSaidOnce() {
    String site =
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguage: sv\n"
            + "-- content/index.md --\n---\ntitle: T\ndescription: D.\n---\nText text igår.\n-- content/02-b.md --\n---\ntitle: B\ndescription: D.\n---\nText.\n";
    assertThat(SiteFixture.of(site).findings())
        .startsWith(
            """
        content/site.yaml:3:11: warning: of the language "sv" nothing is known about numbers, hedges, doubts, abbreviations, doubled, relative, months, so checks that need it are off [untranslated]
          language: sv
                    ^^
          "nutgraf messages sv" writes the file to fill
        templates/languages/sv.yaml:1:1: warning: there are no interface words in the language "sv"
        """
                .stripTrailing());
  }

  @Test
  void aSiteSaysHowItsLanguageMakesForms() {
    String files = Desk.article("Two [quoxen](term:quox). Many kwi and quoxen, and terms.")
        + "-- content/glossary/quox.md --\n---\nterm: quox\n---\nAn animal.\n"
        + "-- content/glossary/kwu.md --\n---\nterm: kwu\n---\nA bird.\n"
        + "-- content/glossary/term.md --\n---\nterm: term\n---\nA word.\n"
        + "-- templates/languages/%s.yaml --\ninflection:\n  plural:\n    - [\"(.*)ox\", \"%s\"]\n    - [\"(.*)wu\", \"$1wi\"]\n";
    SiteFixture made =
        SiteFixture.of(Desk.SITE + "language: eo\n" + files.formatted("eo", "$1oxen"));
    assertThat(made.texts().get("glossary.json")).contains("\"quoxen\"", "\"kwi\"");
    assertThat(made.texts().get("index.html")).contains("href=\"#term-kwu\"");
    SiteFixture changed = SiteFixture.of(Desk.SITE + files.formatted("en", "$1oxen"));
    assertThat(changed.texts().get("glossary.json"))
        .contains("\"quoxen\"")
        .doesNotContain("\"terms\"");
    assertThat(SiteFixture.of(Desk.SITE + files.formatted("en", "$2oxen")).findings())
        .contains(
            "templates/languages/en.yaml:1:1: error: (.*)ox, $2oxen is no rule: No group 2 [bad-value]");
  }

  /** What a site says of a language goes over what the program knows, key by key. */
  @Test
  void aSiteSaysOneThingAndTheRestStays() {
    String files = Desk.SITE + "language: de\n"
        + Desk.article(
            "Es kostet [3 Mrd. Taler](claim:cost), neulich. Ein Abkömmling, 4 Millionen.")
        + "-- content/claims/cost.md --\n---\ntitle: Cost\nvalue: 2,5 Milliarden Taler\nstatus: reported\n---\n"
        + "-- templates/languages/de.yaml --\nrelative: [neulich]\nnumbers: { units: { \"€\": [Taler] } }\ninterface: { skip: Hopp, parts_one: \"{0} Teilchen\" }\n";
    SiteFixture site = SiteFixture.of(files);
    assertThat(site.findings())
        .contains(
            "\"neulich\" is another time for each reader",
            "this text does not hold the claim's value")
        .doesNotContain("unknown", "untranslated");
    SiteFixture right = SiteFixture.of(files.replace("3 Mrd. Taler", "2,5 Milliarden Taler"));
    assertThat(right.mistakes()).isEmpty();
    assertThat(right.text("index.html")).contains(">Hopp<", "lang=\"de\"", "Website");
  }

  @Test
  void aFileOfWordsWhereNobodyLooksIsAFinding() {
    assertThat(SiteFixture.of(
                Desk.SITE + Desk.article("Text.")
                    + "-- templates/messages/en.yaml --\nhome: Start\n-- templates/languages/de.yml --\ncommon: [x]\n")
            .findings())
        .contains(
            "templates/messages/en.yaml:1:1: error: this file is not used [unexpected-file]",
            "what a language says is written in templates/languages/en.yaml, the words of pages below \"interface:\"",
            "templates/languages/de.yml:1:1: error: this file is not used");
  }
}
