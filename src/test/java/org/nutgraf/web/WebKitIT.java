package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every reader with a phone of Apple's relies on, in the engine that it has; where WebKitGTK is installed. */
class WebKitIT {
  private static final Path INDEX = PopupPage.folder().resolve("index.html");
  private static Optional<WebKit> started = Optional.empty();

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    started = WebKit.start();
    assumeTrue(started.isPresent(), "no WebKitWebDriver: apt-get install webkit2gtk-driver xvfb");
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    if (started.isPresent()) {
      started.get().close();
    }
  }

  @Test
  void theLinesUnderClaimsTellTheirStatus() throws IOException, InterruptedException {
    WebKit browser = open(900);
    assertThat(browser.run("return [...document.querySelectorAll('main .body a.claim')].slice(0, 2).map(a => {"
        + " const s = getComputedStyle(a); return s.textDecorationLine + ' ' + s.textDecorationStyle }).join()").getAsString())
        .isEqualTo("underline dotted,underline wavy");
  }

  @Test
  void aClickOpensAPopUpAndClosesItWithoutMovingThePage() throws IOException, InterruptedException {
    WebKit browser = open(900);
    String state = "return !!document.querySelector('.popup') + ' ' + location.hash + ' ' + scrollY";
    browser.click("main a.claim");
    assertThat(browser.run(state).getAsString()).isEqualTo("true  0");
    assertThat(browser.run("return document.querySelector('.popup').innerText").getAsString()).contains("the yard");
    browser.run("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))");
    assertThat(browser.run(state).getAsString()).isEqualTo("false  0");
  }

  @Test
  void nothingIsWiderThanANarrowWindow() throws IOException, InterruptedException {
    WebKit browser = open(360);
    assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth").getAsInt()).isLessThanOrEqualTo(0);
  }

  @Test
  void aChoiceOfEventsWorksByStyleAlone() throws IOException, InterruptedException {
    WebKit browser = started.orElseThrow();
    browser.open(Newspaper.site().kind("timeline").file(Newspaper.site().root()), 900, 700);
    assertThat(browser.run("document.querySelector('[name=status]').value = 'reported';"
        + " return [...document.querySelectorAll('.event')].filter(e => (e.offsetWidth > 0) !== (e.dataset.status === 'reported')).length")
        .getAsInt()).isZero();
  }

  private static WebKit open(int width) throws IOException, InterruptedException {
    WebKit browser = started.orElseThrow();
    browser.open(INDEX, width, 700);
    return browser;
  }
}
