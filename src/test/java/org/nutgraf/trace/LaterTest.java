package org.nutgraf.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class LaterTest {
  @Test
  void givesWhatWasMade() {
    assertThat(Later.make(() -> "made").join()).isEqualTo("made");
  }

  @Test
  void givesWhatWasThrown() {
    Error none = new OutOfMemoryError("of the test");
    assertThatThrownBy(() -> Later.make(() -> {
              throw none;
            })
            .join())
        .isInstanceOf(CompletionException.class)
        .hasCause(none);
  }
}
