package org.nutgraf.web;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium or Chrome for the tests: CHROME_BIN, else an installed one, else Playwright's own, else
 * gets one (Debian's package when that is possible, or Playwright's download). When there is no way, the
 * tests fail and say what to install; they are never skipped.
 */
final class ChromiumFinder {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final List<String> PLACES =
      List.of(
          "/usr/bin",
          "/usr/local/bin",
          "/snap/bin",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

  private static final int MINUTES_TO_INSTALL = 15;

  private final Map<String, String> environment;
  private final List<String> places;

  ChromiumFinder(Map<String, String> environment) {
    this(environment, PLACES);
  }

  ChromiumFinder(Map<String, String> environment, List<String> places) {
    this.environment = environment;
    this.places = places;
  }

  /** The browser that CHROME_BIN names, else one that is installed. */
  Optional<Path> installed() {
    String chosen = environment.getOrDefault("CHROME_BIN", "");
    if (!chosen.isBlank()) {
      Path path = Path.of(chosen);
      if (!Files.isExecutable(path)) {
        throw new AssertionError("CHROME_BIN is " + chosen + ", which is not a program that can be run.");
      }
      return Optional.of(path);
    }
    Stream<String> folders =
        Stream.concat(
            Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)), places.stream());
    return folders
        .filter(place -> !place.isBlank())
        .map(Path::of)
        .flatMap(place -> Stream.concat(Stream.of(place), NAMES.stream().map(place::resolve)))
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Gets a browser.
   *
   * @param playwrights where Playwright keeps the browser that it downloads
   */
  Path get(Path playwrights) {
    if (Files.isExecutable(playwrights)) {
      return playwrights;
    }
    boolean apt = root() && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    boolean debian = Files.isRegularFile(Path.of("/etc/debian_version")) && !ubuntu();
    if (apt && debian) {
      installDebianPackage();
    }
    Optional<Path> found = installed();
    if (found.isPresent()) {
      return found.get();
    }
    download(apt);
    if (Files.isExecutable(playwrights)) {
      return playwrights;
    }
    throw new AssertionError(
        """
        The browser tests need Chromium or Chrome, and none was found, and getting one failed.
        Install one (on Debian, as root: apt-get install chromium; elsewhere: Google Chrome), or set
        CHROME_BIN to the program, then run ./mvnw verify again.""");
  }

  /** Whether this process runs as root, where Chromium's own sandbox can't start. */
  static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean ubuntu() {
    try {
      return Files.readString(Path.of("/etc/os-release")).contains("ID=ubuntu");
    } catch (IOException e) {
      return false;
    }
  }

  private static void installDebianPackage() {
    say("no browser found: installing Debian's package chromium for the browser tests");
    run(apt("update", "-qq"));
    run(apt("install", "-y", "-qq", "--no-install-recommends", "chromium"));
  }

  private static ProcessBuilder apt(String... arguments) {
    ProcessBuilder command = new ProcessBuilder("apt-get");
    command.command().addAll(List.of(arguments));
    command.environment().put("DEBIAN_FRONTEND", "noninteractive");
    return command;
  }

  private static void download(boolean withLibraries) {
    say("no browser found: asking Playwright to download Chromium for the browser tests");
    Map<String, String> quiet = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    ProcessBuilder command = Driver.ensureDriverInstalled(quiet, false).createProcessBuilder();
    command.command().addAll(List.of("install", "chromium"));
    if (withLibraries) {
      command.command().add("--with-deps");
    }
    command.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
    run(command);
  }

  /** Runs a command; shows what it printed only when it failed. */
  private static void run(ProcessBuilder command) {
    Path log = null;
    try {
      log = Files.createTempFile("nutgraf-browser", ".log");
      Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
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
      throw new AssertionError("stopped while installing a browser", e);
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

  private static void say(String message) {
    System.out.println("[browser tests] " + message);
  }
}
