package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;

/** What readers rely on, whatever browser they have. */
@Order(1)
class EveryEngineIT {
  private static final Path INDEX = PopupPage.folder().resolve("index.html");
  private static final String OPEN = "!!document.querySelector('.popup')";
  private static final String MOVED = "location.hash || scrollY || ''";

  @EachEngine
  void theLinesUnderClaimsTellTheirStatus(Engine browser) {
    openStory(browser, 900);
    assertThat(browser
            .text(
                """
        [...document.querySelectorAll('.claim-list .status')].map(s => {
          const style = getComputedStyle(s);
          return s.dataset.status + ' ' + style.textDecorationLine + ' ' + style.textDecorationStyle;
        }).sort().filter((line, i, all) => line !== all[i - 1]).join()""")
            .split(","))
        .containsExactly(
            "confirmed underline solid",
            "disputed underline wavy",
            "expected underline dashed",
            "reported underline dotted",
            "retracted line-through solid",
            "unknown none solid");
    assertThat(
            browser.text(
                "getComputedStyle(document.querySelector('[data-status=unknown].status')).borderImageSource"))
        .contains("gradient");
  }

  @EachEngine
  void restOpensAPopUpAndAClickKeepsIt(Engine browser) {
    browser.open(INDEX, 900, 700);
    browser.hover("main a.claim");
    browser.until(OPEN);
    assertThat(browser.text("document.querySelector('.popup').innerText")).contains("the yard");
    browser.click("main a.claim");
    browser.mouse(2, 2, 0);
    // It would have closed after 300 ms.
    wait(browser, 450);
    assertThat(browser.is(OPEN)).isTrue();
    browser.press(Engine.Key.ESCAPE);
    browser.until("!(" + OPEN + ")");
    assertThat(browser.text(MOVED)).isEmpty();
  }

  @EachEngine
  void aSecondClickClosesItAndADoubleClickSelects(Engine browser) {
    browser.open(INDEX, 900, 700);
    browser.click("main a.term");
    browser.until(OPEN);
    // Sooner it would be a double click.
    wait(browser, 600);
    browser.click("main a.term");
    browser.until("!(" + OPEN + ")");
    wait(browser, 600);
    browser.doubleClick("main a.term");
    browser.until("getSelection().toString().trim()");
    assertThat(browser.text(MOVED)).isEmpty();
  }

  @EachEngine
  void theKeyboardOpensAPopUpAndComesBack(Engine browser) {
    browser.open(INDEX, 900, 700);
    browser.run("document.querySelector('main a.claim').focus()");
    browser.press(Engine.Key.ENTER);
    browser.until(OPEN);
    browser.press(Engine.Key.ESCAPE);
    browser.until("!(" + OPEN + ") && document.activeElement.matches('a.claim')");
    assertThat(browser.text(MOVED)).isEmpty();
  }

  @EachEngine
  void aChoiceOfEventsLeavesThoseThatFitAndCountsTheOthers(Engine browser) {
    browser.open(timeline(), 900, 700);
    browser.run(
        "const s = document.querySelector('[name=status]'); s.value = 'reported'; s.dispatchEvent(new Event('change', { bubbles: true }))");
    browser.until("location.search === '?status=reported'");
    assertThat(browser
            .run("return [...document.querySelectorAll('.event')].filter(e =>"
                + " (e.offsetWidth > 0) !== (e.dataset.status === 'reported')).length")
            .getAsInt())
        .isZero();
    assertThat(
            browser.is(
                "document.querySelector('output').textContent.endsWith(document.querySelectorAll('.event[data-status=reported]').length)"))
        .isTrue();
    assertThat(
            browser.text(
                "[...document.querySelector('[name=tag]').options].slice(1).filter(o => +o.text.match(/(\\d+)\\)$/)[1] !=="
                    + " document.querySelectorAll(`.event[data-status=reported][data-tag~=\"${o.value}\"]`).length).map(o => o.text)"))
        .isEmpty();
  }

  @EachEngine
  void theLedgerHasThenAndNowSideBySideAndBarsOnOneScale(Engine browser) {
    openStory(browser, 360);
    assertThat(
            browser.is(
                """
        (() => {
          const ledger = document.querySelector('.ledger'), [then, now] = ledger.querySelectorAll('tbody td');
          const bars = [...ledger.querySelectorAll('.bar')], [report, offer] = bars.map(bar => bar.getBoundingClientRect());
          // Half of 4 million is due at once, and 3.8 million are asked for.
          const widths = bars.map(bar => bar.querySelector('g > svg').getAttribute('width')).join();
          return then.getBoundingClientRect().top === now.getBoundingClientRect().top
            && then.getBoundingClientRect().right <= now.getBoundingClientRect().left + 1
            && report.width === offer.width && report.left > 0 && report.right <= innerWidth && widths === '50%,95%';
        })()"""))
        .isTrue();
  }

  @EachEngine
  void noPageIsWiderThanAPhoneOrAWindowAtFourTimesItsSize(Engine browser) {
    BuiltSite site = Newspaper.site();
    List<String> wide = Stream.of(320, 360)
        .flatMap(width -> site.kinds().stream()
            .filter(page -> {
              browser.open(page.file(site.root()), width, 640);
              return browser.run("return document.documentElement.scrollWidth").getAsInt() > width;
            })
            .map(page -> page + " at " + width))
        .toList();
    assertThat(wide).isEmpty();
  }

  @EachEngine
  void notesStandBesideTheirLinesInTheMarginOrInARowAndNeverOnOneAnother(Engine browser) {
    browser.open(INDEX, 1400, 900);
    assertThat(
            browser.text(
                """
        (() => {
          const box = e => e.getBoundingClientRect(), apart = (a, b) =>
            a.bottom <= b.top + 1 || b.bottom <= a.top + 1 || a.right <= b.left + 1 || b.right <= a.left + 1;
          const all = [...document.querySelectorAll('.note, .text, .parts, .foot p')];
          return all.flatMap((a, i) => all.slice(i + 1).filter(b => !apart(box(a), box(b)))
            .map(b => a.id + a.className + ' on ' + b.id + b.className)).join();
        })()"""))
        .isEmpty();
    if (browser.is("CSS.supports('anchor-name: attr(id type(<custom-ident>))')")) {
      String over = "(n => n.getBoundingClientRect().top"
          + " - document.getElementById(n.dataset.r).getBoundingClientRect().top)";
      assertThat(browser.text("[...document.querySelectorAll('[data-r]')].map(" + over
              + ").filter(y => y < -1).length"))
          .isEqualTo("0");
      assertThat(browser.is(
              "[...document.querySelectorAll('[data-r]')].some(n => " + over + "(n) < 2)"))
          .isTrue();
    }
  }

  private static void wait(Engine browser, int milliseconds) {
    browser.run("window.later = 0; setTimeout(() => { later = 1 }, " + milliseconds + ")");
    browser.until("later");
  }

  private static void openStory(Engine browser, int width) {
    browser.open(Newspaper.site().root().resolve("ferry/index.html"), width, 700);
  }

  private static Path timeline() {
    return Newspaper.site().kind("timeline").file(Newspaper.site().root());
  }
}
