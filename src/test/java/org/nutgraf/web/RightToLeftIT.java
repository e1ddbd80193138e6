package org.nutgraf.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page in a language that is written from right to left is the mirror image of another. */
@ExtendWith(Chromium.class)
class RightToLeftIT {
  private static final Path FOLDER = Newspaper.rightToLeft().root();

  @Test
  void whatBeginsALineStandsAtTheRight(Browser browser) {
    try (Page page = open(browser, "", 1280)) {
      assertThat(left(page.locator(".site-name")))
          .isGreaterThan(right(page.locator(".masthead nav")));
      assertThat(left(page.locator(".parts"))).isGreaterThan(right(page.locator(".body.lead")));
      Locator note = page.locator(".claims .note").first();
      assertThat(right(note)).isLessThan(left(page.locator(".body.lead")));
      assertThat(right(page.locator("h1"))).isEqualTo(right(page.locator(".body.lead")));
      assertThat(left(page.locator(".turn .next"))).isEqualTo(left(page.locator(".body.lead")));
    }
  }

  @Test
  void onAPhoneThePartsAreAMenuThatBeginsAtTheRight(Browser browser) {
    try (Page page = open(browser, "القسم/", 360)) {
      Locator parts = page.locator(".parts li a:has(.n)");
      assertThat(parts.first()).not().isVisible();
      page.locator(".parts summary").click();
      assertThat(parts.first()).isVisible();
      for (int i = 0; i < parts.count(); i++) {
        assertThat(right(parts.nth(i).locator(".n"))).isCloseTo(right(parts.nth(i)), offset(1.0));
        assertThat(i == 0 || top(parts.nth(i)) > top(parts.nth(i - 1))).isTrue();
      }
    }
  }

  @Test
  void barsBeginAtTheRight(Browser browser) {
    try (Page page = open(browser, "", 1280)) {
      Locator bar = page.locator("svg.bar").last();
      assertThat(right(bar.locator("rect").first())).isCloseTo(right(bar), offset(3.0));
    }
  }

  @Test
  void moneyAndTimeRunTheOtherWay(Browser browser) {
    try (Page page = open(browser, "timeline/", 1280)) {
      Locator marks = page.locator(".time-mark");
      assertThat(left(marks.first())).isGreaterThan(left(marks.last()));
      page.navigate(FOLDER.resolve("figures/flow.svg").toUri().toString());
      assertThat(left(page.locator(".flow-party").first()))
          .isGreaterThan(left(page.locator(".flow-party").last()));
    }
  }

  @Test
  void theWayBackPointsTheOtherWay(Browser browser) {
    try (Page page = open(browser, "", 360)) {
      assertThat(page.locator(".back").first().evaluate("a => getComputedStyle(a).scale"))
          .isEqualTo("-1 1");
    }
  }

  /** An address among words of the other direction would have its slashes at the wrong end. */
  @Test
  void addressesOnPaperRunToTheRight(Browser browser) {
    try (Page page = open(browser, "", 1280)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      Locator address = page.locator(".address");
      assertThat(address).hasCSS("direction", "ltr");
      assertThat(address).hasCSS("unicode-bidi", "isolate");
      assertThat((String) page.locator("a[rel=external]")
              .first()
              .evaluate("a => getComputedStyle(a, '::after').content"))
          .startsWith("\" \u2066")
          .endsWith("\u2069\"");
    }
  }

  /** Spaced letters come apart in scripts whose letters join. */
  @Test
  void headingsAreNotSpaced(Browser browser) {
    try (Page page = open(browser, "timeline/", 360)) {
      assertThat(
              page.evaluate(
                  "[...document.querySelectorAll('h1, h2, h3, .status, .popup')]"
                      + ".every(h => getComputedStyle(h).letterSpacing == 'normal' || getComputedStyle(h).letterSpacing == '0px')"))
          .isEqualTo(true);
    }
  }

  private static Page open(Browser browser, String path, int width) {
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
    page.navigate(FOLDER.resolve(path).resolve("index.html").toUri().toString());
    return page;
  }

  private static double left(Locator locator) {
    return locator.boundingBox().x;
  }

  private static double right(Locator locator) {
    BoundingBox box = locator.boundingBox();
    return box.x + box.width;
  }

  private static double top(Locator locator) {
    return locator.boundingBox().y;
  }
}
