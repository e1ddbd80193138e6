package org.nutgraf.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import org.nutgraf.SiteFixture;

/** A page with terms, claims and sources, opened in a browser; closes its context. */
record PopupPage(BrowserContext context, Page page) implements AutoCloseable {
  private static final int TABS = 60;
  private static final String FILLER =
      "Nothing is explained in this sentence, which is there to fill a line or two. ".repeat(6);

  private static final String SITE =
      """
      -- content/site.yaml --
      title: Test
      base_url: https://example.org/
      link_terms: all
      -- content/index.md --
      ---
      title: The ferry
      ---
      Retrofit

      Its retrofit may cost [up to 4 million](claim:cost), or [as much as a new ferry](claim:rumour) if the retrofit
      that the town wants is late, [says the paper](source:gazette).

      FILLER

      | Left | Right |
      | --- | ---: |
      | retrofit | [up to 4 million](claim:cost) |

      FILLER

      The [town council](term:council) decides, FILLER and the council pays, as [the paper](source:gazette) says again.

      FILLER

      ## What the [council](term:council) said

      > It is [up to 4 million](claim:cost).

      FILLER FILLER FILLER

      The last word is council
      -- content/01-more.md --
      ---
      title: More
      ---
      More.
      -- content/glossary/retrofit.md --
      ---
      term: retrofit
      short: RF
      ---
      Putting *new parts* into an old machine, as the council wants.
      -- content/glossary/council.md --
      ---
      term: council
      ---
      LONG
      -- content/claims/cost.md --
      ---
      title: A retrofit costs up to 4 million
      value: up to 4 million
      status: reported
      as_of: 2026-01
      attribution: the yard
      sources: [gazette]
      ---
      Nobody else says so.
      -- content/claims/rumour.md --
      ---
      title: It costs as much as a new ferry
      status: disputed
      sources: [gazette]
      ---
      -- content/sources.yaml --
      gazette: { title: Ferry to get new engines, publisher: The Gazette, url: "https://gazette.example/", date: 2026-01-10 }
      """
          .replace("FILLER", FILLER)
          .replace("LONG", "The town’s parliament. ".repeat(30));

  /** The folder of the site, which is built once. */
  static Path folder() {
    return Built.FOLDER;
  }

  private static final class Built {
    private static final Path FOLDER = BuiltSite.of(
            SiteFixture.split(SITE), Path.of("target/newspapers/pop-ups").toAbsolutePath())
        .root();
  }

  static PopupPage open(Browser browser, Path file, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    page.navigate(file.toUri().toString());
    return new PopupPage(context, page);
  }

  static PopupPage open(Browser browser, Path file) {
    return open(browser, file, still());
  }

  /** Without animations, which take time; tests may bring scripts and styles of their own. */
  static Browser.NewContextOptions still() {
    return new Browser.NewContextOptions()
        .setReducedMotion(ReducedMotion.REDUCE)
        .setBypassCSP(true);
  }

  Locator term() {
    return page.locator("main a.term").first();
  }

  Locator claim() {
    return page.locator("main a.claim").first();
  }

  Locator popup() {
    return page.locator(".popup");
  }

  boolean evaluates(String script) {
    return (boolean) page.evaluate(script);
  }

  /** Presses Tab until an element that matches has the focus. */
  void tabTo(String selector) {
    for (int i = 0; i < TABS; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("the Tab key does not reach " + selector);
  }

  @Override
  public void close() {
    context.close();
  }
}
