package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;

/** What the pages of a site weigh besides their own words. */
class SiteWeightIT {

  /** What a server sends before it waits for an answer: ten TCP segments of 1,460 bytes (RFC 6928). */
  private static final int FIRST_FLIGHT = 14_600;

  @EachSite
  void stylesAndScriptsOfAPageComeAtOnce(BuiltSite site) {
    Map<Path, Integer> compressed = new HashMap<>();
    for (Path page : site.files(".html")) {
      List<Path> loaded =
          Jsoup.parse(site.read(page)).select("link[rel=stylesheet], script[src]").stream()
              .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
              .filter(address -> !address.startsWith("/"))
              .map(address -> page.resolveSibling(address).normalize())
              .toList();
      int weight = loaded.stream()
          .mapToInt(file -> compressed.computeIfAbsent(file, SiteWeightIT::compressed))
          .sum();
      assertThat(weight)
          .as(site.root().relativize(page) + ": " + loaded)
          .isLessThanOrEqualTo(FIRST_FLIGHT);
    }
  }

  private static int compressed(Path file) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(Files.readAllBytes(file));
      }
      return out.size();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
