package org.nutgraf.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A definition for those who hear it, for those without JavaScript, and on paper. */
@ExtendWith(Chromium.class)
class PopupReadingIT {
  private static final Path INDEX = PopupPage.folder().resolve("index.html");

  @Test
  void aTermHasANameARoleAndADescription(Browser browser) {
    try (PopupPage page = open(browser)) {
      assertThat(named(page.page(), "link", "Retrofit").get(0)).isEqualTo("link Retrofit");
      page.term().click();
      assertThat(named(page.page(), "link", "Retrofit").get(0))
          .isEqualTo(
              "link Retrofit, expanded: Putting new parts into an old machine, as the council wants.");
      assertThat(named(page.page(), "group", "retrofit (RF)"))
          .containsExactly("group retrofit (RF)");
    }
  }

  /** The status is a part of the link's name, so its description leaves it out. */
  @Test
  void nothingAboutAClaimIsReadTwice(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.claim().click();
      assertThat(named(page.page(), "link", "up to 4 million reported").get(0))
          .isEqualTo("link up to 4 million reported, expanded: "
              + "A retrofit costs up to 4 million as of January 2026 Who says so: the yard.");
      assertThat(named(page.page(), "group", "A retrofit costs up to 4 million"))
          .hasSize(1);
    }
  }

  @Test
  void aSourceIsDescribedInFull(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.page().locator("main a.source").first().click();
      assertThat(named(page.page(), "link", "says the paper").get(0))
          .startsWith(
              "link says the paper, expanded: Ferry to get new engines The Gazette, 10 January 2026");
    }
  }

  @Test
  void whatIsClosedIsNotThere(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.term().click();
      page.page().keyboard().press("Escape");
      assertThat(named(page.page(), "group", "retrofit (RF)")).isEmpty();
      assertThat(named(page.page(), "link", "Retrofit").get(0)).isEqualTo("link Retrofit");
    }
  }

  @Test
  void obeysTheRulesOfAxeWhileItIsOpen(Browser browser) {
    for (String link : List.of("a.term", "a.claim", "a.source")) {
      try (PopupPage page = open(browser)) {
        page.page().locator("main " + link).first().click();
        assertThat(page.popup()).isVisible();
        assertThat(new AxeScan().violations(page.page())).as(link).isEmpty();
        assertThat(page.evaluates(
                "(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                    + " return new Set(ids).size === ids.length; })()"))
            .as(link)
            .isTrue();
      }
    }
  }

  /** Every link leads to its note, and the note back to that very link, wherever on the page it is. */
  @Test
  void withoutJavaScriptEveryLinkLeadsThereAndBack(Browser browser) {
    try (PopupPage page =
        PopupPage.open(browser, INDEX, PopupPage.still().setJavaScriptEnabled(false))) {
      for (String kind : List.of("a.term", "a.claim", "a.source")) {
        Locator links = page.page().locator("main .body " + kind);
        assertThat(links.count()).isGreaterThan(1);
        for (int i = 0; i < links.count(); i++) {
          Locator link = links.nth(i);
          String id = link.getAttribute("id");
          link.click();
          Locator note =
              page.page().locator("[id='" + link.getAttribute("href").substring(1) + "']");
          assertThat(page.page().url()).endsWith(link.getAttribute("href"));
          assertThat(note).isInViewport();
          note.locator(".back[href='#" + id + "']").click();
          assertThat(page.page().url()).endsWith("#" + id);
          assertThat(link).isInViewport();
        }
      }
      assertThat(page.popup()).hasCount(0);
    }
  }

  @Test
  void onPaperDefinitionsAreNotes(Browser browser) {
    try (PopupPage page = open(browser)) {
      page.term().click();
      page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.popup()).not().isVisible();
      for (String note : List.of("#term-retrofit", "#claim-cost", "#source-gazette")) {
        assertThat(page.page().locator(note)).isVisible();
        assertThat(page.page().locator(note + " .back").first()).not().isVisible();
      }
    }
  }

  /** What is copied or found is what the editor wrote; the word for the status is put behind it once in a paragraph. */
  @Test
  void theStatusIsNoPartOfTheText(Browser browser) {
    try (PopupPage page = open(browser)) {
      assertThat((String) page.page()
              .evaluate(
                  "getSelection().selectAllChildren(document.querySelectorAll('.body p')[1]), "
                      + "getSelection().toString()"))
          .startsWith("Its retrofit may cost up to 4 million, or as much as a new ferry if");
      String said =
          "[...document.querySelectorAll('main .body a.claim')].map(a => a.dataset.say ?? '').join()";
      assertThat((String) page.page().evaluate(said))
          .isEqualTo("reported,disputed,reported,reported");
    }
  }

  /** The kinds of lines alone tell the statuses apart, under claims as in the legend. */
  @Test
  void everyStatusLooksDifferentWithoutColour(Browser browser) {
    Path claims = Newspaper.site().kind("claims").file(Newspaper.site().root());
    try (PopupPage page = PopupPage.open(browser, claims)) {
      page.page().locator(".legend summary").click();
      Locator statuses = page.page().locator(".legend dt .status");
      assertThat(statuses).hasText(new String[] {
        "confirmed", "reported", "expected", "disputed", "unknown", "retracted"
      });
      List<?> looks = (List<?>)
          page.page()
              .evaluate(
                  """
          ['status', 'claim'].flatMap(kind => [...document.querySelectorAll('.legend dt .status')].map(e => {
            e.className = kind;
            const s = getComputedStyle(e);
            return kind + [s.textDecorationLine, s.textDecorationStyle, s.backgroundSize];
          }))""");
      assertThat(looks).hasSize(12).doesNotHaveDuplicates();
    }
  }

  /** What is uncertain is seen without opening anything, without colour, and explained. */
  @Test
  void theStatusOfAClaimIsSeenAtAGlance(Browser browser) {
    try (PopupPage page = open(browser)) {
      assertThat(page.claim()).hasText("up to 4 million");
      assertThat(page.claim()).hasCSS("text-decoration-line", "underline");
      assertThat(page.claim()).hasCSS("text-decoration-style", "dotted");
      assertThat(page.page().locator("main a.claim").nth(1))
          .hasCSS("text-decoration-style", "wavy");
      assertThat(page.term()).hasCSS("text-decoration-style", "solid");
      assertThat(page.page().locator(".legend .status"))
          .hasText(new String[] {"reported", "disputed"});
      List<?> edges = (List<?>)
          page.page()
              .evaluate(
                  """
          ['a.term', 'a.claim', 'a.source'].map(s => { document.querySelector('main ' + s).click();
            return getComputedStyle(document.querySelector('.popup')).borderBlockStartColor })""");
      assertThat(edges).doesNotHaveDuplicates();
      page.page().evaluate("document.querySelector('.legend a').click()");
      assertThat(page.page().locator(".legend dd").nth(0))
          .hasText("Told by news media, often from unnamed people; not confirmed by the parties.");
      assertThat(page.page().locator(".legend dd").nth(0)).isVisible();
    }
  }

  private static PopupPage open(Browser browser) {
    return PopupPage.open(browser, INDEX);
  }

  /** What a screen reader is told of the things with a role and a name: role, name, state and description. */
  private static List<String> named(Page page, String role, String name) {
    JsonObject tree = page.context().newCDPSession(page).send("Accessibility.getFullAXTree");
    List<String> found = new ArrayList<>();
    for (JsonElement element : tree.getAsJsonArray("nodes")) {
      JsonObject node = element.getAsJsonObject();
      if (!node.get("ignored").getAsBoolean()
          && value(node, "role").equals(role)
          && value(node, "name").equals(name)) {
        String description = value(node, "description");
        found.add(role + " " + name + (isExpanded(node) ? ", expanded" : "")
            + (description.isEmpty() ? "" : ": " + description));
      }
    }
    return found;
  }

  private static boolean isExpanded(JsonObject node) {
    for (JsonElement property : node.getAsJsonArray("properties")) {
      if (property.getAsJsonObject().get("name").getAsString().equals("expanded")) {
        return property.getAsJsonObject().getAsJsonObject("value").get("value").getAsBoolean();
      }
    }
    return false;
  }

  private static String value(JsonObject node, String name) {
    JsonObject given = node.getAsJsonObject(name);
    return given == null || !given.has("value")
        ? ""
        : given.get("value").getAsString().replaceAll("[\\s\u00A0]+", " ");
  }
}
