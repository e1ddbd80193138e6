package org.nutgraf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Runs a build that was started as a bare {@code java -jar} once more, with the flags that suit a short run.
 *
 * <p>Without them the JVM spends most of a build on compiling code that will hardly run again: 2.4 s instead of 1.7 s for
 * a site of 12 pages, 5.7 s instead of 3.4 s for 1,000 on two cores, this second start included. A jar can't ask for flags
 * in any other way. Whoever gives flags of his own, as {@code ./nutgraf} does, is left alone.
 */
final class ShortRun {
  /** The system property that says that the flags are right. */
  private static final String MARK = "nutgraf.tuned";

  private static final Set<String> SHORT = Set.of("build", "check");

  private ShortRun() {}

  /** The exit code of the second run; empty if the first should go on by itself. */
  static OptionalInt of(String[] args) {
    String jar = System.getProperty("java.class.path", "");
    if (System.getProperty(MARK) != null
        || args.length == 0
        || !SHORT.contains(args[0])
        || !jar.endsWith(".jar")) {
      return OptionalInt.empty();
    }
    List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    if (given.stream().anyMatch(ShortRun::isOwnChoice) || !Files.isExecutable(java)) {
      return OptionalInt.empty();
    }
    try {
      List<String> command = new ArrayList<>(List.of(java.toString()));
      command.addAll(given);
      command.addAll(flags());
      command.addAll(List.of("-jar", jar));
      command.addAll(List.of(args));
      Process process = new ProcessBuilder(command).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return OptionalInt.of(process.waitFor());
    } catch (IOException e) {
      // Then it goes on here, only slower.
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.of(Program.USAGE);
    }
  }

  /** The flags of nutgraf.jvm, as a file for {@code java @file} has them: one a line, and comments. */
  private static List<String> flags() throws IOException {
    try (InputStream in = ShortRun.class.getResourceAsStream("/nutgraf.jvm")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  // A collector, a compiler, a debugger or an agent: then somebody knows what he wants.
  private static boolean isOwnChoice(String flag) {
    return flag.startsWith("-XX:")
        || flag.startsWith("-agent")
        || flag.startsWith("-javaagent")
        || flag.equals("-Xint")
        || flag.equals("-Xcomp")
        || flag.startsWith("-Xrun")
        || flag.equals("-Xdebug");
  }
}
