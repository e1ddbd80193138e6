package org.nutgraf.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
  private static TextDecoder.Decoded decoded(String text) {
    return TextDecoder.decode("content/index.md", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aHeapOfAccentsIsCut() {
    String most = "e" + "\u0301".repeat(30);
    assertThat(decoded(most).finding()).isEmpty();
    TextDecoder.Decoded heap = decoded(most + "\u0301".repeat(1_000) + "f" + most + "\u0302");
    assertThat(heap.finding().orElseThrow().location().start()).isEqualTo(31);
    assertThat(heap.file().text()).isEqualTo(most + "\uFFFD".repeat(1_000) + "f" + most + "\uFFFD");
  }

  private static String told(TextDecoder.Decoded decoded, int skipped) {
    return decoded.file().text().substring(skipped)
        + decoded
            .finding()
            .map(finding -> finding.message() + " " + (finding.location().start() - skipped))
            .orElse("");
  }

  /** A file of usual characters is not looked at closely; a Chinese letter makes sure that it is. */
  @Test
  void eachCharacterIsJudgedAsInAFileThatIsLookedAtClosely() {
    for (int c = 1; c <= 0xFFFF; c++) {
      if (!Character.isSurrogate((char) c)) {
        String text = "a" + (char) c + "b";
        assertThat(told(decoded(text), 0))
            .as(Integer.toHexString(c))
            .isEqualTo(told(decoded("字" + text), 1));
      }
    }
    for (String text : new String[] {"a&#2;b", "<<<<<<< a\n=======\n>>>>>>> b\n", "&&#x202E;"}) {
      assertThat(told(decoded(text), 0))
          .isEqualTo(told(decoded("\n" + text + "字"), 1).replace("字", ""));
    }
  }

  @Test
  void whatIsNoUtf8IsFoundWhereverItIs() {
    for (int[] bytes : new int[][] {
      {0xC3},
      {0xC2, 0x41},
      {0xC2, 0xC3},
      {0xC3, 0xC0},
      {0xE2, 0x80},
      {0xE2, 0x80, 0x41},
      {0xE2, 0x41, 0x41},
      {0xE2, 0x80, 0xC0},
      {0x80},
      {0xFF}
    }) {
      byte[] file = new byte[bytes.length + 1];
      file[0] = 'a';
      for (int i = 0; i < bytes.length; i++) {
        file[i + 1] = (byte) bytes[i];
      }
      assertThat(TextDecoder.decode("content/index.md", file)
              .finding()
              .orElseThrow()
              .message())
          .startsWith("this file is not UTF-8: it has the byte 0x");
    }
  }
}
