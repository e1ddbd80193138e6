package org.nutgraf.content.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.content.parse.Shipped;
import org.nutgraf.text.Messages;

/** Dates in the words that the site ships with. */
class EdtfWordsTest {
  private static final Messages ENGLISH = messages("en");
  private static final Messages GERMAN = messages("de");

  static Messages messages(String language) {
    return Shipped.words(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-11-03            | 3 November 2025 | 3. November 2025",
        "2025-03               | March 2025 | März 2025",
        "2015                  | 2015 | 2015",
        "0044                  | 44 | 44",
        "-0043                 | 44 BCE | 44 v. Chr.",
        "0000                  | 1 BCE | 1 v. Chr.",
        "-0043-03-15           | 15 March 44 BCE | 15. März 44 v. Chr.",
        "-0043/0014            | 44 BCE to 14 | 44 v. Chr. bis 14",
        "-004X                 | the years 50 BCE–41 BCE | die Jahre 50 v. Chr.–41 v. Chr.",
        "Y-17000~              | about 17001 BCE | etwa 17001 v. Chr.",
        "2026-11-28T18:00      | 28 November 2026, 18:00 | 28. November 2026, 18:00 Uhr",
        "2026-11-28T18:00:30Z  | 28 November 2026, 18:00:30 UTC | 28. November 2026, 18:00:30 Uhr UTC",
        "2026-11-28T18:00-05:00 | 28 November 2026, 18:00 UTC−5 | 28. November 2026, 18:00 Uhr UTC−5",
        "2026-11-28T18:00+05:30 | 28 November 2026, 18:00 UTC+5:30 | 28. November 2026, 18:00 Uhr UTC+5:30",
        "2026-11-28T18:00/2026-11-28T20:15 | 28 November 2026, 18:00 to 20:15 | 28. November 2026, 18:00 bis 20:15 Uhr",
        "2026-11-28T18:00Z/2026-11-28T20:15 | 28 November 2026, 18:00 to 20:15 UTC | 28. November 2026, 18:00 bis 20:15 Uhr UTC",
        "2026-11-28T18:00/2026-11-29T02:00 | 28 November 2026, 18:00 to 29 November 2026, 02:00 | 28. November 2026, 18:00 Uhr bis 29. November 2026, 02:00 Uhr",
        "2015~                 | about 2015 | etwa 2015",
        "2025-12-03~           | about 3 December 2025 | etwa 3. Dezember 2025",
        "2027?                 | 2027 (uncertain) | 2027 (unsicher)",
        "2027%                 | about 2027 (uncertain) | etwa 2027 (unsicher)",
        "2025-12-18/2025-12-19 | 18–19 December 2025 | 18.–19. Dezember 2025",
        "2026-01-30/2026-02-01 | 30 January – 1 February 2026 | 30. Januar – 1. Februar 2026",
        "2025-12-30/2026-01-02 | 30 December 2025 – 2 January 2026 | 30. Dezember 2025 – 2. Januar 2026",
        "2026-10/2026-12       | October to December 2026 | Oktober bis Dezember 2026",
        "2025-11/2026-02       | November 2025 to February 2026 | November 2025 bis Februar 2026",
        "2019/2025             | 2019–2025 | 2019–2025",
        "2026-02/2026-02       | February 2026 | Februar 2026",
        "2026-02-27/2026-03    | 27 February 2026 to March 2026 | 27. Februar 2026 bis März 2026",
        "2015~/2017            | about 2015 to 2017 | etwa 2015 bis 2017",
        "2026-34/2026-35 | second quarter of 2026 to third quarter of 2026 | 2. Quartal 2026 bis 3. Quartal 2026",
        "2026-36               | fourth quarter of 2026 | 4. Quartal 2026",
        "2026-36~              | about the fourth quarter of 2026 | etwa im 4. Quartal 2026",
        "2026-36?              | fourth quarter of 2026 (uncertain) | 4. Quartal 2026 (unsicher)",
        "2026-41               | second half of 2026 | 2. Halbjahr 2026",
        "2026-21               | spring 2026 | Frühjahr 2026",
        "2026-24~              | about winter 2026 | etwa Winter 2026",
        "201X                  | the 2010s | die 2010er-Jahre",
        "20XX                  | the years 2000–2099 | die Jahre 2000–2099",
        "2026-XX               | some time in 2026 | irgendwann 2026",
        "2026-02-XX            | some time in February 2026 | irgendwann im Februar 2026",
        "2026-02-XX?           | some time in February 2026 (uncertain) | irgendwann im Februar 2026 (unsicher)",
        "2026-02-XX~           | about February 2026 | etwa Februar 2026",
        "2026/..               | since 2026 | seit 2026",
        "2026-04-XX/..         | since April 2026 | seit April 2026",
        "2015~/..              | since about 2015 | seit etwa 2015",
        "2026-33/..            | since the first quarter of 2026 | seit dem 1. Quartal 2026",
        "2026-33?/..           | since the first quarter of 2026 (uncertain) | seit dem 1. Quartal 2026 (unsicher)",
        "201X/..               | since the 2010s | seit den 2010er-Jahren",
        "../2026               | until 2026 | bis 2026",
        "../2026-40            | until the first half of 2026 | bis zum 1. Halbjahr 2026",
        "../202X               | until the 2020s | bis in die 2020er-Jahre",
        "2026/                 | since 2026 (end not known) | seit 2026 (Ende nicht bekannt)",
        "/2026-03-01           | until 1 March 2026 (start not known) | bis 1. März 2026 (Beginn nicht bekannt)",
        "2025-12-01~/2025-12-10~ | early December 2025 | Anfang Dezember 2025",
        "2025-12-11~/2025-12-20~ | mid-December 2025 | Mitte Dezember 2025",
        "2025-12-21~/2025-12-31~ | late December 2025 | Ende Dezember 2025",
        "2025-12-10~/2025-12-11~ | about 10 December 2025 to about 11 December 2025 | etwa 10. Dezember 2025 bis etwa 11. Dezember 2025",
        "2025-12-20~/2025-12-21~ | about 20 December 2025 to about 21 December 2025 | etwa 20. Dezember 2025 bis etwa 21. Dezember 2025",
        "2025-12-11~/2025-12-21~ | about 11 December 2025 to about 21 December 2025 | etwa 11. Dezember 2025 bis etwa 21. Dezember 2025",
        "2025-12-01~/2025-12-10 | about 1 December 2025 to 10 December 2025 | etwa 1. Dezember 2025 bis 10. Dezember 2025",
        "2025-12-01/2025-12-10~ | 1 December 2025 to about 10 December 2025 | 1. Dezember 2025 bis etwa 10. Dezember 2025",
        "2025-12-01%/2025-12-10~ | about 1 December 2025 (uncertain) to about 10 December 2025 | etwa 1. Dezember 2025 (unsicher) bis etwa 10. Dezember 2025",
        "2025-12-01~/2025-12-10% | about 1 December 2025 to about 10 December 2025 (uncertain) | etwa 1. Dezember 2025 bis etwa 10. Dezember 2025 (unsicher)",
        "2024-12-01~/2025-12-10~ | about 1 December 2024 to about 10 December 2025 | etwa 1. Dezember 2024 bis etwa 10. Dezember 2025",
        "2025-11-01~/2025-12-10~ | about 1 November 2025 to about 10 December 2025 | etwa 1. November 2025 bis etwa 10. Dezember 2025",
        "2025-12~/2025-12-10~  | about December 2025 to about 10 December 2025 | etwa Dezember 2025 bis etwa 10. Dezember 2025",
        "2025-12-01~/2025-12~  | about 1 December 2025 to about December 2025 | etwa 1. Dezember 2025 bis etwa Dezember 2025",
        "2026-11-28T18:00Z/2026-11-28T20:15+01:00 | 28 November 2026, 18:00 UTC to 28 November 2026, 20:15 UTC+1 | 28. November 2026, 18:00 Uhr UTC bis 28. November 2026, 20:15 Uhr UTC+1",
        "0000/0014             | 1 BCE to 14 | 1 v. Chr. bis 14",
        "000X                  | the years 1 BCE–9 | die Jahre 1 v. Chr.–9",
        "00XX                  | the years 1 BCE–99 | die Jahre 1 v. Chr.–99",
      })
  void saysNoMoreThanIsKnown(String text, String english, String german) {
    Edtf date = EdtfTest.edtf(text);
    assertThat(date.words(ENGLISH)).isEqualTo(english);
    assertThat(date.words(GERMAN)).isEqualTo(german);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | 2025-03-01 | 1er mars 2025", "fr | 2025-03-01/2025-03-03 | 1er–3 mars 2025",
            "fr | 2025-03-03/.. | depuis le 3 mars 2025",
        "fr | 2025-03/.. | depuis mars 2025", "fr | ../2025-08 | jusqu’en août 2025",
            "fr | ../2025-08-03 | jusqu’au 3 août 2025",
        "es | 2025-11-03 | 3 de noviembre de 2025",
            "es | 2025-11-03~ | hacia el 3 de noviembre de 2025",
            "es | 2025-11/.. | desde noviembre de 2025",
        "it | 2025-03-01 | 1º marzo 2025", "it | 2025/.. | dal 2025",
            "it | 2025-36 | quarto trimestre 2025",
        "nl | 2026-40/.. | sinds de eerste helft van 2026", "nl | 201X | de jaren 2010",
            "pt | 2025-11-03/2025-11-05 | 3–5 de novembro de 2025",
        "pl | 2025-11-03 | 3 listopada 2025", "pl | 2025-11 | listopad 2025",
            "pl | 2025-11/.. | od listopada 2025",
        "pl | 2025-11~ | około listopada 2025",
            "pl | 2025-10/2025-12 | październik – grudzień 2025",
            "pl | 2025-11? | listopad 2025 (niepewne)",
        "ar | 2025-11-03 | 3 نوفمبر 2025"
      })
  void otherLanguages(String language, String edtf, String words) {
    assertThat(Edtf.parse(edtf).value().orElseThrow().words(messages(language))).isEqualTo(words);
  }
}
