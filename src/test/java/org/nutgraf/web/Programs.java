package org.nutgraf.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that tests need besides Java: found where they are installed, or got as Debian's packages. */
final class Programs {
  private static final int MINUTES_TO_INSTALL = 15;

  private Programs() {}

  /**
   * A program of one of these names.
   *
   * @param path folders, as in the environment variable PATH
   * @param places folders or files besides
   */
  static Optional<Path> find(String path, List<String> places, List<String> names) {
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), places.stream())
        .filter(place -> !place.isBlank())
        .map(Path::of)
        .flatMap(place -> Stream.concat(Stream.of(place), names.stream().map(place::resolve)))
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * One of these programs that runs on this machine. With CI=true on Linux one that is missing is fetched, and when that
   * fails, so does the test.
   *
   * @param packages Debian's packages, separated by spaces
   */
  static Optional<Path> wanted(String packages, List<String> places, String... names) {
    Optional<Path> found = find(System.getenv().getOrDefault("PATH", ""), places, List.of(names));
    if (found.isPresent()
        || !"true".equals(System.getenv("CI"))
        || !System.getProperty("os.name").equals("Linux")) {
      return found;
    }
    install(packages.split(" "));
    found = find("/usr/bin", places, List.of(names));
    return Optional.of(found.orElseThrow(() -> new AssertionError(
        "CI=true, and there is no " + names[0] + ": apt-get install " + packages)));
  }

  /** Whether this process runs as root, where Chromium's own sandbox can't start. */
  static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Whether Debian's packages can be installed by this process. */
  static boolean canInstall() {
    return root() && Files.isExecutable(Path.of("/usr/bin/apt-get"));
  }

  /** Installs Debian's packages, if that is possible. One at a time: apt-get doesn't wait for another one. */
  static synchronized void install(String... packages) {
    if (canInstall()) {
      say("installing Debian's " + String.join(", ", packages));
      run(apt("update", "-qq"));
      ProcessBuilder install = apt("install", "-y", "-qq", "--no-install-recommends");
      install.command().addAll(List.of(packages));
      run(install);
    }
  }

  private static ProcessBuilder apt(String... arguments) {
    ProcessBuilder command = new ProcessBuilder("apt-get");
    command.command().addAll(List.of(arguments));
    command.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
    return command;
  }

  /** Runs a command; shows what it printed only when it failed. */
  static void run(ProcessBuilder command) {
    Path log = null;
    try {
      log = Files.createTempFile("nutgraf-browser", ".log");
      Process process =
          command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      boolean ended = process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly();
      }
      if (!ended || process.exitValue() != 0) {
        say(String.join(" ", command.command()) + " failed:\n" + Files.readString(log));
      }
    } catch (IOException e) {
      say(String.join(" ", command.command()) + " failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped while installing a program", e);
    } finally {
      delete(log);
    }
  }

  private static void delete(Path log) {
    try {
      if (log != null) {
        Files.deleteIfExists(log);
      }
    } catch (IOException e) {
      say("could not delete " + log);
    }
  }

  static void say(String message) {
    System.out.println("[browser tests] " + message);
  }
}
