package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A newsroom in two languages whose hidden stories, pages, terms, claims, events and translations reach into what is
 * shown: by topics, years, chains of claims, related stories, former addresses, menus, languages.
 */
class EmbargoEverywhereTest {
  private static final String CLOCK = "2026-12-24T17:00:00+01:00";
  private static final Map<String, String> HIDDEN = Map.of(
      "drafted", "draft: true",
      "waiting", "publishDate: 2026-12-24T18:00",
      "dated", "date: 2026-12-24T17:00:01",
      "expired", "expiryDate: 2026-12-24T17:00");

  @TempDir
  Path root;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... args) {
    out.reset();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Main.run(to, to, Map.of(), args);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private void write(String path, String... lines) throws IOException {
    Path file = root.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  // Only pages are hidden by their date.
  private static String own(String name, String when) {
    return name.equals("dated") ? "publishDate: 2027-01-01" : when;
  }

  private static String[] page(String title, String... more) {
    List<String> lines = new ArrayList<>(List.of("---", "title: " + title));
    lines.addAll(Arrays.asList(more));
    return lines.toArray(new String[0]);
  }

  private void site() throws IOException {
    write(
        "site.yaml",
        "title: News",
        "base_url: https://example.org/",
        "timezone: Europe/Berlin",
        "languages: [de]",
        "cards: true",
        "redirects_file: true",
        "footer: { text: News }",
        "checks: { missing-description: off, unused-claim: off, unused-source: off, unused-term: off,"
            + " unsourced-claim: off, stale-translation: off }");
    write(
        "index.md",
        page("The harbour", "date: 2026-01-02", "tags: [harbour]", "---", "It is here."));
    write("index.de.md", page("Der Hafen", "---", "Er ist hier."));
    write(
        "01-open.md",
        page("Open", "date: 2026-01-02", "---", "It says [five](claim:open), [six](claim:six)."));
    write(
        "claims/open.md",
        page(
            "There are five",
            "value: five",
            "status: reported",
            "as_of: 2026-01-01",
            "attribution: the town",
            "subject: berths",
            "---"));
    write(
        "claims/six.md",
        page(
            "There are six",
            "value: six",
            "status: confirmed",
            "as_of: 2026-01-03",
            "subject: berths",
            "---"));
    write(
        "timeline/2026-01-01-open.md",
        page("It opened", "date: 2026-01-01", "tags: [start]", "---"));
    write("glossary/berth.md", "---", "term: berth", "---", "A place for a ship.");
    write("glossary/berth.de.md", "---", "term: Liegeplatz", "---", "Ein Platz.");
    write(
        "other/index.md", page("Other", "date: 2025-01-02", "tags: [harbour]", "---", "A berth."));
    write("other/index.de.md", page("Anderes", "---", "Ein Liegeplatz."));
    for (Map.Entry<String, String> kind : HIDDEN.entrySet()) {
      String name = kind.getKey();
      String when = kind.getValue();
      String dated = name.equals("dated") ? when : "date: 2026-03-04\n" + when;
      String own = "Zq" + name;
      // A story with topics of its own and shared ones, in a year of its own, related to what is
      // shown.
      write(
          "zq" + name + "/index.md",
          page(
              own + " story",
              dated,
              "tags: [harbour, " + own + " topic]",
              "authors: [" + own + " Writer]",
              "aliases: [/zq" + name + "-old/]",
              "image: zq.png",
              "summary: " + own + " summary",
              "---",
              own + " text about a berth, [ten](claim:zq).",
              "",
              "![Claims](claims:)",
              "",
              "![Timeline](timeline:)"));
      write(
          "zq" + name + "/index.de.md",
          page(own + " Geschichte", "slug: zq" + name + "-de", "---", own + "."));
      write(
          "zq" + name + "/01-part.md",
          page(own + " part", "aliases: /zq" + name + "-part/", "---", own + "."));
      write(
          "zq" + name + "/claims/zq.md",
          page(
              own + " ten",
              "value: ten",
              "status: confirmed",
              "subject: " + own,
              "as_of: 2026-01-02",
              "---"));
      write(
          "zq" + name + "/timeline/2019-01-01-zq.md",
          page(own + " event", "date: 2019-01-01", "tags: [" + own + " tag]", "---", own));
      write(
          "zq" + name + "/corrections/2026-03-05-zq.md",
          page(own + " correction", "date: 2026-03-05", "---", own));
      ImageIO.write(
          new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB),
          "png",
          root.resolve("content/zq" + name + "/zq.png").toFile());
      // What hides by itself in the story that is shown, and what is shown names it.
      write(
          "claims/zq" + name + ".md",
          page(
              own + " seven",
              "value: seven",
              "status: confirmed",
              "as_of: 2026-02-01",
              "subject: berths",
              "settles: [open]",
              own(name, when),
              "---",
              own));
      write(
          "timeline/2018-01-01-zq" + name + ".md",
          page(
              own + " of old",
              "date: 2018-01-01",
              own(name, when),
              "tags: [" + own + " start]",
              "told_in: 01-open.md",
              "---",
              own));
      write(
          "glossary/zq" + name + ".md",
          "---",
          "term: " + own + " quay",
          "aliases: [" + own + "s]",
          own(name, when),
          "---",
          own + " is a berth.");
      write("glossary/zq" + name + ".de.md", "---", "term: " + own + " Kai", "---", own + ".");
      // Pages: an original that hides and is translated; one that is shown and whose translation
      // hides.
      write(name + "-a.md", page(own + " a", dated, "aliases: /zq" + name + "-a-old/", "---", own));
      write(name + "-a.de.md", page(own + " a auf Deutsch", "---", own));
      write(name + "-b.md", page("Shown " + name, "date: 2026-01-02", "---", "Shown."));
      write(name + "-b.de.md", page(own + " b auf Deutsch", own(name, when), "---", own));
    }
  }

  private List<String> traces(Path folder, String... kinds) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String text =
            Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        String all = (root.relativize(file) + "\n" + text).toLowerCase(Locale.ROOT);
        for (String kind : kinds) {
          int at = all.indexOf("zq" + kind);
          if (at >= 0) {
            found.add(root.relativize(file) + ": "
                + all.substring(Math.max(0, at - 40), Math.min(all.length(), at + 40)));
          }
        }
      }
    }
    return found;
  }

  @Test
  void whatReachesIntoWhatIsShownLeavesNoTrace() throws IOException {
    site();
    Path site = root.resolve("target/site");
    assertThat(run("build", "-r", root.toString(), "--clock", CLOCK)).as(text()).isZero();
    assertThat(site.resolve("_redirects")).exists();
    assertThat(site.resolve("tags")).exists();
    assertThat(site.resolve("archive")).exists();
    assertThat(traces(site, HIDDEN.keySet().toArray(new String[0]))).isEmpty();
    // A draft apart, all of it is there before and after, and gone again.
    assertThat(run("build", "-r", root.toString(), "--clock", "2026-12-25"))
        .as(text())
        .isZero();
    assertThat(traces(site, "drafted", "expired")).isEmpty();
    assertThat(traces(site, "waiting"))
        .as("tag, archive, feed, sitemap, redirects, languages")
        .anyMatch(line -> line.contains("/tags/"))
        .anyMatch(line -> line.contains("/archive/"))
        .anyMatch(line -> line.contains("feed.xml"))
        .anyMatch(line -> line.contains("sitemap.xml"))
        .anyMatch(line -> line.contains("_redirects"))
        .anyMatch(line -> line.contains("site/de/"))
        .anyMatch(line -> line.contains("claims.json"))
        .anyMatch(line -> line.contains("llms.txt"));
    assertThat(run("build", "-r", root.toString(), "--clock", CLOCK)).as(text()).isZero();
    assertThat(traces(site, HIDDEN.keySet().toArray(new String[0]))).isEmpty();
  }
}
