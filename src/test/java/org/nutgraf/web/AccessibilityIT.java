package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page, light and dark, wide and narrow, to the right and to the left, obeys axe-core's rules. */
@ExtendWith(Chromium.class)
class AccessibilityIT {

  private static final int NARROW = 360;
  private static final int MIDDLE = 768;
  private static final int WIDE = 1280;

  private final AxeScan axe = new AxeScan();
  @TempDir static Path folder;
  private StaticServer server;

  static Stream<BuiltSite.PageKind> kinds() {
    return BuiltSite.find().kinds().stream();
  }

  static Stream<BuiltSite.PageKind> rightToLeftKinds() {
    return BuiltSite.rightToLeft(folder).kinds().stream();
  }

  @BeforeEach
  void serve() throws IOException {
    BuiltSite site = BuiltSite.find();
    server = StaticServer.serve(site.root(), site.basePath());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void light(BuiltSite.PageKind kind, Browser browser) {
    scan(server, kind.path(), browser, ColorScheme.LIGHT, WIDE);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void dark(BuiltSite.PageKind kind, Browser browser) {
    scan(server, kind.path(), browser, ColorScheme.DARK, WIDE);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void narrow(BuiltSite.PageKind kind, Browser browser) {
    scan(server, kind.path(), browser, ColorScheme.LIGHT, NARROW);
  }

  @ParameterizedTest
  @MethodSource("rightToLeftKinds")
  void rightToLeft(BuiltSite.PageKind kind, Browser browser) throws IOException {
    try (StaticServer other = StaticServer.serve(folder, "/")) {
      scan(other, kind.path(), browser, ColorScheme.LIGHT, NARROW);
      scan(other, kind.path(), browser, ColorScheme.DARK, MIDDLE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {NARROW, MIDDLE, WIDE})
  void theHomePageOfSeveralStories(int width, @TempDir Path stories, Browser browser) throws IOException {
    BuiltSite.severalStories(stories);
    try (StaticServer other = StaticServer.serve(stories, "/")) {
      scan(other, "", browser, ColorScheme.LIGHT, width);
      scan(other, "", browser, ColorScheme.DARK, width);
    }
  }

  /** Also WCAG 1.4.10: what is read needs no scrolling in two directions. */
  private void scan(StaticServer server, String path, Browser browser, ColorScheme scheme, int width) {
    // The scan would see a colour on its way from one value to another.
    try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
        .setReducedMotion(ReducedMotion.REDUCE).setColorScheme(scheme).setViewportSize(width, 740))) {
      Page page = context.newPage();
      page.navigate(server.url() + path);
      assertThat(axe.violations(page)).isEmpty();
      assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }
  }
}
