package org.nutgraf.cli;

import java.io.PrintStream;
import java.util.function.Supplier;

/**
 * Says what a long piece of work is at: at a terminal in one line that is written over and gone in the end, elsewhere
 * in a line now and then. Work that is short goes without a word.
 *
 * <p>It costs a thread and a few classes, so that it is not for work that is short as a rule.
 */
final class Progress implements AutoCloseable {
  /**
   * How often to say something, in milliseconds.
   *
   * @param first before the first word
   * @param look between two looks at a terminal
   * @param line between two lines elsewhere
   */
  record Pace(long first, long look, long line) {}

  private static final Pace USUAL = new Pace(1_000, 200, 10_000);

  private final PrintStream err;
  private final Terminal terminal;
  private final Pace pace;
  private final long start = System.nanoTime();
  private final Thread thread = new Thread(this::watch, "progress");
  private volatile String status;
  private int shown;

  Progress(String status, Terminal terminal) {
    this(status, terminal, USUAL);
  }

  Progress(String status, Terminal terminal, Pace pace) {
    this.status = status;
    this.terminal = terminal;
    this.err = terminal.err();
    this.pace = pace;
    thread.setDaemon(true);
    thread.start();
  }

  /** Does the work under this status. */
  static <T> T during(String status, Terminal terminal, Supplier<T> work) {
    try (Progress progress = new Progress(status, terminal)) {
      return work.get();
    }
  }

  /** @param status what is being done, from now on: {@code asking for pages, 3 of 40} */
  void at(String status) {
    this.status = status;
  }

  private void watch() {
    try {
      Thread.sleep(pace.first());
      boolean atTerminal = terminal.interactive().getAsBoolean();
      while (true) {
        String line = status + ", " + (System.nanoTime() - start) / 1_000_000_000 + " s";
        if (atTerminal) {
          writeOver(line);
        } else {
          err.print(line + "\n");
        }
        err.flush();
        Thread.sleep(atTerminal ? pace.look() : pace.line());
      }
    } catch (InterruptedException e) {
      if (shown > 0) {
        writeOver("");
        err.print("\r");
        err.flush();
      }
    }
  }

  // Blanks instead of an escape sequence, which not every terminal knows.
  private void writeOver(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
    shown = line.length();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
