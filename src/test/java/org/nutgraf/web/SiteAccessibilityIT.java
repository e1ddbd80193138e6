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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every kind of page of a site, light and dark, wide and narrow, obeys axe-core's rules. */
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.CONCURRENT)
class SiteAccessibilityIT {

  private static final int NARROW = 360;
  private static final int MIDDLE = 768;
  private static final int WIDE = 1280;

  private final AxeScan axe = new AxeScan();

  @EachSite
  void light(BuiltSite site, Browser browser) throws IOException {
    assertThat(violations(site, browser, ColorScheme.LIGHT, WIDE)).isEmpty();
  }

  @EachSite
  void dark(BuiltSite site, Browser browser) throws IOException {
    assertThat(violations(site, browser, ColorScheme.DARK, MIDDLE)).isEmpty();
  }

  @EachSite
  void narrow(BuiltSite site, Browser browser) throws IOException {
    assertThat(violations(site, browser, ColorScheme.LIGHT, NARROW)).isEmpty();
  }

  /** Also WCAG 1.4.10: what is read needs no scrolling in two directions. */
  private List<String> violations(BuiltSite site, Browser browser, ColorScheme scheme, int width) throws IOException {
    List<String> violations = new ArrayList<>();
    // The scan would see a colour on its way from one value to another.
    try (StaticServer server = StaticServer.serve(site.root(), site.basePath());
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
            .setReducedMotion(ReducedMotion.REDUCE).setColorScheme(scheme).setViewportSize(width, 740))) {
      Page page = context.newPage();
      for (BuiltSite.PageKind kind : site.kinds()) {
        page.navigate(server.url() + kind.path());
        axe.violations(page).forEach(violation -> violations.add(kind + ": " + violation));
        int needed = (int) page.evaluate("document.documentElement.scrollWidth");
        if (needed > width) {
          violations.add(kind + ": is " + needed + " px wide in a window of " + width + " px");
        }
      }
    }
    return violations;
  }
}
