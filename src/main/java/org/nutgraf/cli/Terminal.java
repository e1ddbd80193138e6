package org.nutgraf.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Where the program is called: its streams and its environment.
 *
 * @param out for results
 * @param err for findings and messages
 * @param env the environment variables
 * @param interactive whether somebody is looking; asked only if it matters
 */
record Terminal(PrintStream out, PrintStream err, Map<String, String> env, BooleanSupplier interactive) {

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
    return !variable("TERM").isEmpty() && !variable("TERM").equals("dumb") && interactive.getAsBoolean();
  }
}
