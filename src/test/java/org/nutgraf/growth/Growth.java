package org.nutgraf.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;

/** Measures how the time and the memory of some work grow with its size. */
final class Growth {
  /** Twice the input may take less than so many times as long; the square of the time would be four. */
  private static final double MOST = 3;
  /** What takes less, in milliseconds, is no matter whichever way it grows, and can't be told from noise. */
  private static final double LEAST = 30;

  /** The same in bytes; what is given back on the way counts too, so what is held at once is no more. */
  private static final double FEW = 48e6;

  private static final int TRIES = 6;
  /** {@code -Dgrowth.scale=16} looks at larger inputs. */
  private static final int SCALE = Integer.getInteger("growth.scale", 1);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What some work takes: time of the processor, and all memory that it ever asked for. */
  private record Cost(double milliseconds, double bytes) {}

  private Growth() {}

  /**
   * @param work gets ready what is to be done for a size
   * @param size the smaller of two sizes
   */
  static void assertLinear(String name, IntFunction<Runnable> work, int size) {
    Runnable one = work.apply(size * SCALE);
    Runnable two = work.apply(2 * size * SCALE);
    Cost first = new Cost(Double.MAX_VALUE, Double.MAX_VALUE);
    Cost second = first;
    for (int i = 0; i < TRIES; i++) {
      second = least(second, cost(two));
      if (second.milliseconds < LEAST && second.bytes < FEW) {
        return;
      }
      first = least(first, cost(one));
      if ((second.milliseconds < LEAST || second.milliseconds < MOST * first.milliseconds)
          && (second.bytes < FEW || second.bytes < MOST * first.bytes)) {
        return;
      }
    }
    assertThat(second.milliseconds / first.milliseconds)
        .as(
            "%s: %.0f ms, and %.0f ms for twice as much",
            name, first.milliseconds, second.milliseconds)
        .isLessThan(MOST);
    assertThat(second.bytes / first.bytes)
        .as("%s: %.0f bytes, and %.0f for twice as much", name, first.bytes, second.bytes)
        .isLessThan(MOST);
  }

  private static Cost least(Cost one, Cost other) {
    return new Cost(
        Math.min(one.milliseconds, other.milliseconds), Math.min(one.bytes, other.bytes));
  }

  // In a pool of one thread, in which parallel streams stay.
  private static Cost cost(Runnable work) {
    ForkJoinPool pool = new ForkJoinPool(1);
    try {
      return pool.submit(() -> {
            long start = THREADS.getCurrentThreadCpuTime();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            return new Cost(
                (THREADS.getCurrentThreadCpuTime() - start) / 1e6,
                THREADS.getCurrentThreadAllocatedBytes() - before);
          })
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdown();
    }
  }
}
