package org.nutgraf.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;

/** Measures how the time of some work grows with its size. */
final class Growth {
  /** Twice the input may take less than so many times as long; the square of the time would be four. */
  private static final double MOST = 3;
  /** What takes less, in milliseconds, is no matter whichever way it grows, and can't be told from noise. */
  private static final double LEAST = 30;

  private static final int TRIES = 6;
  /** {@code -Dgrowth.scale=16} looks at larger inputs. */
  private static final int SCALE = Integer.getInteger("growth.scale", 1);

  private Growth() {}

  /**
   * @param work gets ready what is to be done for a size
   * @param size the smaller of two sizes
   */
  static void assertLinear(String name, IntFunction<Runnable> work, int size) {
    Runnable one = work.apply(size * SCALE);
    Runnable two = work.apply(2 * size * SCALE);
    double first = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      second = Math.min(second, milliseconds(two));
      if (second < LEAST) {
        return;
      }
      first = Math.min(first, milliseconds(one));
      if (second < MOST * first) {
        return;
      }
    }
    assertThat(second / first)
        .as("%s: %.0f ms, and %.0f ms for twice as much", name, first, second)
        .isLessThan(MOST);
  }

  // In a pool of one thread, in which parallel streams stay.
  private static double milliseconds(Runnable work) {
    ForkJoinPool pool = new ForkJoinPool(1);
    try {
      return pool.submit(() -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
          })
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdown();
    }
  }
}
