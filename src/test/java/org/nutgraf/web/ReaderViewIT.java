package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pages as reader views, read-aloud and read-it-later programs take them: with Mozilla's Readability 0.6.0, which is
 * Firefox's reader view.
 */
@ExtendWith(Chromium.class)
class ReaderViewIT {
  private static final Path READABILITY = Path.of("src/test/resources/readability/Readability.js");

  private static final List<String> KINDS = List.of("article", "timeline", "claims");
  private static final Pattern OURS = Pattern.compile("<body class=\"kind-(section|term)\"");
  /** Readability's charThreshold: it may take a page with fewer characters that are no links for a menu. */
  private static final int LEAST = 500;

  /** The words of each block of the text that the reader view does not have. */
  private static final String LOST =
      """
      const plain = text => text.replace(/[\\s↩]+/g, ' ').trim();
      const block = 'p, li, td, th, h2, h3, h4, dt, dd, figcaption, caption';
      const blocks = [...document.querySelectorAll('.body, .list, .group')].flatMap(text => [...text.querySelectorAll(block)])
          .filter(e => !e.querySelector(block) && e.getClientRects().length);
      const length = nodes => nodes.reduce((sum, e) => sum + plain(e.textContent).length, 0);
      if (length(blocks) - length(blocks.flatMap(e => [...e.querySelectorAll('a')])) < least) return [];
      const kept = new Readability(document.cloneNode(true)).parse();
      const seen = plain(new DOMParser().parseFromString(kept.content, 'text/html').body.textContent);
      return blocks.map(e => plain(e.textContent)).filter(text => !seen.includes(text));""";

  @EachSite
  void keepEverySentence(BuiltSite site, Browser browser) throws IOException {
    boolean isPublished = site.root().equals(BuiltSite.published().root());
    assertThat(lost(
            browser,
            isPublished ? LEAST : 0,
            site.kinds().stream()
                .filter(kind -> KINDS.contains(kind.name()))
                .map(kind -> kind.file(site.root()))
                .toList()))
        .isEmpty();
  }

  /**
   * Sections of the sites for tests may have more links than words, which reader views take for a menu; terms may be
   * shorter than their notes.
   */
  @Test
  void keepEverySentenceOfOurSectionsAndTerms(Browser browser) throws IOException {
    BuiltSite site = BuiltSite.published();
    assertThat(lost(
            browser,
            LEAST,
            site.files(".html").stream()
                .filter(file -> OURS.matcher(site.read(file)).find())
                .toList()))
        .isEmpty();
  }

  /** @param least how much text a page must have to be looked at */
  private static List<String> lost(Browser browser, int least, List<Path> files)
      throws IOException {
    List<String> lost = new ArrayList<>();
    String script = "least => {" + Files.readString(READABILITY) + LOST + "}";
    try (BrowserContext context = browser.newContext(PopupPage.still())) {
      Page page = context.newPage();
      for (Path file : files) {
        page.navigate(file.toUri().toString());
        ((List<?>) page.evaluate(script, least))
            .forEach(text -> lost.add(file.getParent().getFileName() + ": " + text));
      }
    }
    return lost;
  }
}
