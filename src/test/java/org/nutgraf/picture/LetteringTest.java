package org.nutgraf.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {

  @Test
  void breaksBetweenWords() {
    // Seven letters of 0.62 of 13 units, rounded up
    assertThat(Lettering.width("ooooooo", Face.PLAIN)).isEqualTo(57);
    assertThat(Lettering.wrap("ooo ooo", 60, Face.PLAIN)).containsExactly("ooo ooo");
    assertThat(Lettering.wrap("ooo ooo ooo", 60, Face.PLAIN)).containsExactly("ooo ooo", "ooo");
  }

  @Test
  void breaksAWordOnlyIfItAloneIsTooWide() {
    assertThat(Lettering.wrap("o oooooooooo o", 60, Face.PLAIN))
        .containsExactly("o", "ooooooo", "ooo o");
  }

  @Test
  void breaksBetweenCharactersNotInside() {
    assertThat(Lettering.wrap("𠀀𠀀𠀀", 30, Face.PLAIN)).containsExactly("𠀀𠀀", "𠀀");
  }

  @Test
  void endsWhenNotEvenALetterFits() {
    assertThat(Lettering.wrap("WWW", 2, Face.BOLD)).containsExactly("W", "W", "W");
  }

  @Test
  void nothingTakesNoLine() {
    assertThat(Lettering.wrap(" \n ", 60, Face.PLAIN)).isEqualTo(List.of());
    assertThat(Lettering.widestWord("", Face.PLAIN)).isZero();
  }

  @Test
  void boldIsWider() {
    for (String text : List.of("up to $50 billion", "éàü", "算力")) {
      assertThat(Lettering.width(text, Face.BOLD)).isGreaterThan(Lettering.width(text, Face.PLAIN));
    }
  }

  @Test
  void chineseLettersFillASquare() {
    assertThat(Lettering.width("亚马逊", Face.PLAIN)).isGreaterThanOrEqualTo(3 * Lettering.SIZE);
  }

  @Test
  void accentsOverLettersTakeNoRoom() {
    assertThat(Lettering.width("e\u0301", Face.PLAIN)).isEqualTo(Lettering.width("e", Face.PLAIN));
  }
}
