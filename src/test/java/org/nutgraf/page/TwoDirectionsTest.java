package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;
import org.nutgraf.source.SourceReader;

/** A site in English with its translation into Arabic: each reads in its own direction, also where it shows the other. */
class TwoDirectionsTest {
  private final SortedMap<String, String> files = SiteFixture.of(
          SourceReader.read(Path.of("src/test/resources/golden/two-directions/site")))
      .texts();
  private final SortedMap<String, Document> pages = new TreeMap<>();

  TwoDirectionsTest() {
    files.forEach((path, text) -> {
      if (path.endsWith(".html")) {
        pages.put(path, Jsoup.parse(text, "https://example.org/news/" + path));
      }
    });
  }

  @Test
  void eachPageSaysItsLanguageAndDirection() {
    pages.forEach((path, page) -> {
      Element html = page.selectFirst("html");
      assertThat(html.attr("lang") + " " + html.attr("dir"))
          .as(path)
          .isEqualTo(path.startsWith("ar/") ? "ar rtl" : "en ltr");
    });
    assertThat(pages.keySet())
        .contains(
            "ar/index.html",
            "ar/من-يدفع/index.html",
            "ar/timeline/index.html",
            "ar/claims/index.html",
            "ar/glossary/index.html",
            "ar/sources/index.html",
            "ar/corrections/index.html",
            "ar/everything/index.html");
  }

  @Test
  void eachPageLeadsToTheSameInTheOtherLanguage() {
    for (String[] pair : new String[][] {
      {"index.html", "ar/index.html"},
      {"who-pays/index.html", "ar/من-يدفع/index.html"},
      {"timeline/index.html", "ar/timeline/index.html"},
      {"claims/index.html", "ar/claims/index.html"},
      {"glossary/shipyard/index.html", "ar/glossary/shipyard/index.html"}
    }) {
      for (int i = 0; i < 2; i++) {
        Document page = pages.get(pair[i]);
        String other = i == 0 ? "ar" : "en";
        assertThat(page.selectFirst("nav a[lang=" + other + "]").absUrl("href"))
            .as(pair[i])
            .isEqualTo("https://example.org/news/" + pair[1 - i]);
        assertThat(page.select("link[hreflang]").eachAttr("hreflang"))
            .as(pair[i])
            .containsExactly("en", "x-default", "ar");
        assertThat(page.select("link[hreflang=ar]").attr("href"))
            .isEqualTo("https://example.org/news/"
                + pair[1]
                    .replace("index.html", "")
                    .replace("من-يدفع", "%D9%85%D9%86-%D9%8A%D8%AF%D9%81%D8%B9"));
      }
    }
    assertThat(pages.get("index.html").selectFirst("nav a[lang=ar]").text()).isEqualTo("العربية");
    assertThat(pages.get("ar/index.html").select("meta[property=og:locale]").attr("content"))
        .isEqualTo("ar_AR");
    assertThat(pages
            .get("ar/index.html")
            .select("meta[property=og:locale:alternate]")
            .attr("content"))
        .isEqualTo("en_GB");
  }

  /** What nobody translated is shown as it is, with its language, and in its own direction. */
  @Test
  void whatStaysEnglishReadsFromLeftToRight() {
    assertThat(pages.get("ar/timeline/index.html").select("[lang=en][dir=auto]").eachText())
        .contains("The loan ends");
    assertThat(pages.get("ar/timeline/index.html").text())
        .contains("المجلس يصوّت", "12 يناير 2026");
    assertThat(pages.get("ar/index.html").select("[lang=en]").eachText())
        .contains("The deadline is in April", "The loan ends");
    pages.forEach((path, page) -> {
      if (path.startsWith("ar/")) {
        page.select("main *").stream()
            .filter(element -> element.ownText().matches(".*[a-z]{4}.*"))
            // Sources are cited as they are called, and marks of pictures have one text each.
            .filter(element -> !element.ownText().matches("Agency.*|The bill.*|.*\\p{IsArabic}.*"))
            .forEach(element -> assertThat(element.closest("[lang]").attr("lang"))
                .as(path + ": " + element.ownText())
                .isEqualTo("en"));
      }
    });
  }

  @Test
  void claimsAndFeedsAreTheLanguages() {
    assertThat(pages.get("ar/claims/index.html").select("main").text())
        .contains("تكلّف العبّارة ما يصل إلى 9.6 ملايين يورو", "وفق تقارير");
    assertThat(pages.get("ar/index.html").select("a.claim").text())
        .isEqualTo("ما يصل إلى 9.6 ملايين يورو");
    assertThat(files.get("ar/feed.xml"))
        .contains("xml:lang=\"ar\"", "<title>الرصيف</title>", "كم تكلّف العبّارة الجديدة")
        .doesNotContain("What the new ferry costs");
    assertThat(files.get("feed.xml")).doesNotContain("العبّارة");
    assertThat(files.get("ar/glossary.json")).contains("حوض السفن").doesNotContain("shipyard\"}");
  }
}
