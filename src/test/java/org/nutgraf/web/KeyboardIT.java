package org.nutgraf.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are enough to reach, see and use everything on every kind of page. */
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
class KeyboardIT {
  private static final int NARROW = 360;
  private static final int WIDE = 1280;

  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(d => { d.open = true; })";

  /**
   * What scrolls to the side but does not ask for the focus itself (not every browser gives it unasked), or has not the name
   * of the heading before it; and what asks for the focus though nothing of it is out of sight. A row
   * of links or of choices scrolls with the focus.
   */
  private static final String STUCK =
      """
      () => [...document.querySelectorAll('main :not(.years > ol, .filter)')].filter(e => {
        const scrolls = e.scrollWidth > e.clientWidth && /auto|scroll/.test(getComputedStyle(e).overflowX);
        const heading = [...document.querySelectorAll('h1, h2, h3')].findLast(h => h.compareDocumentPosition(e) & 4);
        return scrolls !== e.matches('[tabindex="0"]')
          || scrolls && !(e.role === 'region' && e.ariaLabel && e.ariaLabel === heading.textContent);
      }).map(e => e.outerHTML.slice(0, 120))""";

  private final BuiltSite site = Newspaper.site();
  private StaticServer server;

  static Stream<BuiltSite.PageKind> kinds() {
    return Newspaper.site().kinds().stream();
  }

  @BeforeEach
  void serve() throws IOException {
    server = StaticServer.serve(site.root(), site.basePath());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void tabReachesEverythingInOrderAndInSight(BuiltSite.PageKind kind, Page page) {
    open(page, NARROW, kind);
    page.evaluate(OPEN_ALL);
    TabWalk walk = TabWalk.through(page, "Tab");
    assertThat(walk.unseen()).isEmpty();
    assertThat(walk.reached()).isEqualTo(walk.controls());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shiftAndTabLeadBackTheSameWay(BuiltSite.PageKind kind, Page page) {
    open(page, WIDE, kind);
    page.evaluate(OPEN_ALL);
    TabWalk walk = TabWalk.through(page, "Shift+Tab");
    List<?> back = new ArrayList<>(walk.reached());
    Collections.reverse(back);
    assertThat(walk.unseen()).isEmpty();
    assertThat(back).isEqualTo(walk.controls());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theFirstStopLeadsToTheText(BuiltSite.PageKind kind, Page page) {
    open(page, NARROW, kind);
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip:focus")).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("#ng-text:focus")).hasCount(1);
    page.keyboard().press("Tab");
    assertThat(page.locator("main ~ * :focus, #ng-text :focus, #ng-text ~ * :focus"))
        .hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", "Space"})
  void aKeyOpensAndClosesDetails(String key, Page page) {
    for (String name : List.of("article", "timeline", "claims")) {
      open(page, WIDE, site.kind(name));
      Locator details = page.locator("main details:has(dl, table)").first();
      details.locator("summary").focus();
      page.keyboard().press(key);
      assertThat(details).hasAttribute("open", "");
      assertThat(details.locator("dl, table")).isVisible();
      page.keyboard().press(key);
      assertThat(details.locator("dl, table")).not().isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.term", "a.claim", "a.source"})
  void escapeLeadsOutOfAPopUp(String link, Page page) {
    open(page, WIDE, site.kind("section"));
    Locator owner = page.locator("main " + link + "[href^='#']").first();
    owner.focus();
    assertThat(page.locator(".popup")).hasCount(0);
    page.keyboard().press("Enter");
    assertThat(page.locator(".popup")).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.locator(".popup :focus")).hasCount(1);
    page.keyboard().press("Escape");
    assertThat(page.locator(".popup")).hasCount(0);
    assertThat(owner).isFocused();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void onlyWhatScrollsToTheSideTakesTheFocusAndHasAName(BuiltSite.PageKind kind, Page page) {
    open(page, NARROW, kind);
    page.evaluate(OPEN_ALL);
    page.waitForFunction("(" + STUCK + ")().length === 0");
  }

  @Test
  void anArrowScrollsAWideTable(Page page) {
    open(page, NARROW, site.kind("article"));
    page.evaluate(OPEN_ALL);
    Locator table = page.locator(".table[tabindex]").first();
    table.focus();
    assertThat(table).isFocused();
    page.keyboard().press("ArrowRight");
    PageWait.until(page, "document.querySelector('.table').scrollLeft > 0");
  }

  private void open(Page page, int width, BuiltSite.PageKind kind) {
    page.setViewportSize(width, 800);
    page.navigate(server.url() + kind.path());
  }
}
