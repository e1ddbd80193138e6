package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every kind of page of a site, light and dark, wide and narrow, obeys axe-core's rules. */
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
class SiteAccessibilityIT {
  private static final List<Look> LOOKS = List.of(
      new Look(ColorScheme.LIGHT, 1280),
      new Look(ColorScheme.DARK, 768),
      new Look(ColorScheme.LIGHT, 360));

  private final AxeScan axe = new AxeScan();

  /** @param width of the window, in CSS pixels */
  private record Look(ColorScheme scheme, int width) {}

  /** Also WCAG 1.4.10: what is read needs no scrolling in two directions. */
  @EachSite
  void nothingIsInTheWay(BuiltSite site, Browser browser) throws IOException {
    List<String> violations = new ArrayList<>();
    // The scan would see a colour on its way from one value to another.
    try (StaticServer server = StaticServer.serve(site.root(), site.basePath());
        BrowserContext context = browser.newContext(
            new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
      Page page = context.newPage();
      for (BuiltSite.PageKind kind : site.kinds()) {
        page.navigate(server.url() + kind.path());
        for (Look look : LOOKS) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
          page.setViewportSize(look.width(), 740);
          axe.violations(page)
              .forEach(violation -> violations.add(kind + ", " + look + ": " + violation));
          int needed = (int) page.evaluate("document.documentElement.scrollWidth");
          if (needed > look.width()) {
            violations.add(kind + ", " + look + ": is " + needed + " px wide");
          }
        }
      }
    }
    assertThat(violations).isEmpty();
  }
}
