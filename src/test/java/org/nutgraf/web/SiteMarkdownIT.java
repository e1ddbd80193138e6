package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;

/** The Markdown edition: beside every HTML page, good CommonMark, with links that lead to files. */
class SiteMarkdownIT {

  @EachSite
  void everyPageHasAMarkdownEdition(BuiltSite site) {
    List<Path> without = site.files("index.html").stream()
        .filter(page -> !redirect(site, page))
        .map(page -> page.resolveSibling("index.md"))
        .filter(page -> !Files.isRegularFile(page))
        .toList();
    assertThat(without).isEmpty();
  }

  @EachSite
  void everyMarkdownPageIsFinishedText(BuiltSite site) {
    MarkdownCheck check = new MarkdownCheck();
    List<Path> pages = site.files("index.md");
    assertThat(pages).isNotEmpty();
    assertThat(pages.stream().flatMap(p -> check.problems(site.root(), p, site.read(p)).stream()))
        .isEmpty();
  }

  /** An alias: a page that only leads on to another one. */
  private static boolean redirect(BuiltSite site, Path page) {
    return !Jsoup.parse(site.read(page)).select("meta[http-equiv=refresh]").isEmpty();
  }
}
