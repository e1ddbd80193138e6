package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumFinderTest {

  @TempDir
  Path folder;

  @Test
  void takesTheBrowserThatIsNamed() throws IOException {
    Path named = program("my-browser");
    program("chromium");
    Map<String, String> environment =
        Map.of("CHROME_BIN", named.toString(), "PATH", folder.toString());
    assertThat(new ChromiumFinder(environment, List.of()).installed()).contains(named);
  }

  @Test
  void failsWhenTheNamedBrowserIsNotThere() {
    ChromiumFinder finder = new ChromiumFinder(Map.of("CHROME_BIN", "/no/such/browser"), List.of());
    assertThatThrownBy(finder::installed)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("CHROME_BIN is /no/such/browser");
  }

  @Test
  void findsAnInstalledBrowserOnThePathOrInItsUsualPlace() throws IOException {
    Path chrome = program("google-chrome");
    assertThat(new ChromiumFinder(Map.of("PATH", "/nowhere:" + folder), List.of()).installed())
        .contains(chrome);
    assertThat(new ChromiumFinder(Map.of(), List.of(folder.toString())).installed())
        .contains(chrome);
  }

  @Test
  void takesTheOneWithoutWindowsIfThereIsOne() throws IOException {
    program("chromium");
    Path headless = program("chromium-headless-shell");
    program("google-chrome");
    assertThat(new ChromiumFinder(Map.of("PATH", folder.toString()), List.of()).installed())
        .contains(headless);
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    Map<String, String> environment = Map.of("PATH", folder.toString());
    assertThat(new ChromiumFinder(environment, List.of()).installed()).isEmpty();
  }

  private Path program(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
