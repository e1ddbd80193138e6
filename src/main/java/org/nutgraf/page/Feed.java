package org.nutgraf.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.finding.SourceFile;

/**
 * The Atom feed (RFC 4287): the newest twenty dated pages of all stories.
 *
 * <p>A page without a date of its own counts as changed when its article was: an entry must have a date.
 */
final class Feed {
  static final String PATH = "feed.xml";
  private static final int LENGTH = 20;
  private static final LocalDate UNDATED = LocalDate.EPOCH;

  private record Entry(Page page, LocalDate updated) {}

  private Feed() {}

  static Stream<Output> outputs(RenderedSite rendered) {
    Site site = rendered.site();
    SiteConfig config = site.config();
    List<Entry> entries = site.allStories().filter(story -> !HomePages.isHome(site, story))
        .flatMap(story -> story.sequence().map(page -> new Entry(page, updated(page, story))))
        .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(entry -> entry.page().url())).limit(LENGTH).toList();
    String updated = stamp(entries.stream().map(Entry::updated).max(Comparator.naturalOrder()).orElse(UNDATED));
    Xml xml = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", config.language())
        .element("title", config.title());
    if (!config.description().isEmpty()) {
      xml.element("subtitle", config.description());
    }
    xml.element("id", config.baseUrl() + PATH).element("updated", updated)
        .empty("link", "href", config.baseUrl() + PATH, "rel", "self", "type", "application/atom+xml")
        .empty("link", "href", config.baseUrl(), "rel", "alternate", "type", "text/html")
        .open("author").element("name", config.publisher().map(SiteConfig.Publisher::name).orElse(config.title())).close("author");
    for (Entry entry : entries) {
      Page page = entry.page();
      xml.open("entry").element("title", page.title()).element("id", config.baseUrl() + page.url())
          .empty("link", "href", config.baseUrl() + page.url(), "rel", "alternate", "type", "text/html")
          .empty("link", "href", config.baseUrl() + page.url() + "index.md", "rel", "alternate", "type", "text/markdown")
          .element("updated", stamp(entry.updated()));
      page.date().ifPresent(day -> xml.element("published", stamp(day)));
      page.authors().forEach(name -> xml.open("author").element("name", name).close("author"));
      if (!ArticlePages.description(page).isEmpty()) {
        xml.element("summary", ArticlePages.description(page));
      }
      xml.close("entry");
    }
    return Stream.of(Output.Made.text(PATH, xml.close("feed").toString(), new SourceFile("content/site.yaml", "").whole()));
  }

  static LocalDate updated(Page page, Story story) {
    Optional<LocalDate> own = page.lastmod().or(page::date);
    return own.or(() -> story.article().lastmod()).or(() -> story.article().date()).orElse(UNDATED);
  }

  private static String stamp(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
