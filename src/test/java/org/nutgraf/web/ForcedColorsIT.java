package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who chooses their own colours still sees how sure each statement is: browsers then draw no backgrounds. */
@ExtendWith(Chromium.class)
class ForcedColorsIT {

  @Test
  void theRuleOverAPageKeepsItsDots(Page page) {
    open(page, "claims");
    assertThat(drawn(page, ".mix [data-status=reported]"))
        .matches(style -> style.get(0).contains("gradient") && style.get(1).equals("none"));
  }

  @Test
  void whatIsUnknownKeepsItsMark(Page page) {
    open(page, "claims");
    assertThat(
            page.evaluate(
                "getComputedStyle(document.querySelector('.status[data-status=unknown]')).borderImageSource"))
        .asString()
        .contains("gradient");
  }

  @Test
  void theRailOfTheTimelineKeepsThePointsOfWhatIsConfirmed(Page page) {
    page.setViewportSize(360, 640);
    open(page, "timeline");
    assertThat(
            page.evaluate(
                """
            () => {
              const point = getComputedStyle(document.querySelector('.list [data-status=confirmed]'), '::before');
              return point.borderTopWidth === point.borderBottomWidth
                && 2 * parseFloat(point.borderTopWidth) === parseFloat(point.blockSize);
            }"""))
        .isEqualTo(true);
  }

  private static void open(Page page, String kind) {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    page.navigate(
        Newspaper.site().root().resolve("ferry/" + kind + "/index.html").toUri().toString());
  }

  /** What is behind it, and whether its colours are its own. */
  @SuppressWarnings("unchecked")
  private static List<String> drawn(Page page, String selector) {
    return (List<String>) page.evaluate(
        """
        selector => {
          const style = getComputedStyle(document.querySelector(selector));
          return [style.backgroundImage, style.forcedColorAdjust];
        }""",
        selector);
  }
}
