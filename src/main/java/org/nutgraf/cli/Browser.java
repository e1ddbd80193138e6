package org.nutgraf.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens an address with whatever this system opens addresses with. */
final class Browser {
  private Browser() {}

  /** Does nothing where there is no such program: the address is on the terminal too. */
  static void open(String address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    List<String> command = system.startsWith("windows")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
        : List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // No such program.
    }
  }
}
