package org.nutgraf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.content.parse.Languages;

/** Amounts as newspapers of each language write them. */
class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | It cost USD 9.6 billion. | USD 9.6 billion | 9600000000$",
        "en | about 5 U.S. dollars | 5 U.S. dollars | 5$",
        "en | £ 3 million | £ 3 million | 3000000£",
        "en | 12,500 euros | 12,500 euros | 12500€",
        "de | 9,8 Milliarden US-Dollar | 9,8 Milliarden US-Dollar | 9800000000$",
        "de | 9.8 Milliarden Euro | 9.8 Milliarden Euro | 9800000000€",
        "de | EUR 3 Mio. | EUR 3 Mio. | 3000000€",
        "de | 40 Prozent davon | 40 Prozent | 40%",
        "de | 250 Tsd. Franken | 250 Tsd. Franken | 250000CHF",
        "de-CH | 1'250'000 Franken | 1'250'000 Franken | 1250000CHF",
        "fr | 9,8 milliards d’euros | 9,8 milliards d’euros | 9800000000€",
        "fr | 9,8 Md€ et plus | 9,8 Md€ | 9800000000€",
        "fr | 600 M€ | 600 M€ | 600000000€",
        "fr | 1\u202F250\u202F000 euros | 1\u202F250\u202F000 euros | 1250000€",
        "fr | 12 500 dollars | 12 500 dollars | 12500$",
        "fr | 27\u00A0% du capital | 27\u00A0% | 27%",
        "fr | 27 pour cent | 27 pour cent | 27%",
        "es | 9.800 millones de euros | 9.800 millones de euros | 9800000000€",
        "es | 9,8 mil millones de dólares | 9,8 mil millones de dólares | 9800000000$",
        "es | 2 billones de euros | 2 billones de euros | 2000000000000€",
        "es | el 27 por ciento | 27 por ciento | 27%",
        "it | 9,8 miliardi di euro | 9,8 miliardi di euro | 9800000000€",
        "it | 300mila euro | 300mila euro | 300000€",
        "it | 50 mln. di dollari | 50 mln. di dollari | 50000000$",
        "it | il 27 per cento | 27 per cento | 27%",
        "nl | 9,8 miljard euro | 9,8 miljard euro | 9800000000€",
        "nl | € 9,8 mld. | € 9,8 mld. | 9800000000€",
        "nl | 27 procent | 27 procent | 27%",
        "pt | 9,8 mil milhões de euros | 9,8 mil milhões de euros | 9800000000€",
        "pt-BR | R$ 9,8 bilhões | R$ 9,8 bilhões | 9800000000R$",
        "pt | US$ 9,8 bilhões | US$ 9,8 bilhões | 9800000000$",
        "pt | 2 biliões de euros | 2 biliões de euros | 2000000000000€",
        "pl | 9,8 miliarda euro | 9,8 miliarda euro | 9800000000€",
        "pl | 250 tys. zł | 250 tys. zł | 250000zł",
        "pl | 3 mld dolarów | 3 mld dolarów | 3000000000$",
        "pl | 27 procent | 27 procent | 27%"
      })
  void ofEachLanguage(String language, String text, String written, String key) {
    List<Figure> figures = new Figures(Languages.packaged(language)).in(text);
    assertThat(figures)
        .extracting(figure -> text.substring(figure.start(), figure.end()))
        .containsExactly(written);
    assertThat(figures).extracting(Figure::key).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | In 2025 300 people came",
        "de | am 3.11.2025 um 9.30 Uhr",
        "fr | en 2025, 300 personnes",
        "es | 5 mm de lluvia",
        "nl | artikel 5, lid 2",
        "pl | w 2025 r.",
        "pt | A4 mil",
        "it | via Roma 5",
        "xx | 9,8 Milliarden Euro"
      })
  void whatIsNone(String language, String text) {
    assertThat(new Figures(Languages.packaged(language)).in(text)).isEmpty();
  }
}
