package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;
import org.nutgraf.source.SourceReader;

/** An Arabic site with words of its own: pages run from right to left, and nothing on them is English. */
class RightToLeftTest {
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]+(?:[.@/-][A-Za-z]+)*");
  /** What the content says in Latin letters, and the name of the format. */
  private static final Set<String> FOREIGN = Set.of(
      "AWS",
      "chip",
      "The",
      "Gazette",
      "A",
      "report",
      "in",
      "English",
      "desk@example.org",
      "https",
      "example.org",
      "Markdown");

  private final SiteFixture site =
      SiteFixture.of(SourceReader.read(Path.of("src/test/resources/golden/right-to-left/site")));

  @Test
  void everyPageSaysItsLanguageAndDirection() {
    assertThat(pages()).isNotEmpty().allSatisfy((path, page) -> {
      assertThat(page.selectFirst("html").attr("lang")).as(path).isEqualTo("ar");
      assertThat(page.selectFirst("html").attr("dir")).as(path).isEqualTo("rtl");
    });
    assertThat(pages().get("index.html").select("meta[property=og:locale]").attr("content"))
        .isEqualTo("ar_AR");
  }

  @Test
  void noInterfaceWordIsEnglish() {
    pages().forEach((path, page) -> assertThat(words(page)).as(path).isSubsetOf(FOREIGN));
  }

  /** Every kind of page is there, so that every word of the interface has its chance to be wrong. */
  @Test
  void theSiteHasEveryKindOfPage() {
    Set<String> kinds = new TreeSet<>();
    pages().values().forEach(page -> kinds.addAll(page.body().classNames()));
    assertThat(kinds)
        .containsExactly(
            "kind-article",
            "kind-claims",
            "kind-corrections",
            "kind-everything",
            "kind-glossary",
            "kind-notfound",
            "kind-page",
            "kind-section",
            "kind-sources",
            "kind-term",
            "kind-timeline");
  }

  @Test
  void punctuationIsTheLanguages() {
    Document page = pages().get("index.html");
    assertThat(page.select(".byline b").text()).isEqualTo("ليلى الكاتبة، سامي المحرر");
    assertThat(page.select("#claim-stake .refs").text())
        .isEqualTo("المصادر: وكالة، 29 يناير 2026؛ The Gazette، يناير 2026");
  }

  /** What is read or read out, in Latin letters. */
  private static Set<String> words(Document page) {
    page.select("code, .address").remove();
    StringBuilder said = new StringBuilder(page.title()).append(' ');
    said.append(page.select("meta[name=description]").attr("content")).append(' ');
    for (Element element : page.body().getAllElements()) {
      said.append(element.ownText()).append(' ');
    }
    for (Element element : page.getAllElements()) {
      element.attributes().forEach(attribute -> {
        if (attribute.getKey().matches("aria-label|alt|title|data-(since|new|changed|label)")) {
          said.append(attribute.getValue()).append(' ');
        }
      });
    }
    Set<String> words = new TreeSet<>();
    LATIN.matcher(said).results().map(MatchResult::group).forEach(words::add);
    return words;
  }

  private Map<String, Document> pages() {
    Map<String, Document> pages = new TreeMap<>();
    site.texts().forEach((path, text) -> {
      if (path.endsWith(".html")) {
        pages.put(path, Jsoup.parse(text));
      }
    });
    return pages;
  }
}
