package org.nutgraf.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.content.date.Moment;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;

/** The list of all pages for search engines (sitemaps.org, protocol 0.9), and robots.txt (RFC 9309) that names it. */
final class Sitemap {
  /** The most addresses that the protocol allows in one file. */
  private static final int LIMIT = 50_000;

  private Sitemap() {}

  static Stream<Output> outputs(RenderedSite rendered) {
    Site site = rendered.site();
    Map<String, Optional<String>> pages = new TreeMap<>();
    pages.put("", Optional.empty());
    site.allStories().forEach(story -> story(story, pages));
    if (!site.terms().isEmpty()) {
      pages.put(GlossaryPages.NAME, Optional.empty());
    }
    site.terms().values().forEach((Term term) -> pages.put(GlossaryPages.url(term), Optional.empty()));
    if (!site.citations().isEmpty()) {
      pages.put(SourcesPages.NAME, Optional.empty());
    }
    Location origin = new SourceFile("content/site.yaml", "").whole();
    String base = site.config().baseUrl();
    int files = (pages.size() + LIMIT - 1) / LIMIT;
    Stream.Builder<Output> outputs = Stream.builder();
    if (files > 1) {
      Xml index = new Xml().open("sitemapindex", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
      for (int i = 1; i <= files; i++) {
        index.open("sitemap").element("loc", base + "sitemap-" + i + ".xml").close("sitemap");
      }
      outputs.add(Output.Made.text("sitemap.xml", index.close("sitemapindex").toString(), origin));
    }
    for (int i = 1; i <= files; i++) {
      Xml xml = new Xml().open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
      pages.entrySet().stream().skip((long) (i - 1) * LIMIT).limit(LIMIT).forEach(page -> {
        xml.open("url").element("loc", site.config().address(page.getKey()));
        page.getValue().ifPresent(day -> xml.element("lastmod", day));
        xml.close("url");
      });
      outputs.add(Output.Made.text(files > 1 ? "sitemap-" + i + ".xml" : "sitemap.xml", xml.close("urlset").toString(), origin));
    }
    outputs.add(Output.Made.text("robots.txt", "User-agent: *\nAllow: /\n\nSitemap: " + base + "sitemap.xml\n", origin));
    return outputs.build();
  }

  private static void story(Story story, Map<String, Optional<String>> pages) {
    story.pages().forEach((Page page) -> pages.put(page.url(), page.lastmod().or(page::date).map(Moment::machine)));
    if (EverythingPages.has(story)) {
      pages.put(story.folder() + EverythingPages.NAME, Optional.empty());
    }
    if (!story.events().isEmpty()) {
      pages.put(story.folder() + TimelinePages.NAME, Optional.empty());
    }
    if (!story.claims().isEmpty()) {
      pages.put(story.folder() + ClaimsPages.NAME, Optional.empty());
    }
    if (CorrectionsPages.has(story)) {
      pages.put(story.folder() + CorrectionsPages.NAME, Optional.empty());
    }
  }
}
