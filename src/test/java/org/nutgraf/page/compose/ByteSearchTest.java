package org.nutgraf.page.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {
  @Test
  void aWordIsFoundWhereItStandsFirst() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      String word = letters(random, 1 + random.nextInt(4));
      String text = letters(random, random.nextInt(12));
      int at = text.indexOf(word);
      assertThat(new ByteSearch(word).end(text.getBytes(StandardCharsets.UTF_8)))
          .as("%s in %s", word, text)
          .isEqualTo(at < 0 ? OptionalInt.empty() : OptionalInt.of(at + word.length()));
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(3)));
    }
    return letters.toString();
  }

  @Test
  void otherBytesThanAsciiArePassedOver() {
    byte[] page = "é–„<style".getBytes(StandardCharsets.UTF_8);
    assertThat(new ByteSearch("<style").end(page)).isEqualTo(OptionalInt.of(page.length));
  }
}
