package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.trace.Memo;

/** What takes long to find is found once, however often the program runs. */
class FoundTextsTest {
  @TempDir
  private Path temp;

  private final AtomicInteger looked = new AtomicInteger();
  private final Supplier<Set<String>> find = () -> {
    looked.incrementAndGet();
    return Set.of("aws", "ä");
  };

  private FoundTexts of(String program) {
    return new FoundTexts(
        new Cache(temp.resolve("cache"), Instant.parse("2026-01-01T00:00:00Z")), program);
  }

  @Test
  void anotherRunKnowsIt() {
    Memo memo = Memo.forgetful();
    assertThat(memo.find(1, find)).containsExactlyInAnyOrder("aws", "ä");
    memo.find(2, Set::of);
    of("one").keep(memo.found());

    Memo next = Memo.knowing(of("one").read());

    assertThat(next.find(1, find)).containsExactlyInAnyOrder("aws", "ä");
    assertThat(next.find(2, find)).isEmpty();
    assertThat(looked).hasValue(1);
    assertThat(next.found()).isEqualTo(memo.found());
  }

  @Test
  void whatNobodyAskedForIsForgotten() {
    Memo memo = Memo.knowing(Map.of(1L, Set.of("a"), 2L, Set.of("b")));
    memo.find(2, find);
    assertThat(memo.found()).isEqualTo(Map.of(2L, Set.of("b")));
  }

  @Test
  void anotherProgramLooksForItself() {
    of("one").keep(Map.of(1L, Set.of("a")));
    assertThat(of("two").read()).isEmpty();
    assertThat(of("one").read()).isEqualTo(Map.of(1L, Set.of("a")));
  }
}
