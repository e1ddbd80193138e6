package org.nutgraf.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a pop-up stands: whole in the window, beside its phrase, over everything, and without moving anything. */
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.CONCURRENT)
class PopupPlaceIT {
  /**
   * Opens the pop-up of every link, with the link at the top, in the middle and at the bottom of the window, and lists
   * those that are not whole in it, lie on their phrase although there is room elsewhere, or are not on top.
   */
  private static final String MISPLACED =
      """
      () => {
        const wrong = [];
        for (const link of document.querySelectorAll('main :is(a.term, a.claim, a.source)')) {
          if (link.closest('.popup') || link.getAttribute('href')[0] !== '#') continue;
          for (const block of ['start', 'center', 'end']) {
            link.scrollIntoView({ block, behavior: 'instant' });
            link.click();
            const box = document.querySelector('.popup'), b = box.getBoundingClientRect();
            const at = `${link.textContent} (${block}): `, w = document.documentElement.clientWidth, h = innerHeight;
            if (b.left < 0 || b.right > w || b.top < 0 || b.bottom > h) wrong.push(at + 'cut off ' + JSON.stringify(b));
            const p = link.getBoundingClientRect(), room = Math.max(p.top, h - p.bottom) >= 172;
            if (room && b.top < p.bottom && b.bottom > p.top) wrong.push(at + 'over its phrase');
            for (const [x, y] of [[b.left + 4, b.top + 6], [b.right - 4, b.bottom - 4]])
              if (!box.contains(document.elementFromPoint(x, y))) wrong.push(at + 'under something');
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
          }
        }
        return wrong;
      }""";

  private static final Path SITE = PopupPage.folder();
  private static final Path RIGHT_TO_LEFT = Newspaper.rightToLeft().root();

  /** The last two are 360 px wide, and a window of 1280 × 720 px at 200 %. */
  @ParameterizedTest
  @CsvSource({"1280, 720, 1", "360, 640, 2", "640, 360, 2"})
  void isWholeAndBesideItsPhrase(int width, int height, double scale, Browser browser) {
    for (Path page :
        List.of(SITE, SITE.resolve("everything"), RIGHT_TO_LEFT, RIGHT_TO_LEFT.resolve("القسم"))) {
      try (PopupPage opened = open(browser, page, width, height, scale)) {
        assertThat((List<?>) opened.page().evaluate(MISPLACED))
            .as(page.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void isNeverUnderAHeaderThatStays(Browser browser) {
    try (PopupPage page = PopupPage.open(
        browser,
        SITE.resolve("index.html"),
        PopupPage.still().setViewportSize(360, 640).setBypassCSP(true))) {
      page.page()
          .addStyleTag(
              new Page.AddStyleTagOptions()
                  .setContent(
                      ".masthead { position: sticky; inset-block-start: 0; z-index: 2147483647; background: red }"));
      assertThat((List<?>) page.page().evaluate(MISPLACED)).isEmpty();
    }
  }

  @Test
  void beginsWhereItsPhraseBegins(Browser browser) {
    String starts =
        "(() => { const r = e => document.querySelector(e).getBoundingClientRect(), a = r('main a.term'), b = r('.popup');"
            + " return getComputedStyle(document.body).direction === 'rtl' ? a.right - b.right : a.left - b.left; })()";
    for (Path page : List.of(SITE, RIGHT_TO_LEFT)) {
      try (PopupPage opened = open(browser, page, 1280, 900, 1)) {
        opened.term().click();
        assertThat(((Number) opened.page().evaluate(starts)).doubleValue())
            .as(page.toString())
            .isBetween(-1.0, 1.0);
      }
    }
  }

  @Test
  void movesNothing(Browser browser) {
    String tops =
        "[...document.querySelectorAll('main *:not(.popup, .popup *)')].map(e => { const r = e.getBoundingClientRect();"
            + " return [r.left, r.top, r.width, r.height].map(Math.round).join() }).join(' ')";
    for (String link :
        List.of("a.term", "td a.claim", "h2 a.term", "blockquote a.claim", "a.source")) {
      try (PopupPage page = open(browser, SITE, 360, 740, 1)) {
        page.page().locator("main " + link).first().scrollIntoViewIfNeeded();
        page.page()
            .evaluate(
                "window.shifts = []; new PerformanceObserver(list => shifts.push(...list.getEntries().map(e => e.value)))"
                    + ".observe({ type: 'layout-shift' })");
        Object before = page.page().evaluate(tops);
        page.page().evaluate("s => document.querySelector('main ' + s).click()", link);
        assertThat(page.popup()).isVisible();
        page.page()
            .evaluate(
                "() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))");
        assertThat(page.page().evaluate(tops)).as(link).isEqualTo(before);
        assertThat((List<?>) page.page().evaluate("window.shifts")).as(link).isEmpty();
      }
    }
  }

  @Test
  void aLongOneScrolls(Browser browser) {
    try (PopupPage page = open(browser, SITE, 360, 640, 1)) {
      page.page().locator("h2 a.term").first().click();
      assertThat(page.evaluates(
              "(() => { const b = document.querySelector('.popup'); return b.scrollHeight > b.clientHeight"
                  + " && getComputedStyle(b).overflowY === 'auto'; })()"))
          .isTrue();
    }
  }

  /** Neither those who don't like motion nor those who have not said so wait for it. */
  @Test
  void isThereAtOnce(Browser browser) {
    for (ReducedMotion motion : ReducedMotion.values()) {
      try (PopupPage page = PopupPage.open(
          browser,
          SITE.resolve("index.html"),
          new Browser.NewContextOptions().setReducedMotion(motion))) {
        page.term().click();
        assertThat(page.popup()).isVisible();
        assertThat((int) page.page().evaluate("document.getAnimations().length"))
            .isZero();
      }
    }
  }

  private static PopupPage open(Browser browser, Path page, int width, int height, double scale) {
    return PopupPage.open(
        browser,
        page.resolve("index.html"),
        PopupPage.still().setViewportSize(width, height).setDeviceScaleFactor(scale));
  }
}
