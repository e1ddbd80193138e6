package org.nutgraf.page.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.content.Edition;
import org.nutgraf.content.PageKind;
import org.nutgraf.content.Site;
import org.nutgraf.content.date.Moment;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedSite;

/** The list of all pages in a language for search engines (sitemaps.org, protocol 0.9); robots.txt names it. */
public final class Sitemap {
  private static final String NAME = "sitemap.xml";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  /** The most addresses that the protocol allows in one file. */
  private static final int LIMIT = 50_000;

  private Sitemap() {}

  public static Stream<Output> outputs(RenderedSite rendered) {
    Site site = rendered.site();
    Map<String, PageKind.Place> pages = site.places();
    Location origin = new SourceFile("content/site.yaml", "").whole();
    String base = site.config().baseUrl();
    int files = (pages.size() + LIMIT - 1) / LIMIT;
    Stream.Builder<Output> outputs = Stream.builder();
    if (files > 1) {
      Xml index = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
      for (int i = 1; i <= files; i++) {
        index.open("sitemap").element("loc", base + "sitemap-" + i + ".xml").close("sitemap");
      }
      outputs.add(Output.Made.text(NAME, index.close("sitemapindex").toString(), origin));
    }
    Optional<Moment> whole = site.changed();
    for (int i = 1; i <= files; i++) {
      Xml xml = site.edition().languages().isEmpty()
          ? new Xml().open("urlset", "xmlns", NAMESPACE)
          : new Xml()
              .open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
      pages.entrySet().stream().skip((long) (i - 1) * LIMIT).limit(LIMIT).forEach(page -> {
        xml.open("url").element("loc", site.config().address(page.getKey()));
        changed(page.getValue(), whole)
            .map(Moment::machine)
            .ifPresent(day -> xml.element("lastmod", day));
        List<Edition.Version> versions =
            site.edition().pages().getOrDefault(page.getKey(), List.of());
        versions.stream()
            .filter(version -> versions.size() > 1)
            .forEach(version -> xml.empty(
                "xhtml:link",
                "rel",
                "alternate",
                "hreflang",
                version.language().tag(),
                "href",
                version.address()));
        xml.close("url");
      });
      outputs.add(Output.Made.text(
          files > 1 ? "sitemap-" + i + ".xml" : NAME, xml.close("urlset").toString(), origin));
    }
    if (site.edition().isOriginal()) {
      List<String> maps = site.edition().languages().isEmpty()
          ? List.of(base + NAME)
          : site.edition().languages().stream()
              .map(language -> base + language.prefix() + NAME)
              .toList();
      outputs.add(Output.Made.text("robots.txt", RobotsFile.text(site.config(), maps), origin));
    }
    return outputs.build();
  }

  // What is made of the whole site changes with it.
  private static Optional<Moment> changed(PageKind.Place place, Optional<Moment> whole) {
    return place.changed().or(() -> place.source().endsWith(".md") ? Optional.empty() : whole);
  }
}
