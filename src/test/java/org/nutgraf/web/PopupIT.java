package org.nutgraf.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a pop-up opens and closes: by mouse, by touch and by keyboard, one at a time. */
@ExtendWith(Chromium.class)
class PopupIT {
  private static final Path INDEX = PopupPage.folder().resolve("index.html");

  @ParameterizedTest
  @ValueSource(strings = {"a.term", "a.claim", "a.source"})
  void opensAfterHalfASecondOfRest(String link, Browser browser) {
    try (PopupPage page = stopped(browser)) {
      page.page().locator("main " + link).first().hover();
      page.page().clock().runFor(450);
      assertThat(page.popup()).not().isVisible();
      page.page().clock().runFor(100);
      assertThat(page.popup()).isVisible();
    }
  }

  @Test
  void closesAThirdOfASecondAfterThePointerLeft(Browser browser) {
    try (PopupPage page = stopped(browser)) {
      page.term().hover();
      page.page().clock().runFor(550);
      page.page().mouse().move(2, 2);
      page.page().clock().runFor(250);
      assertThat(page.popup()).isVisible();
      page.page().clock().runFor(100);
      assertThat(page.popup()).not().isVisible();
    }
  }

  @Test
  void staysAwayWhenThePointerOnlyPasses(Browser browser) {
    try (PopupPage page = stopped(browser)) {
      page.term().hover();
      page.page().clock().runFor(400);
      page.page().mouse().move(2, 2);
      page.page().clock().runFor(5000);
      assertThat(page.popup()).not().isVisible();
    }
  }

  @Test
  void staysWhileThePointerIsInIt(Browser browser) {
    try (PopupPage page = stopped(browser)) {
      page.term().hover();
      page.page().clock().runFor(550);
      BoundingBox box = page.popup().boundingBox();
      page.page()
          .mouse()
          .move(box.x + 20, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(5));
      page.page().clock().runFor(5000);
      assertThat(page.popup()).isVisible();
      page.page().mouse().move(2, 2);
      page.page().clock().runFor(350);
      assertThat(page.popup()).not().isVisible();
    }
  }

  @Test
  void isOneAtATime(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.term().click();
      assertThat(page.popup()).containsText("Putting new parts");
      page.claim().dispatchEvent("click");
      assertThat(page.popup()).hasCount(1);
      assertThat(page.popup()).containsText("the yard");
      assertThat(page.term()).hasAttribute("aria-expanded", "false");
      assertThat(page.claim()).hasAttribute("aria-expanded", "true");
    }
  }

  @Test
  void aClickOnTheOpenOneClosesItAndMovesNothing(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.term().click();
      assertThat(page.popup()).isVisible();
      page.term().click();
      assertThat(page.popup()).not().isVisible();
      assertThat(page.page().url()).doesNotContain("#");
      assertThat(page.evaluates("scrollY === 0")).isTrue();
    }
  }

  @Test
  void aClickKeepsWhatThePointerOpened(Browser browser) {
    try (PopupPage page = stopped(browser)) {
      page.claim().hover();
      page.page().clock().runFor(550);
      page.claim().click();
      page.page().mouse().move(2, 2);
      page.page().clock().runFor(5000);
      assertThat(page.popup()).isVisible();
      assertThat(page.page().url()).doesNotContain("#");
    }
  }

  @Test
  void aDoubleClickSelectsTheWord(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.claim().dblclick();
      assertThat((String) page.page().evaluate("getSelection().toString().trim()"))
          .isNotEmpty();
      assertThat(page.page().url()).doesNotContain("#");
    }
  }

  @Test
  void aLineLeadsToThePageOfTheTerm(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.term().click();
      page.popup().getByText("More about retrofit").click();
      page.page().waitForURL(url -> url.endsWith("glossary/retrofit/index.html"));
    }
  }

  @Test
  void clicksWithAKeyAreTheBrowsers(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.term()
          .evaluate(
              "a => a.addEventListener('click', e => { window.prevented = e.defaultPrevented; e.preventDefault(); })");
      page.term().click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
      assertThat(page.popup()).not().isVisible();
      assertThat(page.evaluates("window.prevented")).isFalse();
    }
  }

  @Test
  void opensOnEnterAndEscapeClosesIt(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.tabTo("a.term");
      assertThat(page.popup()).not().isVisible();
      page.page().keyboard().press("Enter");
      assertThat(page.popup()).isVisible();
      page.page().keyboard().press("Escape");
      assertThat(page.popup()).not().isVisible();
      assertThat(page.term()).isFocused();
      page.page().keyboard().press("Enter");
      assertThat(page.popup()).isVisible();
      page.page().keyboard().press("Enter");
      assertThat(page.popup()).not().isVisible();
      assertThat(page.term()).isFocused();
    }
  }

  @Test
  void tabGoesThroughItAndEscapeLeadsBack(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.tabTo("a.claim");
      page.page().keyboard().press("Enter");
      page.page().keyboard().press("Tab");
      assertThat(page.popup()).isVisible();
      assertThat(page.evaluates("!!document.activeElement.closest('.popup')")).isTrue();
      page.page().keyboard().press("Escape");
      assertThat(page.popup()).not().isVisible();
      assertThat(page.claim()).isFocused();
      page.page().keyboard().press("Enter");
      page.tabTo(":not(.popup *)");
      assertThat(page.evaluates(
              "document.activeElement === document.querySelectorAll('main a.claim')[1]"))
          .isTrue();
      assertThat(page.popup()).not().isVisible();
    }
  }

  @Test
  void closesWhenTheFocusMovesOn(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.tabTo("a.term");
      page.page().keyboard().press("Enter");
      assertThat(page.popup()).isVisible();
      page.page().keyboard().press("Shift+Tab");
      assertThat(page.popup()).not().isVisible();
    }
  }

  @Test
  void escapeClosesItUnderAPointerThatRests(Browser browser) {
    try (PopupPage page = stopped(browser)) {
      page.term().hover();
      page.page().clock().runFor(550);
      page.page().keyboard().press("Escape");
      page.page().clock().runFor(5000);
      assertThat(page.popup()).not().isVisible();
    }
  }

  @Test
  void aTapOpensItAndATapClosesIt(Browser browser) {
    try (PopupPage page = touch(browser)) {
      String address = page.page().url();
      page.term().tap();
      assertThat(page.popup()).isVisible();
      page.term().tap();
      assertThat(page.popup()).not().isVisible();
      // No pointer is left behind that would open it again.
      page.page().waitForTimeout(700);
      assertThat(page.popup()).not().isVisible();
      assertThat(page.page().url()).isEqualTo(address);
    }
  }

  @Test
  void aTapElsewhereClosesIt(Browser browser) {
    try (PopupPage page = touch(browser)) {
      page.claim().tap();
      assertThat(page.popup()).isVisible();
      page.page().waitForTimeout(700);
      assertThat(page.popup()).isVisible();
      page.popup().locator(".note-text").tap();
      assertThat(page.popup()).isVisible();
      page.page().locator("h1").tap();
      assertThat(page.popup()).not().isVisible();
    }
  }

  @Test
  void aTermInADefinitionLinksOn(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.term().click();
      assertThat(page.popup().locator("em")).hasText("new parts");
      page.popup().getByText("council").click();
      page.page().waitForURL(url -> url.endsWith("glossary/council/index.html"));
    }
  }

  private static PopupPage open(Browser browser) {
    return PopupPage.open(browser, INDEX);
  }

  /** Opened, with a clock that runs only when it is told to. */
  private static PopupPage stopped(Browser browser) {
    PopupPage page = open(browser);
    page.page().clock().install(new Clock.InstallOptions().setTime(0));
    page.page().reload();
    page.page().clock().pauseAt(3_600_000);
    return page;
  }

  private static PopupPage touch(Browser browser) {
    return PopupPage.open(
        browser,
        INDEX,
        PopupPage.still().setHasTouch(true).setIsMobile(true).setViewportSize(360, 740));
  }
}
