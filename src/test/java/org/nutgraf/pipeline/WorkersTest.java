package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
  private static final Error NONE = new OutOfMemoryError("of the test");

  @Test
  void allThatIsSharedOutIsTheirs() {
    assertThat(Workers.during(() -> IntStream.range(0, 1_000)
            .parallel()
            .mapToObj(i -> Thread.currentThread().getClass().getName())
            .distinct()
            .toList()))
        .containsExactly(Workers.class.getName() + "$Worker");
    assertThat(Workers.<Class<?>, RuntimeException>during(() ->
            ForkJoinTask.adapt(() -> Thread.currentThread().getClass()).fork().join()))
        .hasToString("class " + Workers.class.getName() + "$Worker");
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    RuntimeException wrong = new IllegalStateException("of the test");
    assertThatThrownBy(() -> Workers.during(() -> {
          throw wrong;
        }))
        .isSameAs(wrong);
    assertThatThrownBy(() -> Workers.during(() -> {
          throw NONE;
        }))
        .isSameAs(NONE);
  }

  @Test
  void isNotCutShort() {
    Thread.currentThread().interrupt();
    assertThat(Workers.during(() -> "made")).isEqualTo("made");
    assertThat(Thread.interrupted()).isTrue();
  }

  /** A task that kills its thread: not even what it threw can be noted. */
  private static final class Deadly extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1;

    @Override
    public void compute() {
      throw NONE;
    }

    @Override
    public boolean onExceptionalCompletion(Throwable thrown, CountedCompleter<?> caller) {
      throw NONE;
    }
  }

  @Test
  void nobodyWaitsForTheDead() {
    assertThatThrownBy(() -> Workers.during(() -> {
          new Deadly().fork();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            // It is told to end with the others.
          }
          return "waited";
        }))
        .isSameAs(NONE);
  }
}
