package org.nutgraf.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pop-up of a glossary term: by pointer, by keyboard, by touch, and its stand-in without JavaScript. */
@ExtendWith(Chromium.class)
class PopupIT {

  /** More than the pause before the pop-up opens (half a second) or closes (a third of one). */
  private static final int REST = 1000;

  private static final int TABS = 200;

  private final BuiltSite site = BuiltSite.find();
  private StaticServer server;
  private BrowserContext context;

  @BeforeEach
  void serve() throws IOException {
    server = StaticServer.serve(site.root(), "/");
  }

  @AfterEach
  void stop() {
    if (context != null) {
      context.close();
    }
    server.close();
  }

  @Test
  void opensWhenThePointerRestsOnATerm(Browser browser) {
    Page page = open(browser, options());
    term(page).hover();
    assertThat(popup(page)).not().isVisible();
    assertThat(popup(page)).isVisible();
    assertThat(popup(page)).containsText(definitionStart(page));
  }

  @Test
  void staysAwayWhenThePointerOnlyPasses(Browser browser) {
    Page page = open(browser, options());
    term(page).hover();
    page.mouse().move(1, 1);
    page.waitForTimeout(REST);
    assertThat(popup(page)).not().isVisible();
  }

  @Test
  void staysWhileThePointerIsInItAndClosesAfterwards(Browser browser) {
    Page page = open(browser, options());
    term(page).hover();
    assertThat(popup(page)).isVisible();
    BoundingBox box = popup(page).boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2, steps());
    page.waitForTimeout(REST);
    assertThat(popup(page)).isVisible();
    page.mouse().move(1, 1, steps());
    assertThat(popup(page)).not().isVisible();
  }

  @Test
  void escapeClosesItWhileThePointerRests(Browser browser) {
    Page page = open(browser, options());
    term(page).hover();
    assertThat(popup(page)).isVisible();
    page.keyboard().press("Escape");
    assertThat(popup(page)).not().isVisible();
    page.waitForTimeout(REST);
    assertThat(popup(page)).not().isVisible();
  }

  @Test
  void opensOnKeyboardFocusAndEscapeLeavesTheFocusOnTheTerm(Browser browser) {
    Page page = open(browser, options());
    tabTo(page, "a.term");
    assertThat(popup(page)).isVisible();
    assertThat(term(page)).isFocused();
    page.keyboard().press("Escape");
    assertThat(popup(page)).not().isVisible();
    assertThat(term(page)).isFocused();
  }

  @Test
  void closesWhenTheFocusMovesOn(Browser browser) {
    Page page = open(browser, options());
    tabTo(page, "a.term");
    assertThat(popup(page)).isVisible();
    page.keyboard().press("Shift+Tab");
    assertThat(popup(page)).not().isVisible();
  }

  @Test
  void opensOnTapAndClosesOnATapElsewhere(Browser browser) {
    Page page = open(browser, options().setHasTouch(true).setIsMobile(true).setViewportSize(360, 740));
    String address = page.url();
    Locator term = term(page);
    term.scrollIntoViewIfNeeded();
    term.tap();
    assertThat(popup(page)).isVisible();
    assertThat(page.url()).isEqualTo(address);
    BoundingBox box = popup(page).boundingBox();
    assertThat(box.x).isGreaterThanOrEqualTo(0);
    assertThat(box.x + box.width).isLessThanOrEqualTo(360);
    page.touchscreen().tap(355, box.y > 370 ? 60 : 700);
    assertThat(popup(page)).not().isVisible();
  }

  @Test
  void isAccessibleWhileItIsOpen(Browser browser) {
    Page page = open(browser, options());
    tabTo(page, "a.term");
    assertThat(popup(page)).isVisible();
    assertThat(new AxeScan().violations(page)).isEmpty();
    assertThat(page.evaluate("document.querySelectorAll('[id]').length"))
        .isEqualTo(page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
  }

  @Test
  void claimsHaveOneToo(Browser browser) {
    Page page = open(browser, options());
    Locator claim = page.locator("main a.claim").first();
    claim.hover();
    assertThat(popup(page)).isVisible();
    assertThat(popup(page)).containsText(claim.getAttribute("data-status"),
            new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
  }

  @Test
  void isNotPrinted(Browser browser) {
    Page page = open(browser, options());
    tabTo(page, "a.term");
    assertThat(popup(page)).isVisible();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(popup(page)).not().isVisible();
  }

  @Test
  void withoutJavaScriptATermLeadsToItsDefinition(Browser browser) {
    Page page = open(browser, options().setJavaScriptEnabled(false));
    Locator term = term(page);
    String href = term.getAttribute("href");
    assertThat(href).startsWith("#");
    Locator definition = page.locator("[id='" + href.substring(1) + "']");
    assertThat(definition).isVisible();
    term.click();
    assertThat(page.url()).endsWith(href);
    assertThat(definition).isInViewport();
    assertThat(popup(page)).not().isVisible();
  }

  private Page open(Browser browser, Browser.NewContextOptions options) {
    context = browser.newContext(options);
    Page page = context.newPage();
    page.navigate(server.url() + site.kind("a section").path());
    return page;
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
  }

  private static Locator term(Page page) {
    return page.locator("main a.term").first();
  }

  private static Locator popup(Page page) {
    return page.locator(".popup");
  }

  private static Mouse.MoveOptions steps() {
    return new Mouse.MoveOptions().setSteps(10);
  }

  /** Presses Tab until an element that matches has the focus. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < TABS; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("the Tab key does not reach " + selector);
  }

  /** The first words of the definition that the first term of the page stands for. */
  private static String definitionStart(Page page) {
    String id = term(page).getAttribute("href").substring(1);
    String text = page.locator("[id='" + id + "'] .note-text").innerText().strip();
    return text.substring(0, Math.min(40, text.length()));
  }
}
