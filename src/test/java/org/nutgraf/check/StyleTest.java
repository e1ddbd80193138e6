package org.nutgraf.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {
  private static final String WORDING =
      """
      wording:
        - { avoid: [web site, web-site], write: website, why: one word }
        - { avoid: slammed, why: say who criticized what }
        - { avoid: Internet, write: internet }
        - avoid: leverage
      """;

  @Test
  void wordsThatTheSiteAvoids() {
    String text = Desk.article(
        """
        Web site of *the* [web
        site](https://example.com/), which slammed us & leverages it. The Internet, Internets.""");
    text = text.replace("A page.", "Our web-site.");
    assertThat(Desk.findings(WORDING, text))
        .isEqualTo(
            """
        content/index.md:3:18: warning: this site does not write "web-site" [preferred-word]
          description: Our web-site.
                           ^^^^^^^^
          write "website": one word
        content/index.md:5:1: warning: this site does not write "Web site" [preferred-word]
          Web site of *the* [web
          ^^^^^^^^
          write "Website": one word
        content/index.md:5:20: warning: this site does not write "web site" [preferred-word]
          Web site of *the* [web
                             ^^^
          write "website": one word
        content/index.md:6:36: warning: this site does not write "slammed" [banned-word]
          site](https://example.com/), which slammed us & leverages it. The Internet, Internets.
                                             ^^^^^^^
          say who criticized what
        content/index.md:6:67: warning: this site does not write "Internet" [preferred-word]
          site](https://example.com/), which slammed us & leverages it. The Internet, Internets.
                                                                            ^^^^^^^^
          write "internet"
        5 warnings
        """);
  }

  @Test
  void whoeverIsQuotedChoseTheWords() {
    assertThat(
            Desk.findings(
                WORDING,
                Desk.article(
                    """
        “They slammed us,” he said. "They slammed us," „sie slammed“. `slammed`

        > They slammed us.
        """)))
        .isEmpty();
  }

  @Test
  void aRuleWithoutWords() {
    assertThat(Desk.findings("wording: [{ write: website }]\n", Desk.article("Text.")))
        .isEqualTo(
            """
        content/site.yaml:3:11: error: "avoid" is missing [missing-key]
          wording: [{ write: website }]
                    ^^^^^^^^^^^^^^^^^^
          write for example: { avoid: utilize, write: use }
        1 error
        """);
  }

  @Test
  void straightQuotes() {
    String text = Desk.article("It's \"so\", 5' tall, `'a'`, the '90s.");
    assertThat(Desk.findings("", text)).isEmpty();
    assertThat(Desk.findings("checks: { straight-quotes: warning }\n", text))
        .isEqualTo(
            """
        content/index.md:5:3: warning: this apostrophe is straight [straight-quotes]
          It's "so", 5' tall, `'a'`, the '90s.
            ^
          write ’
        content/index.md:5:6: warning: this quotation mark is straight [straight-quotes]
          It's "so", 5' tall, `'a'`, the '90s.
               ^
          write “…”
        content/index.md:5:9: warning: this quotation mark is straight [straight-quotes]
          It's "so", 5' tall, `'a'`, the '90s.
                  ^
          write “…”
        content/index.md:5:32: warning: this apostrophe is straight [straight-quotes]
          It's "so", 5' tall, `'a'`, the '90s.
                                         ^
          write ’
        4 warnings
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "en, “…”",
    "en-GB, “…”",
    "de, „…“",
    "de-CH, «…»",
    "fr, «\u202F…\u202F»",
    "ar, «…»",
    "pl, „…”",
    "sv, ”…”"
  })
  void straightQuotesGiveWayToThoseOfTheLanguage(String language, String marks) {
    String style =
        "language: " + language + "\nchecks: { straight-quotes: warning, untranslated: off }\n";
    assertThat(Desk.findings(style, Desk.article("\"So"))).contains("  write " + marks + "\n");
  }

  @Test
  void doubleBlanks() {
    String text = Desk.article(
        "One.  Two <!-- a --> three  \nfour.\n\n| a  b | c |\n| --- | - |\n| d    | e |\n");
    assertThat(Desk.findings("", text)).isEmpty();
    assertThat(Desk.findings("checks: { double-blanks: warning }\n", text))
        .isEqualTo(
            """
        content/index.md:5:5: warning: there are 2 blanks in a row [double-blanks]
          One.  Two <!-- a --> three \s
              ^^
          write one
        content/index.md:8:4: warning: there are 2 blanks in a row [double-blanks]
          | a  b | c |
             ^^
          write one
        2 warnings
        """);
  }

  @Test
  void sentencesWithTooManyWords() {
    assertThat(
            Desk.findings(
                "reading_level: { words: 5 }\n",
                Desk.article(
                    "One two three four five. One *two* three-and-a-half 4 5 6! Mr. A. B. has 5 words. “Yes.” No.")))
        .isEqualTo(
            """
            content/index.md:5:26: warning: this sentence has 6 words, more than 5 [hard-sentence]
              One two three four five. One *two* three-and-a-half 4 5 6! Mr. A. B. has 5 words. “Yes.” No.
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              make two sentences of it
            content/index.md:5:60: warning: this sentence has 6 words, more than 5 [hard-sentence]
              One two three four five. One *two* three-and-a-half 4 5 6! Mr. A. B. has 5 words. “Yes.” No.
                                                                         ^^^^^^^^^^^^^^^^^^^^^^
              make two sentences of it
            2 warnings
            """);
  }

  @Test
  void sentencesWithLongWords() {
    String text = Desk.article("The cat sat on the mat. Organizational reconfiguration. "
        + "The institutional considerations necessitate a reconfiguration of it.");
    assertThat(Desk.findings("reading_level: { grade: 12 }\n", text))
        .isEqualTo(
            """
        content/index.md:5:57: warning: this sentence asks for grade 23, more than 12 [hard-sentence]
          The cat sat on the mat. Organizational reconfiguration. The institutional considerations necessitate a \
        reconfiguration of it.
                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\
        ^^^^^^^^^^^^^^^^^^^^^^
          use shorter words, or make two sentences of it
        1 warning
        """);
    assertThat(Desk.findings("language: de\nreading_level: { grade: 12 }\n", text))
        .isEmpty();
  }

  @Test
  void citationsAreNoPartOfASentence() {
    assertThat(
            Desk.findings(
                "reading_level: { words: 3 }\n",
                Desk.article("One two three ([a b c d](source:s)).")
                    + "-- content/sources.yaml --\ns: { title: T, publisher: P, url: \"https://example.com/\" }\n"))
        .isEmpty();
  }
}
