package org.nutgraf.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Choosing among the events of the timeline: by style alone, and kept in the address with JavaScript. */
@ExtendWith(Chromium.class)
class TimelineFilterIT {

  /**
   * Tries all choices that go together, and says which of them show what they should not: events, the headings of
   * years and of what came after the article, marks of the picture, or the line that nothing fits.
   */
  private static final String WRONG =
      """
      () => {
        const all = selector => [...document.querySelectorAll(selector)];
        const shown = element => element.getClientRects().length > 0;
        const [lane, tag, status] = all('.filter select');
        const wrong = [], options = select => [...select.options].map(option => option.value);
        for (lane.value of options(lane)) for (tag.value of options(tag)) for (status.value of options(status)) {
          const fits = element => [lane, tag, status].every(({ name, value }) =>
            !value || (element.dataset[name] || '').split(' ').includes(value));
          const say = what => wrong.push(`${lane.value} ${tag.value} ${status.value}: ${what}`);
          for (const event of all('.event')) if (shown(event) !== fits(event)) say(event.innerText);
          for (const part of all('.year, .after')) {
            const any = [...part.querySelectorAll('.event')].some(fits);
            if (shown(part.querySelector('h2')) !== any) say(part.querySelector('h2').id);
          }
          for (const mark of all('.time-mark')) {
            if (getComputedStyle(mark).opacity === '1' !== fits(mark)) say(mark.getAttribute('href'));
          }
          if (shown(document.querySelector('.nothing')) === all('.event').some(fits)) say('the line');
        }
        return wrong;
      }""";

  private static final String SHOWN =
      "[...document.querySelectorAll('.event')].filter(e => e.offsetWidth).length";

  private final BuiltSite site = Newspaper.site();
  private final String address = site.kind("timeline").file(site.root()).toUri().toString();
  private BrowserContext context;

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void everyCombinationShowsItsEventsWithoutJavaScript(Browser browser) {
    Page page = open(browser, false, "");
    assertThat((List<?>) page.evaluate(WRONG)).isEmpty();
  }

  @Test
  void paperHasEveryEvent(Browser browser) {
    Page page = open(browser, true, "?status=reported&tag=tide-tables");
    assertThat(shown(page)).isZero();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(shown(page)).isEqualTo(page.locator(".event").count());
  }

  @Test
  void theEventOfTheAddressIsShownThoughItDoesNotFit(Browser browser) {
    Page page = open(browser, true, "?status=reported#2025-11-letter");
    assertThat(page.locator(".event:not([data-status=reported])").locator("visible=true"))
        .hasCount(1);
    assertThat(page.locator("li:has(> [id='2025-11-letter'])")).isInViewport();
  }

  @Test
  void theAddressKeepsWhatIsChosen(Browser browser) {
    Page page = open(browser, true, "");
    page.selectOption("[name=lane]", "background");
    page.selectOption("[name=tag]", "tide-tables");
    assertThat(page).hasURL(address + "?lane=background&tag=tide-tables");
    assertThat(page.locator("output")).hasText("Events shown: " + shown(page));
    page.reload();
    assertThat(page.locator("[name=tag]")).hasValue("tide-tables");
    page.selectOption("[name=tag]", "");
    assertThat(page).hasURL(address + "?lane=background");
    page.locator("button[type=reset]").click();
    assertThat(page).hasURL(address);
    assertThat(page.locator("output"))
        .hasText("Events shown: " + page.locator(".event").count());
  }

  @Test
  void aChoiceSaysHowManyItWouldLeave(Browser browser) {
    Page page = open(browser, true, "");
    page.selectOption("[name=status]", "reported");
    List<?> wrong = (List<?>)
        page.evaluate(
            """
        [...document.querySelectorAll('[name=tag] option[value]:not([value=""])')].filter(o =>
          +o.text.match(/\\((\\d+)\\)$/)[1] !== document.querySelectorAll(`.event[data-status=reported][data-tag~="${o.value}"]`).length)
          .map(o => o.text)""");
    assertThat(wrong).isEmpty();
  }

  @Test
  void backAndForwardRestoreIt(Browser browser) {
    Page page = open(browser, true, "?tag=deals");
    page.evaluate("location.hash = document.querySelector('.event span').id");
    page.selectOption("[name=tag]", "funding");
    int funding = shown(page);
    page.goBack();
    assertThat(page.locator("[name=tag]")).hasValue("deals");
    page.goForward();
    assertThat(page.locator("[name=tag]")).hasValue("funding");
    assertThat(shown(page)).isEqualTo(funding);
  }

  @Test
  void whatIsNoChoiceIsIgnored(Browser browser) {
    Page page = open(browser, true, "?tag=gossip&status=reported&from=2020");
    assertThat(page.locator("[name=tag]")).hasValue("");
    assertThat(page.locator("[name=status]")).hasValue("reported");
    assertThat(shown(page))
        .isEqualTo(page.locator(".event[data-status=reported]").count());
  }

  @Test
  void whatIsLeftIsAccessible(Browser browser) {
    AxeScan axe = new AxeScan();
    Page page = open(browser, true, "?tag=deals&status=reported");
    assertThat(axe.violations(page)).isEmpty();
    page.selectOption("[name=lane]", "background");
    assertThat(page.locator(".nothing")).isVisible();
    assertThat(axe.violations(page)).isEmpty();
  }

  @Test
  void enterLeavesThePageAsItIs(Browser browser) {
    Page page = open(browser, false, "");
    page.selectOption("[name=tag]", "deals");
    page.locator("[name=tag]").press("Enter");
    page.keyboard().press("Escape");
    assertThat(page).hasURL(address);
    assertThat(page.locator("[name=tag]")).hasValue("deals");
  }

  private Page open(Browser browser, boolean scripts, String query) {
    context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    Page page = context.newPage();
    page.navigate(address + query);
    return page;
  }

  private static int shown(Page page) {
    return (int) page.evaluate(SHOWN);
  }
}
