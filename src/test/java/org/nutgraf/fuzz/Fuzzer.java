package org.nutgraf.fuzz;

import java.util.Locale;

/** Where Jazzer begins: {@code --target_class=org.nutgraf.fuzz.Fuzzer --target_args=body}. It needs nothing of Jazzer. */
public final class Fuzzer {
  private static FuzzTarget target = FuzzTarget.BODY;

  private Fuzzer() {}

  /** @param arguments the name of a target */
  public static void fuzzerInitialize(String[] arguments) {
    target = FuzzTarget.valueOf(arguments[0].toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    target.run(input);
  }
}
