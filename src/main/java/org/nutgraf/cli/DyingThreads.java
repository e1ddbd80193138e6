package org.nutgraf.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What becomes of the program when one of its threads dies. */
public final class DyingThreads {
  private DyingThreads() {}

  /**
   * Has a bug told of. Without memory a thread could not even say that its part of the work failed, and whoever waits for that
   * part would wait for ever: so the program ends, too.
   *
   * @param err where it is told
   */
  public static void tell(PrintStream err) {
    // To let go of when there is no other memory, for the last words.
    AtomicReference<byte @Nullable []> reserve = new AtomicReference<>(new byte[1 << 20]);
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
      if (thrown instanceof OutOfMemoryError) {
        reserve.set(null);
        try {
          err.print(Program.NO_MEMORY);
          err.flush();
        } finally {
          Runtime.getRuntime().halt(Program.USAGE);
        }
      }
      err.print(Program.bug(thrown, false));
      err.flush();
    });
  }
}
