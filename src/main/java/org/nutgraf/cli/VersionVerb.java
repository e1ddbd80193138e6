package org.nutgraf.cli;

import java.util.List;
import java.util.Optional;

/** {@code nutgraf version}: says which version this is, and on which Java it runs. */
final class VersionVerb implements Verb {
  static final String NAME = "version";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "show the version";
  }

  @Override
  public List<Option> options() {
    return List.of(Program.STACKTRACE);
  }

  @Override
  public int run(Arguments given, Terminal terminal) {
    terminal
        .out()
        .print(Program.NAME + " " + version() + " (Java " + System.getProperty("java.version")
            + ")\n");
    return Program.FINE;
  }

  /** The version of the jar; classes that are in none have no version. */
  static String version() {
    return Optional.ofNullable(VersionVerb.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }
}
