package org.nutgraf.trace;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** Makes things on another thread. */
public final class Later {
  private Later() {}

  /**
   * Begins to make something. What it throws, those get who wait for it. Where there is no memory left even for telling them,
   * the thread dies of that, which ends the program; {@link CompletableFuture#supplyAsync} would let them wait for ever.
   */
  public static <T> CompletableFuture<T> make(Supplier<? extends T> make) {
    CompletableFuture<T> later = new CompletableFuture<>();
    ForkJoinPool.commonPool().execute(() -> {
      try {
        later.complete(make.get());
      } catch (Throwable thrown) {
        later.completeExceptionally(thrown);
      }
    });
    return later;
  }
}
