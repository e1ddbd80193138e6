package org.nutgraf.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nutgraf.SiteFixture;

/** What changed since the reader's last visit is marked: that, nothing else, and only where the browser can keep it. */
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.CONCURRENT)
class SinceIT {
  private static final String SITE =
      """
      -- content/index.md --
      ---
      title: The ferry
      ---
      It needs [4 million](claim:cost).

      ## Who pays

      The town pays the [4 million](claim:cost).

      ## Who decides

      The state.
      -- content/01-engines.md --
      ---
      title: Engines
      ---
      ## Old

      As [old](claim:age) as the ferry.
      -- content/02-bill.md --
      ---
      title: The bill
      ---
      Not paid.
      -- content/claims/cost.md --
      ---
      title: It costs 4 million
      status: reported
      ---
      -- content/claims/age.md --
      ---
      title: The engines are from 1979
      status: confirmed
      ---
      -- content/timeline/vote.md --
      ---
      title: A vote
      date: 2026-01
      ---
      -- content/timeline/strike.md --
      ---
      title: A strike
      date: 2026-02
      ---
      """;

  private static final String MARKS =
      """
      [...document.querySelectorAll('.since')].map(mark => (mark.closest('[href]')?.getAttribute('href')
        ?? '#' + (mark.closest('li')?.querySelector('span[id]') ?? mark.closest('[id]')).id) + ' ' + mark.textContent)""";

  @TempDir
  Path folder;

  private final List<String> errors = new ArrayList<>();
  private StaticServer server;

  @BeforeEach
  void build() throws IOException {
    build("", SITE);
    server = StaticServer.serve(folder.resolve("site"), "/");
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(errors).isEmpty();
  }

  @Test
  void theFirstVisitShowsNothing(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      Page page = visit(context, "");
      assertThat(marks(page)).isEmpty();
      assertThat(line(page)).hasCount(0);
      assertThat(marks(visit(context, ""))).isEmpty();
    }
  }

  @Test
  void theNextMarksSectionsAndClaimsThatChanged(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      visit(context, "");
      build(
          "",
          SITE.replace("The state.", "The state.\n\n## Who sails\n\nThe captain.")
              .replace(": reported", ": disputed"));
      Page page = visit(context, "");
      assertThat(marks(page))
          .containsExactly(
              "#claim-cost changed",
              "#claim-cost changed",
              "#who-sails new",
              "#claim-cost changed");
      assertThat(line(page).locator("summary")).hasText("Changed since your last visit: 2");
      assertThat(line(page)).not().hasAttribute("open", "");
      line(page).locator("summary").press("Enter");
      assertThat(line(page).locator("a")).hasText(new String[] {"Who sails", "It costs 4 million"});
      assertThat(new AxeScan().violations(page)).isEmpty();
      line(page).locator("a").last().press("Enter");
      assertThat(page.locator("#claim-cost")).isInViewport();
      assertThat(page.locator("#claim-cost .note-head .since")).isVisible();
    }
  }

  @Test
  void aVisitLastsUntilThePageIsOpenedAnew(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      visit(context, "");
      build("", SITE.replace("The state.", "The town."));
      Page page = visit(context, "");
      assertThat(marks(page)).containsExactly("#who-decides changed");
      page.reload();
      assertThat(marks(page)).containsExactly("#who-decides changed");
      assertThat(marks(visit(context, "index.html"))).isEmpty();
    }
  }

  @Test
  void aChangedPartIsMarkedUntilItIsRead(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      visit(context, "engines/");
      visit(context, "");
      build(
          "",
          SITE.replace(": confirmed", ": disputed").replace("Not paid", "Paid")
              + "-- content/03-end.md --\n---\ntitle: The end\n---\nDone.\n");
      Page page = visit(context, "");
      // Nobody read the bill, so it is neither changed nor new.
      assertThat(marks(page))
          .containsExactly(
              "engines/index.html changed", "end/index.html new", "engines/index.html changed");
      assertThat(page.locator(".parts").getByText("changed")).isVisible();
      assertThat(line(page).locator("a").first()).containsText("Engines");
      assertThat(marks(visit(context, "engines/"))).contains("#claim-age changed");
      assertThat(marks(visit(context, ""))).noneMatch(mark -> mark.startsWith("engines/"));
    }
  }

  @Test
  void eventsAndTheOnePageEditionAreMarked(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      visit(context, "timeline/");
      visit(context, "everything/");
      build(
          "", SITE.replace("date: 2026-02", "date: 2026-03").replace("As [old]", "Twice as [old]"));
      assertThat(marks(visit(context, "timeline/"))).containsExactly("#strike changed");
      assertThat(marks(visit(context, "everything/"))).containsExactly("#engines changed");
    }
  }

  @Test
  void twoSitesOnOneHostAreKeptApart(Browser browser) {
    build("a/", SITE);
    build("b/", SITE.replace("The state.", "The town.").replace("1979", "1980"));
    try (BrowserContext context = browser.newContext()) {
      visit(context, "a/");
      visit(context, "a/engines/");
      assertThat(marks(visit(context, "b/"))).isEmpty();
      assertThat(marks(visit(context, "b/engines/"))).isEmpty();
    }
  }

  @Test
  void worksFromDisk(Browser browser) {
    String page = folder.resolve("site/index.html").toUri().toString();
    try (BrowserContext context = browser.newContext()) {
      assertThat(marks(open(context, page))).isEmpty();
      build("", SITE.replace("The state.", "The town."));
      assertThat(marks(open(context, page))).containsExactly("#who-decides changed");
    }
  }

  @Test
  void whereNothingCanBeKeptNothingIsShown(Browser browser) {
    String blocked =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })";
    String full =
        "for (let n = 1e6; n; n = n >> 1) try { for (;;) localStorage['x' + Math.random()] = 'x'.repeat(n) } catch {}";
    for (String script : List.of(blocked, full)) {
      build("", SITE);
      try (BrowserContext context = browser.newContext()) {
        context.addInitScript(script);
        visit(context, "");
        build("", SITE.replace("The state.", "The town."));
        Page page = visit(context, "");
        assertThat(marks(page)).isEmpty();
        assertThat(line(page)).hasCount(0);
      }
    }
  }

  @Test
  void theLineMovesNothing(Browser browser) {
    String top = "document.querySelector('h1').getBoundingClientRect().top";
    for (int width : new int[] {360, 800, 1280}) {
      build("", SITE);
      try (BrowserContext context =
          browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800))) {
        Object before = visit(context, "").evaluate(top);
        build("", SITE.replace("The state.", "The town."));
        Page page = visit(context, "");
        assertThat(line(page)).isVisible();
        assertThat(page.evaluate(top)).isEqualTo(before);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
      }
    }
  }

  private static Locator line(Page page) {
    return page.locator("main > details");
  }

  private static List<String> marks(Page page) {
    return ((List<?>) page.evaluate(MARKS)).stream().map(String::valueOf).toList();
  }

  private Page visit(BrowserContext context, String path) {
    return open(context, server.url() + path);
  }

  private Page open(BrowserContext context, String url) {
    Page page = context.newPage();
    page.onPageError(errors::add);
    page.navigate(url);
    return page;
  }

  private void build(String name, String files) {
    SortedMap<String, String> site = SiteFixture.split(files);
    site.put("content/site.yaml", "title: Test\nbase_url: https://example.org/\n");
    BuiltSite.of(site, folder.resolve("site").resolve(name));
  }
}
