package org.nutgraf.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What becomes of the program when one of its threads dies. A bug is told of. Without memory a thread could not even say that
 * its part of the work failed, and whoever waits for that part would wait for ever: so the program ends, too, for which nothing
 * needs to be made any more.
 */
public final class DyingThreads implements Thread.UncaughtExceptionHandler {
  private final PrintStream err;
  private final byte[] lastWords = Program.NO_MEMORY.getBytes(StandardCharsets.US_ASCII);

  private DyingThreads(PrintStream err) {
    this.err = err;
  }

  /**
   * Watches over all threads that have nobody else for this.
   *
   * @param err where is told what they died of
   */
  public static void watch(PrintStream err) {
    Thread.setDefaultUncaughtExceptionHandler(new DyingThreads(err));
    // A class takes memory when it is first asked for: so each that the end needs is asked now.
    isMemory(new OutOfMemoryError());
    err.flush();
    Runtime.getRuntime();
    try {
      Class.forName("java.lang.Shutdown");
    } catch (ClassNotFoundException e) {
      // Then this Java ends in another way.
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (isMemory(thrown)) {
      try {
        err.write(lastWords, 0, lastWords.length);
        err.flush();
      } finally {
        Runtime.getRuntime().halt(Program.USAGE);
      }
    }
    err.print(Program.bug(thrown, false));
    err.flush();
  }

  /**
   * Whether it was thrown for want of memory. A class that could not be made ready for that is told of in words, or only
   * named.
   */
  static boolean isMemory(Throwable thrown) {
    return thrown instanceof OutOfMemoryError
        || thrown instanceof LinkageError && isOfNoMemory((LinkageError) thrown)
        || thrown.getCause() != null && isMemory(thrown.getCause());
  }

  private static boolean isOfNoMemory(LinkageError thrown) {
    String message = String.valueOf(thrown.getMessage());
    return message.contains("java.lang.OutOfMemoryError")
        || thrown.getCause() == null && message.startsWith("Could not initialize class");
  }
}
