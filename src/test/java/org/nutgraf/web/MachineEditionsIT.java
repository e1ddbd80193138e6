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
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What programs read of the built site: the sitemap, the feed, robots.txt. */
class MachineEditionsIT {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final BuiltSite site = BuiltSite.find();
  private final org.jsoup.nodes.Document home = Jsoup.parse(site.read(site.root().resolve("index.html")));
  private final String base = home.select("link[rel=canonical]").attr("href");

  @Test
  void everyXmlFileIsWellFormed() {
    List<Path> files = Stream.of(".xml", ".svg").flatMap(suffix -> site.files(suffix).stream()).toList();
    assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(xml(file)).isNotNull());
  }

  @Test
  void theSitemapNamesPagesThatAreThere() {
    List<String> pages = texts(xml(site.root().resolve("sitemap.xml")), SITEMAP, "loc");
    assertThat(pages).contains(base).doesNotHaveDuplicates().allSatisfy(this::isThere);
  }

  @Test
  void theFeedIsCompleteAndLeadsToPages() {
    Element link = home.selectFirst("link[type=application/atom+xml]");
    assertThat(link).as("link to the feed").isNotNull();
    Document feed = xml(site.root().resolve(link.attr("href")));
    assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
    NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
    assertThat(entries.getLength()).isPositive();
    for (String required : List.of("id", "title", "updated")) {
      assertThat(texts(feed, ATOM, required))
          .as(required)
          .hasSizeGreaterThanOrEqualTo(entries.getLength() + 1)
          .allSatisfy(text -> assertThat(text).isNotBlank());
    }
    assertThat(texts(feed, ATOM, "id")).doesNotHaveDuplicates();
    NodeList links = feed.getElementsByTagNameNS(ATOM, "link");
    for (int i = 0; i < links.getLength(); i++) {
      isThere(links.item(i).getAttributes().getNamedItem("href").getNodeValue());
    }
  }

  @Test
  void robotsAreToldOfTheSitemap() {
    assertThat(site.read(site.root().resolve("robots.txt"))).contains("Sitemap: " + base + "sitemap.xml");
  }

  @Test
  void gitHubPagesIsToldToLeaveTheFilesAlone() {
    assertThat(site.root().resolve(".nojekyll")).exists();
  }

  @Test
  void everyPageSaysWhereItIs() {
    List<Path> pages = site.files("index.html");
    assertThat(pages)
        .allSatisfy(
            page -> {
              String canonical = Jsoup.parse(site.read(page)).select("link[rel=canonical]").attr("href");
              assertThat(canonical).startsWith("http");
              isThere(canonical);
            });
  }

  private void isThere(String url) {
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
