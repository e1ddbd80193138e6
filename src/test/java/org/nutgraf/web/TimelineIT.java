package org.nutgraf.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The timeline page: a section for each year, and an address for each event. */
@ExtendWith(Chromium.class)
class TimelineIT {

  private final BuiltSite site = Newspaper.site();
  private final Path file = site.kind("timeline").file(site.root());
  private final Document timeline = Jsoup.parse(site.read(file));

  @Test
  void everyEventHasAnAnchorOfItsOwn() {
    List<Element> events = timeline.select("li.event");
    assertThat(events).hasSizeGreaterThanOrEqualTo(25);
    assertThat(events).allSatisfy(event -> assertThat(id(event)).isNotBlank());
    assertThat(events.stream().map(TimelineIT::id)).doesNotHaveDuplicates();
  }

  /** In the main part, and again in the part that is set apart as later than the article. */
  @Test
  void yearsAreSectionsInOrder() {
    Map<Element, List<String>> parts = new LinkedHashMap<>();
    for (Element section : timeline.select("section:has(> ol.events)")) {
      String heading = section.select("h2, h3").first().text();
      assertThat(heading).containsPattern("\\d{4}");
      parts.computeIfAbsent(section.parent(), part -> new ArrayList<>()).add(year(heading));
    }
    assertThat(parts).isNotEmpty();
    assertThat(parts.values())
        .allSatisfy(
            years -> assertThat(years).isNotEmpty().doesNotHaveDuplicates().isSorted());
  }

  @Test
  void everyEventIsInTheSectionOfItsYear() {
    assertThat(timeline.select("li.event")).allSatisfy(event -> {
      String year = event.select("time").first().attr("datetime").substring(0, 4);
      Element section = event.closest("section");
      assertThat(section).as("section of " + id(event)).isNotNull();
      assertThat(section.select("h2, h3").first().text()).as(id(event)).contains(year);
    });
  }

  @Test
  void anAddressWithAnAnchorShowsThatEvent(Browser browser) throws IOException {
    List<String> ids = timeline.select("li.event > span[id]").eachAttr("id");
    try (StaticServer server = StaticServer.serve(site.root(), "/");
        BrowserContext context = browser.newContext()) {
      for (String id : List.of(ids.get(0), ids.get(ids.size() / 2), ids.get(ids.size() - 1))) {
        Page page = context.newPage();
        page.navigate(server.url() + site.kind("timeline").path() + "#" + id);
        double top = ((Number)
                page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", id))
            .doubleValue();
        assertThat(top).as("top of " + id).isBetween(-1.0, (double) page.viewportSize().height);
        page.close();
      }
    }
  }

  @Test
  void aShortWayLeadsPastTheEvents(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(file.toUri().toString());
      page.locator("button[type=reset]").focus();
      page.keyboard().press("Tab");
      assertThat(page.locator("a.skip:focus")).isInViewport();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator(".list ~ * :focus")).hasCount(1);
    }
  }

  @Test
  void aKeyIsEnoughToChoose(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(file.toUri().toString());
      page.locator("[name=tag]").focus();
      page.keyboard().press("w");
      assertThat(page.locator("[name=tag]")).hasValue("warnings");
      assertThat(page.locator(".event").locator("visible=true")).hasCount(2);
      page.locator("[name=newest]").focus();
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator("[name=tag]")).hasValue("");
    }
  }

  @Test
  void theNewestComeFirstForThoseWhoChooseSoWithoutJavaScript(Browser browser) {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(file.toUri().toString());
      page.locator("[name=newest]").check();
      List<?> tops = (List<?>)
          page.evaluate(
              "[...document.querySelectorAll('.list > .year h2')].map(h => h.getBoundingClientRect().top)");
      List<?> events = (List<?>)
          page.evaluate(
              "[...document.querySelectorAll('.list > .year:last-of-type .event')].map(e => e.getBoundingClientRect().top)");
      for (List<?> places : List.of(tops, events)) {
        for (int i = 1; i < places.size(); i++) {
          assertThat(((Number) places.get(i)).doubleValue())
              .isLessThan(((Number) places.get(i - 1)).doubleValue());
        }
      }
    }
  }

  // An empty element, so that reader modes keep events that have something to do with shares.
  private static String id(Element event) {
    return event.select("> span[id]").attr("id");
  }

  private static String year(String text) {
    return text.replaceFirst(".*?(\\d{4}).*", "$1");
  }
}
