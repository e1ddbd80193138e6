package org.nutgraf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class TrialTest {
  @TempDir
  private Path folder;

  @Test
  void measuresWhatAProgramTakes() throws IOException {
    Cost cost = Trial.of(
        List.of("sh", "-c", "echo $GREETING; sleep 0.2"),
        Map.of("GREETING", "hello"),
        folder.resolve("log"));

    assertThat(folder.resolve("log")).hasContent("hello");
    assertThat(cost.seconds()).isGreaterThanOrEqualTo(0.2);
    assertThat(cost.processor()).isBetween(0., cost.seconds());
    assertThat(cost.peak().isPresent()).isEqualTo(Files.exists(Path.of("/proc/self/status")));
  }

  @Test
  void saysWhatAProgramSaidThatFails() {
    assertThatThrownBy(() ->
            Trial.of(List.of("sh", "-c", "echo no >&2; exit 3"), Map.of(), folder.resolve("log")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ends with 3")
        .hasMessageContaining("no");
  }
}
