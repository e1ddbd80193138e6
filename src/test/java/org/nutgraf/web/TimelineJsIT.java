package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nutgraf.SiteFixture;

/** TimelineJS itself loads timeline.json, shows a slide for each event, and has nothing to complain of. */
@ExtendWith(Chromium.class)
class TimelineJsIT {

  private static final Path TIMELINE_JS = Path.of("src/test/resources/timelinejs/timeline.js");
  private static final String HOST = "http://timeline.test/";

  /** Shows the timeline, and says what came of it once it is there or has failed. */
  private static final String SHOW =
      """
      address => new Promise(done => {
        const timeline = new TL.Timeline('timeline', address, { font: null });
        const texts = selector => [...document.querySelectorAll(selector)].map(element => element.textContent);
        const errors = () => texts('.tl-message-content').filter(text => text.startsWith('Error'));
        let looks = 200;
        const look = () => {
          if (!timeline.ready && !errors().length && looks--) return setTimeout(look, 50);
          done({
            problems: timeline.ready ? timeline.config.getErrors() : [...errors(), 'it is not ready'],
            slides: document.querySelectorAll('.tl-slide').length,
            dates: texts('.tl-slide .tl-headline-date'),
            lanes: texts('.tl-timegroup-message'),
            eras: texts('.tl-timeera h2'),
          });
        };
        look();
      })""";

  @Test
  void showsTheTimelineOfTheNewspaper(Browser browser) {
    BuiltSite site = Newspaper.site();
    int events = Jsoup.parse(site.read(site.root().resolve("ferry/timeline/index.html")))
        .select("li.event")
        .size();
    Map<?, ?> shown = show(site.read(site.root().resolve("ferry/timeline.json")), browser);
    assertThat((List<?>) shown.get("problems")).isEmpty();
    assertThat(shown.get("slides")).isEqualTo(1 + events);
    assertThat((List<?>) shown.get("lanes")).hasSize(3);
  }

  @Test
  void showsEveryKindOfDate(Browser browser) {
    StringBuilder files = new StringBuilder(
        """
        -- content/index.md --
        ---
        title: Dates
        eras:
          - { title: A month but a day, from: 2026-01-01, to: 2026-01-30 }
          - { title: A year, from: 2025, to: 2025 }
        ---
        """);
    List<String> dates = List.of(
        "0044",
        "19XX",
        "201X",
        "2015~",
        "2025-12-01~/2025-12-10~",
        "2026",
        "2026-02",
        "2026-02-03",
        "2026-21",
        "2026-36",
        "2026-41",
        "2026-10/2026-12",
        "../2026-03",
        "2026-04/..",
        "2026-05-06/");
    for (String date : dates) {
      files
          .append("-- content/timeline/e%d.md --\n---\ntitle: \"<b>E</b>\"\ndate: %s\n---\n"
              .formatted(dates.indexOf(date), date))
          .append("[Link](../index.md) & *more*.\n");
    }
    Map<?, ?> shown = show(SiteFixture.of(files.toString()).text("timeline.json"), browser);
    assertThat((List<?>) shown.get("problems")).isEmpty();
    assertThat(shown.get("slides")).isEqualTo(1 + dates.size());
    assertThat((List<?>) shown.get("dates"))
        .asString()
        .contains(
            "about 2015", "early December 2025", "October to December 2026", "until March 2026");
    assertThat(shown.get("eras")).isEqualTo(List.of("A year", "A month but a day"));
  }

  @Test
  void saysWhatIsWrong(Browser browser) {
    Map<?, ?> shown = show(
        """
        {"events":[{"start_date":{"year":2026}}],
         "eras":[{"start_date":{"year":2025},"end_date":{"year":2025},"text":{"headline":"A year"}}]}
        """,
        browser);
    assertThat((List<?>) shown.get("problems"))
        .first()
        .asString()
        .isEqualTo("Error: All eras must have start and end dates. [A year]");
  }

  private static Map<?, ?> show(String json, Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      // Nothing comes from elsewhere: its fonts do without.
      context.route("**", Route::abort);
      context.route(
          HOST + "**",
          route -> route.fulfill(new Route.FulfillOptions()
              .setContentType(
                  route.request().url().endsWith(".json") ? "application/json" : "text/html")
              .setBody(
                  route.request().url().endsWith(".json")
                      ? json
                      : "<div id=timeline style=height:600px>")));
      Page page = context.newPage();
      page.navigate(HOST);
      page.addScriptTag(new Page.AddScriptTagOptions().setPath(TIMELINE_JS));
      return (Map<?, ?>) page.evaluate(SHOW, HOST + "timeline.json");
    }
  }
}
