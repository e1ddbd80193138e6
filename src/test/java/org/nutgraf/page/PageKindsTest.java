package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.PageKind.Place;
import org.nutgraf.content.Site;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.page.PageViews.Head;
import org.nutgraf.pipeline.Build;
import org.nutgraf.text.Messages;
import org.nutgraf.trace.Memo;

/** A kind of page is one class and one line: whoever leads to pages finds one that nobody but this test knows. */
class PageKindsTest {
  private static final Pages PEOPLE =
      new StoryPart("people", story -> story.folder().isEmpty(), PeoplePage::model) {
        @Override
        public String label(Site site) {
          return "People";
        }

        @Override
        public String title(Messages words) {
          return "Who is who";
        }

        @Override
        public String description(Messages words) {
          return "Everybody in it.";
        }
      };

  private static final class PeoplePage {
    static PageModel model(RenderedStory rendered) {
      Head head = Head.of("Who is who", "");
      return new PageModel(
          "people",
          "people/",
          head,
          "",
          "",
          Map.of(),
          new PageModel.Frame("people", "", ""),
          rendered.story().article().at());
    }
  }

  private static final String SITE =
      """
      -- content/site.yaml --
      title: Test
      base_url: https://example.org/
      checks: { missing-description: off }
      %s
      -- content/index.md --
      ---
      title: Ship
      aliases: [/old/]
      ---
      All [hands](people).
      -- templates/html/people.peb --
      {%% extends "html/base.peb" %%}
      {%% block main %%}{{ head.title }}{%% endblock %%}
      -- templates/markdown/people.peb --
      # {{ head.title }}
      """;

  private static Outputs site(String keys) {
    return site(keys, PEOPLE);
  }

  private static Outputs site(String keys, Pages more) {
    return new Build(
            SiteFixture.sources(SiteFixture.split(SITE.formatted(keys))),
            SiteFixture.OPTIONS,
            Stream.concat(PageKinds.SHIPPED.stream(), Stream.of(more)).toList(),
            Memo.forgetful())
        .whole()
        .outputs();
  }

  private static String text(Outputs outputs, String path) {
    return new String(((Output.Made) outputs.files().get(path)).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aNewKindIsFoundByAll() {
    Outputs outputs = site("");
    assertThat(FindingFormat.text(false).format(outputs.findings())).isEmpty();
    assertThat(text(outputs, "people/index.html")).contains("Who is who");
    assertThat(text(outputs, "people/index.md")).contains("# Who is who");
    assertThat(text(outputs, "index.html"))
        .contains(
            "<a href=\"people/index.html\">People</a>",
            "All <a href=\"people/index.html\">hands</a>.");
    assertThat(text(outputs, "people/index.html")).contains("aria-current=\"true\">People</a>");
    assertThat(text(outputs, "sitemap.xml")).contains("<loc>https://example.org/people/</loc>");
    assertThat(text(outputs, "llms.txt"))
        .contains("- [Who is who](https://example.org/people/index.md): Everybody in it.\n");
  }

  @Test
  void aNewKindCanBeWeighedAndPutIntoMenus() {
    Outputs outputs = site("page_weight: { people: 10B }\nmenu: [people]");
    assertThat(FindingFormat.text(false).format(outputs.findings()))
        .contains("the page /people/ weighs")
        .doesNotContain("unknown-key", "unknown-page");
    assertThat(text(outputs, "index.html"))
        .contains("<a href=\"people/index.html\">People</a>")
        .doesNotContain(">Explainer</a>");
  }

  @Test
  void anUnknownKindIsNamed() {
    String mistakes = FindingFormat.text(false)
        .format(site("page_weight: { peeple: 10B }\nmenu: [peeple]").findings());
    assertThat(mistakes)
        .contains(
            "there is no kind of page \"peeple\"",
            "there is no page \"peeple\"",
            "did you mean: people");
  }

  @Test
  void allKindsTellWhatTheirTemplatesAreGiven() {
    assertThat(TemplateData.kinds(List.of(PEOPLE))).containsOnlyKeys("people");
  }

  @Test
  void aSitemapHasFiftyThousandAddressesAtMost() {
    int limit = 50_000;
    int own = sitemaps(0).get("sitemap.xml");
    assertThat(sitemaps(limit - own)).isEqualTo(Map.of("sitemap.xml", limit));
    assertThat(sitemaps(limit - own + 1))
        .isEqualTo(Map.of("sitemap.xml", 2, "sitemap-1.xml", limit, "sitemap-2.xml", 1));
  }

  // File → how many addresses are in it, on a site with so many more than its own.
  private static Map<String, Integer> sitemaps(int more) {
    Pages pages = new SitePages(
        "many",
        site ->
            IntStream.range(0, more).mapToObj(i -> new Place("many/" + i + "/", "content/many")),
        rendered -> Stream.empty());
    Outputs outputs = site("", pages);
    return outputs.files().keySet().stream()
        .filter(path -> path.startsWith("sitemap"))
        .collect(
            Collectors.toMap(path -> path, path -> text(outputs, path).split("<loc>").length - 1));
  }
}
