package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What programs read of a site: the sitemap, the feed, robots.txt. */
class SiteMachinesIT {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

  @EachSite
  void everyXmlFileIsWellFormed(BuiltSite site) {
    List<Path> files =
        Stream.of(".xml", ".svg").flatMap(suffix -> site.files(suffix).stream()).toList();
    assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(xml(file)).isNotNull());
  }

  @EachSite
  void theSitemapNamesPagesThatAreThere(BuiltSite site) {
    List<String> pages = texts(xml(site.root().resolve("sitemap.xml")), SITEMAP, "loc");
    assertThat(pages)
        .contains(base(site))
        .doesNotHaveDuplicates()
        .allSatisfy(url -> isThere(site, url));
  }

  @EachSite
  void theFeedIsCompleteAndLeadsToPages(BuiltSite site) {
    Element link = home(site).selectFirst("link[type=application/atom+xml]");
    assertThat(link).as("link to the feed").isNotNull();
    Document feed = xml(site.root().resolve(link.attr("href")));
    assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
    NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
    for (String required : List.of("id", "title", "updated")) {
      assertThat(texts(feed, ATOM, required))
          .as(required)
          .hasSizeGreaterThanOrEqualTo(entries.getLength() + 1)
          .allSatisfy(text -> assertThat(text).isNotBlank());
    }
    assertThat(texts(feed, ATOM, "id")).doesNotHaveDuplicates();
    NodeList links = feed.getElementsByTagNameNS(ATOM, "link");
    for (int i = 0; i < links.getLength(); i++) {
      isThere(site, links.item(i).getAttributes().getNamedItem("href").getNodeValue());
    }
  }

  @EachSite
  void robotsAreToldOfTheSitemap(BuiltSite site) {
    assertThat(site.read(site.root().resolve("robots.txt")))
        .contains("Sitemap: " + base(site) + "sitemap.xml");
  }

  @EachSite
  void gitHubPagesIsToldToLeaveTheFilesAlone(BuiltSite site) {
    assertThat(site.root().resolve(".nojekyll")).exists();
  }

  @EachSite
  void everyPageSaysWhereItIs(BuiltSite site) {
    List<Path> pages = site.files("index.html");
    assertThat(pages).allSatisfy(page -> {
      String canonical =
          Jsoup.parse(site.read(page)).select("link[rel=canonical]").attr("href");
      assertThat(canonical).startsWith("http");
      isThere(site, canonical);
    });
  }

  private static org.jsoup.nodes.Document home(BuiltSite site) {
    return Jsoup.parse(site.read(site.root().resolve("index.html")));
  }

  /** The address of the site, as its first page says it. */
  private static String base(BuiltSite site) {
    return home(site).select("link[rel=canonical]").attr("href");
  }

  private static void isThere(BuiltSite site, String url) {
    String base = base(site);
    assertThat(url).startsWith(base);
    String path = URI.create(url).getPath().substring(URI.create(base).getPath().length());
    Path file = site.root().resolve(path);
    assertThat(Files.isDirectory(file) ? file.resolve("index.html") : file).isRegularFile();
  }

  private static Document xml(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile());
    } catch (Exception e) {
      throw new AssertionError(file + " is not well-formed: " + e.getMessage(), e);
    }
  }

  private static List<String> texts(Document document, String namespace, String name) {
    NodeList nodes = document.getElementsByTagNameNS(namespace, name);
    return Stream.iterate(0, i -> i + 1)
        .limit(nodes.getLength())
        .map(i -> nodes.item(i).getTextContent().strip())
        .toList();
  }
}
