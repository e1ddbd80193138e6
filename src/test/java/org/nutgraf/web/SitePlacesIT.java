package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A site works at the root of a server, in any subfolder, and opened straight from disk. */
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
class SitePlacesIT {

  private static final String FONT = "getComputedStyle(document.body).fontFamily";

  @EachSite
  void everyKindOfPageWorksAtTheRootOfAServer(BuiltSite site, Browser browser) throws IOException {
    everyKindOfPageWorks(site, "/", browser);
  }

  @EachSite
  void everyKindOfPageWorksInASubfolder(BuiltSite site, Browser browser) throws IOException {
    everyKindOfPageWorks(site, "/any/sub/path/", browser);
  }

  private static void everyKindOfPageWorks(BuiltSite site, String prefix, Browser browser)
      throws IOException {
    try (StaticServer server = StaticServer.serve(site.root(), prefix);
        BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      String plain = (String) page.evaluate(FONT);
      List<String> requests = watch(page);
      for (BuiltSite.PageKind kind : ordinaryKinds(site)) {
        Response response = page.navigate(server.url() + kind.path());
        assertThat(response.status()).as(kind.toString()).isEqualTo(200);
        assertThat(page.locator("h1").count()).as(kind.toString()).isEqualTo(1);
        assertThat((String) page.evaluate(FONT)).as("style of " + kind).isNotEqualTo(plain);
      }
      assertThat(requests)
          .allSatisfy(request -> assertThat(request).startsWith("200 " + server.url()));
      follow(page, server.url());
    }
  }

  @EachSite
  void everyKindOfPageWorksFromDisk(BuiltSite site, Browser browser) {
    String root = site.root().toUri().toString();
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      String plain = (String) page.evaluate(FONT);
      List<String> failures = new ArrayList<>();
      page.onRequestFailed(request -> failures.add(request.url()));
      for (BuiltSite.PageKind kind : ordinaryKinds(site)) {
        page.navigate(kind.file(site.root()).toUri().toString());
        assertThat((String) page.evaluate(FONT)).as("style of " + kind).isNotEqualTo(plain);
        assertThat(links(page, root))
            .as("links of " + kind)
            .isNotEmpty()
            .allSatisfy(SitePlacesIT::isFile);
      }
      assertThat(failures).isEmpty();
      page.navigate(site.root().resolve("index.html").toUri().toString());
      follow(page, root);
    }
  }

  /** Shown at a wrong address of any depth, the page for what is not there keeps its style and leads home. */
  @EachSite
  void notFoundPageIsStyledAtAnyAddress(BuiltSite site, Browser browser) throws IOException {
    for (String missing : List.of("gone", "no/such/page/")) {
      notFoundPageIsStyledAt(site, missing, browser);
    }
  }

  private static void notFoundPageIsStyledAt(BuiltSite site, String missing, Browser browser)
      throws IOException {
    try (StaticServer server = StaticServer.serve(site.root(), site.basePath());
        BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      String plain = (String) page.evaluate(FONT);
      Response response = page.navigate(server.url() + missing);
      assertThat(response.status()).isEqualTo(404);
      assertThat((String) page.evaluate(FONT)).isNotEqualTo(plain);
      assertThat(page.locator("h1").count()).isEqualTo(1);
      page.locator("main a[href]").first().click();
      page.waitForURL(url -> url.startsWith(server.url()) && !url.endsWith(missing));
      assertThat(page.title()).isNotBlank();
    }
  }

  /** All but the page for what is not there, which has to know where the site is. */
  private static List<BuiltSite.PageKind> ordinaryKinds(BuiltSite site) {
    return site.kinds().stream().filter(kind -> !kind.path().equals("404.html")).toList();
  }

  /** Follows a link from the first page to another one, if it has one, and comes back. */
  private static void follow(Page page, String root) {
    page.navigate(root + (root.startsWith("file:") ? "index.html" : ""));
    String home = page.url();
    Optional<ElementHandle> link = page.querySelectorAll("a[href]").stream()
        .filter(ElementHandle::isVisible)
        .filter(a -> leadsToAnotherPage((String) a.evaluate("a => a.href"), root, home))
        .findFirst();
    if (link.isEmpty()) {
      return;
    }
    link.get().click();
    page.waitForURL(url -> !url.equals(home));
    assertThat(page.url()).startsWith(root);
    assertThat(page.locator("h1").count()).isEqualTo(1);
    page.goBack();
    assertThat(page.url()).isEqualTo(home);
  }

  private static boolean leadsToAnotherPage(String url, String root, String home) {
    String page = url.replaceFirst("#.*", "");
    boolean html = page.endsWith("/") || page.endsWith(".html");
    boolean isHome = page.equals(home) || page.equals(root) || page.equals(root + "index.html");
    return html && page.startsWith(root) && !isHome;
  }

  private static List<String> links(Page page, String root) {
    List<?> urls =
        (List<?>) page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)");
    return urls.stream()
        .map(String::valueOf)
        .filter(url -> url.startsWith(root))
        .distinct()
        .toList();
  }

  private static void isFile(String url) {
    assertThat(Files.isRegularFile(Path.of(URI.create(url.replaceFirst("[#?].*", "")))))
        .as(url)
        .isTrue();
  }

  /** Notes the status and address of everything that the page loads. */
  private static List<String> watch(Page page) {
    List<String> requests = new ArrayList<>();
    page.onResponse(response -> requests.add(response.status() + " " + response.url()));
    page.onRequestFailed(request -> requests.add(request.failure() + " " + request.url()));
    return requests;
  }
}
