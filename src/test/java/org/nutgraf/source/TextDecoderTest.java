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
}
