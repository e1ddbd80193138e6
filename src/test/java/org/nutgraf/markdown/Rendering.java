package org.nutgraf.markdown;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.markdown.FigureDrawer.Figure;
import org.nutgraf.page.PageKinds;

/** Bodies of a site's pages as the renderer makes them, without templates. */
final class Rendering {
  private static final Visibility VISIBILITY =
      new Visibility(false, false, SiteFixture.at(LocalDate.of(2026, 7, 5)));
  private static final FigureDrawer FIGURES =
      (scheme, query, caption, number, setting, at) -> new Figure(
          "<figure>" + scheme + query + "</figure>",
          "*" + caption + "*\n\n| figure |\n| --- |\n",
          "",
          List.of(),
          Map.of(),
          List.of());

  private Rendering() {}

  /** The body of the first page of a site that has these files besides. */
  static RenderedBody page(String body, String others) {
    return rendered(body, others, UnaryOperator.identity());
  }

  /** The same as a chapter of all on one page. */
  static RenderedBody chapter(String body, String others) {
    return rendered(body, others, page -> page.chapter("", Set.of()));
  }

  private static RenderedBody rendered(String body, String others, UnaryOperator<Setting> setting) {
    var texts =
        SiteFixture.split("-- content/index.md --\n---\ntitle: Page\n---\n" + body + "\n" + others);
    texts.putIfAbsent("content/site.yaml", "title: Test\nbase_url: https://example.org/\n");
    Site site = ContentParser.parse(
        SiteFixture.sources(texts), VISIBILITY, Optional.empty(), PageKinds.SHIPPED);
    if (!site.findings().isEmpty()) {
      throw new AssertionError(FindingFormat.text(false).format(site.findings()));
    }
    Map<String, Tree> trees = new HashMap<>();
    site.pages().forEach((path, page) -> trees.put(path, MarkdownParser.parse(page.body())));
    Page page = site.pages().get("content/index.md");
    return new BodyRenderer(
            site, file -> Optional.ofNullable(trees.get(file)).map(Tree::anchors), FIGURES)
        .render(
            trees.get("content/index.md"), setting.apply(Setting.page(site.home(), page.url())));
  }
}
