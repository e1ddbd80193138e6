package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a small phone the first screen has the beginning of the story, whatever else is said over it. */
@ExtendWith(Chromium.class)
class FirstScreenIT {

  /** Where the first line ends that belongs to the story and not to what is said of it; -1 without any. */
  private static final String FIRST_LINE =
      """
      () => {
        const first = [...document.querySelectorAll('#ng-text :is(p, li, dt, dd, td, h3)')].find(e =>
          e.offsetHeight && e.innerText.trim() && !e.closest('.callout, .when, .eras, .legend, .filter, nav'));
        if (!first) return -1;
        const words = document.createTreeWalker(first, NodeFilter.SHOW_TEXT), line = document.createRange();
        while (words.nextNode() && !words.currentNode.data.trim());
        line.selectNode(words.currentNode);
        return Math.ceil(line.getClientRects()[0].bottom);
      }""";

  @Test
  void everyPageBeginsInTheFirstScreenOfAPhone(Browser browser) {
    Browser.NewContextOptions phone = new Browser.NewContextOptions().setViewportSize(360, 640);
    try (BrowserContext context = browser.newContext(phone)) {
      Page page = context.newPage();
      assertThat(Stream.of(Newspaper.site(), Newspaper.oneStory(), Newspaper.rightToLeft())
              .flatMap(FirstScreenIT::pages)
              .filter(file -> {
                page.navigate(file.toUri().toString());
                return (int) page.evaluate(FIRST_LINE) > 640;
              }))
          .isEmpty();
    }
  }

  // Addresses of old leave at once, and the page for what is not there has no style on disk.
  private static Stream<Path> pages(BuiltSite site) {
    return site.files(".html").stream()
        .filter(file -> !file.endsWith("404.html"))
        .filter(file -> !site.read(file).contains("http-equiv=\"refresh\""));
  }
}
