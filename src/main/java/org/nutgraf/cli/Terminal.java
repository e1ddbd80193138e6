package org.nutgraf.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Where the program is called: its streams and its environment.
 *
 * @param out for results
 * @param err for findings and messages
 * @param env the environment variables
 * @param interactive whether somebody is looking; asked only if it matters
 * @param ask puts a question to whoever is looking; the answer is empty if they have gone
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    Map<String, String> env,
    BooleanSupplier interactive,
    Function<String, Optional<String>> ask) {

  /** What is printed is made printable, whoever wrote it. */
  Terminal {
    out = new PrintableStream(out);
    err = new PrintableStream(err);
  }

  /** A terminal without anybody who could answer questions. */
  Terminal(PrintStream out, PrintStream err, Map<String, String> env, BooleanSupplier interactive) {
    this(out, err, env, interactive, question -> Optional.empty());
  }

  /** A variable of the environment; empty if it is not set or set to nothing. */
  String variable(String name) {
    return env.getOrDefault(name, "");
  }

  /** Whether to use colours: where somebody is looking, unless NO_COLOR is set, or where CLICOLOR_FORCE is. */
  boolean colour() {
    if (!variable("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = variable("CLICOLOR_FORCE");
    if (!force.isEmpty()) {
      return !force.equals("0");
    }
    return !variable("TERM").isEmpty()
        && !variable("TERM").equals("dumb")
        && interactive.getAsBoolean();
  }
}
