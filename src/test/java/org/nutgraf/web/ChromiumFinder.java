package org.nutgraf.web;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a Chromium or Chrome for the tests: CHROME_BIN, else an installed one, else Playwright's own, else
 * gets one (Debian's package when that is possible, or Playwright's download). When there is no way, the
 * tests fail and say what to install; they are never skipped.
 *
 * <p>Best is the one that can't show windows: it shows pages with the same engine, in half the time. With CI=true Debian's
 * is fetched if it is missing.
 */
final class ChromiumFinder {

  private static final String WITHOUT_WINDOWS = "chromium-headless-shell";

  private static final List<String> NAMES = List.of(
      WITHOUT_WINDOWS,
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "chrome");

  private static final List<String> PLACES = List.of(
      "/usr/bin",
      "/usr/local/bin",
      "/snap/bin",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

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
        throw new AssertionError(
            "CHROME_BIN is " + chosen + ", which is not a program that can be run.");
      }
      return Optional.of(path);
    }
    return Programs.find(environment.getOrDefault("PATH", ""), places, NAMES);
  }

  /** The same, where programs that are missing are fetched. */
  Optional<Path> installedOrFetched() {
    Optional<Path> found = installed();
    boolean chosen = !environment.getOrDefault("CHROME_BIN", "").isBlank();
    if (chosen
        || !"true".equals(environment.get("CI"))
        || !debian()
        || found.filter(path -> path.endsWith(WITHOUT_WINDOWS)).isPresent()) {
      return found;
    }
    Programs.install(WITHOUT_WINDOWS);
    return installed();
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
    if (debian()) {
      Programs.install(WITHOUT_WINDOWS);
    }
    Optional<Path> found = installed();
    if (found.isPresent()) {
      return found.get();
    }
    download(Programs.canInstall());
    if (Files.isExecutable(playwrights)) {
      return playwrights;
    }
    throw new AssertionError(
        """
        The browser tests need Chromium or Chrome, and none was found, and getting one failed.
        Install one (on Debian, as root: apt-get install chromium-headless-shell; elsewhere: Google Chrome), or set
        CHROME_BIN to the program, then run ./mvnw verify again.""");
  }

  // Ubuntu has Chromium as a snap.
  private static boolean debian() {
    try {
      return Files.isRegularFile(Path.of("/etc/debian_version"))
          && !Files.readString(Path.of("/etc/os-release")).contains("ID=ubuntu");
    } catch (IOException e) {
      return true;
    }
  }

  private static void download(boolean withLibraries) {
    Programs.say("no browser found: asking Playwright to download Chromium for the browser tests");
    Map<String, String> quiet = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    ProcessBuilder command = Driver.ensureDriverInstalled(quiet, false).createProcessBuilder();
    command.command().addAll(List.of("install", "chromium"));
    if (withLibraries) {
      command.command().add("--with-deps");
    }
    command.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
    Programs.run(command);
  }
}
