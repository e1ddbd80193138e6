package org.nutgraf.cli;

import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The program.
 *
 * <p>Exit codes: 0 all is well; 1 the content has errors; 2 the program was called wrongly or can't do here what
 * it is told; 3 the program has a bug.
 */
public final class Main {
  private Main() {}

  /** Runs the program and ends the process. */
  public static void main(String[] args) {
    OptionalInt rerun = ShortRun.of(args);
    if (rerun.isPresent()) {
      System.exit(rerun.getAsInt());
    }
    // Pictures are drawn, never shown: on a Mac this keeps a window's icon away.
    System.setProperty("java.awt.headless", "true");
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    DyingThreads.watch(err);
    int code = new Program(
            new Terminal(out, err, System.getenv(), Main::isInteractive, Main::answer), Verb.all())
        .run(args);
    System.exit(code);
  }

  /**
   * Runs the program.
   *
   * @param out results
   * @param err findings and messages
   * @param env the environment variables; nothing else of the process's environment matters but its current folder
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, Map<String, String> env, String... args) {
    return new Program(new Terminal(out, err, env, () -> false), Verb.all()).run(args);
  }

  // UTF-8 whatever the locale, so that the same is printed everywhere; but Windows' console has its
  // own idea.
  private static PrintStream stream(FileDescriptor descriptor) {
    Charset charset = StandardCharsets.UTF_8;
    if (System.getProperty("os.name").startsWith("Windows")) {
      String console =
          System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8"));
      charset = Charset.isSupported(console) ? Charset.forName(console) : charset;
    }
    return new PrintStream(new FileOutputStream(descriptor), false, charset);
  }

  private static Optional<String> answer(String question) {
    return Optional.ofNullable(requireNonNull(System.console()).readLine("%s", question));
  }

  private static boolean isInteractive() {
    if (System.console() == null) {
      return false;
    }
    try {
      // From Java 22 on there may be a console without a terminal.
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
