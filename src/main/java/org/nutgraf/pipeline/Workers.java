package org.nutgraf.pipeline;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share a piece of work: its parallel streams, and what it forks.
 *
 * <p>A thread that has no memory left, not even for noting that its part has failed, dies. In Java's common pool, whoever needs
 * that part would wait for ever; when one of these dies, the whole work has failed.
 */
public final class Workers {
  private Workers() {}

  /**
   * Work to be shared.
   *
   * @param <E> what it throws besides what needs no telling
   */
  public interface Work<T, E extends Exception> {
    T get() throws E;
  }

  /**
   * Has the work done, and waits for it.
   *
   * @throws E as the work did; errors are thrown on likewise, and may also be what a thread died of
   */
  public static <T, E extends Exception> T during(Work<T, E> work) throws E {
    Job<T, E> job = new Job<>(work);
    // With a single thread there would be none to work ahead.
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    ForkJoinPool pool = new ForkJoinPool(threads, all -> new Worker(all, job), null, false);
    try {
      pool.execute(job);
      return job.result();
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * What is done, and what came of it. Failing needs no memory here, which is why there is no class of Java's own in it: these
   * make objects when they are used for the first time.
   */
  private static final class Job<T, E extends Exception> implements Runnable {
    private final Work<T, E> work;
    private boolean done;
    private @Nullable T made;
    private @Nullable Throwable thrown;

    Job(Work<T, E> work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        T result = work.get();
        end(result, null);
      } catch (Throwable e) {
        end(null, e);
      }
    }

    synchronized void end(@Nullable T result, @Nullable Throwable failure) {
      if (!done) {
        made = result;
        thrown = failure;
        done = true;
        notifyAll();
      }
    }

    /** What came of it. Being interrupted is for later: the work is not left half done. */
    @SuppressWarnings({"unchecked", "NullAway"})
    synchronized T result() throws E {
      boolean interrupted = false;
      while (!done) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown != null) {
        throw (E) thrown;
      }
      return made;
    }
  }

  private static final class Worker extends ForkJoinWorkerThread {
    private final Job<?, ?> job;

    Worker(ForkJoinPool pool, Job<?, ?> job) {
      super(pool);
      this.job = job;
      // Whoever waits for the work is told.
      setUncaughtExceptionHandler((thread, thrown) -> {});
    }

    // Called before the pool puts its things in order, for which it needs memory.
    @Override
    protected void onTermination(@Nullable Throwable thrown) {
      if (thrown != null) {
        job.end(null, thrown);
      }
    }
  }
}
