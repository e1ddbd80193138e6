package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page, light and dark, wide and narrow, to the right and to the left, obeys axe-core's rules. */
@ExtendWith(Chromium.class)
class AccessibilityIT {

  private static final int NARROW = 360;

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
    scan(kind, browser, new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void dark(BuiltSite.PageKind kind, Browser browser) {
    scan(kind, browser, new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void narrow(BuiltSite.PageKind kind, Browser browser) {
    scan(kind, browser, new Browser.NewContextOptions().setViewportSize(NARROW, 740));
  }

  /** WCAG 1.4.10: what is read needs no scrolling in two directions. */
  @ParameterizedTest
  @MethodSource("kinds")
  void narrowPagesAreNotWiderThanTheScreen(BuiltSite.PageKind kind, Browser browser) {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(NARROW, 740))) {
      Page page = context.newPage();
      page.navigate(server.url() + kind.path());
      assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(NARROW);
    }
  }

  @ParameterizedTest
  @MethodSource("rightToLeftKinds")
  void rightToLeft(BuiltSite.PageKind kind, Browser browser) throws IOException {
    try (StaticServer other = StaticServer.serve(folder, "/"); BrowserContext context = browser.newContext(
        new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE).setViewportSize(NARROW, 740))) {
      Page page = context.newPage();
      page.navigate(other.url() + kind.path());
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      assertThat(axe.violations(page)).isEmpty();
      assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(NARROW);
    }
  }

  private void scan(BuiltSite.PageKind kind, Browser browser, Browser.NewContextOptions options) {
    // The scan would see a colour on its way from one value to another.
    options.setReducedMotion(ReducedMotion.REDUCE);
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      page.navigate(server.url() + kind.path());
      List<String> violations = axe.violations(page);
      assertThat(violations).isEmpty();
    }
  }
}
