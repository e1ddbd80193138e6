package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long NEVER = 1_000_000;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final CountDownLatch flushes = new CountDownLatch(3);
  private final PrintStream err = new PrintStream(printed, false, StandardCharsets.UTF_8) {
    @Override
    public void flush() {
      super.flush();
      flushes.countDown();
    }
  };

  private Terminal terminal(boolean interactive) {
    return new Terminal(err, err, Map.of(), () -> interactive);
  }

  @Test
  void atATerminalOneLineIsWrittenOverAndGoneInTheEnd() throws InterruptedException {
    try (Progress progress =
        new Progress("asked for 1 of 9 pages", terminal(true), new Progress.Pace(0, 1, NEVER))) {
      flushes.await();
      progress.at("done");
    }
    String out = printed.toString(StandardCharsets.UTF_8);
    assertThat(out).startsWith("\rasked for 1 of 9 pages, 0 s\r").doesNotContain("\n", "\033");
    assertThat(out.substring(0, out.length() - 1)).matches("(?s).*\r +");
    assertThat(out).endsWith("\r");
  }

  @Test
  void elsewhereItIsALineNowAndThen() throws InterruptedException {
    try (Progress progress =
        new Progress("building", terminal(false), new Progress.Pace(0, NEVER, 1))) {
      flushes.await();
      progress.at("asking");
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .matches("(building, \\d+ s\n){3,}(asking, \\d+ s\n)*");
  }

  @Test
  void shortWorkGoesWithoutAWord() {
    new Progress("building", terminal(true), new Progress.Pace(NEVER, 1, 1)).close();
    assertThat(printed.size()).isZero();
  }
}
