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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a draft, waits or has expired leaves no trace in the folder that is published. */
class EmbargoTest {
  private static final String CLOCK = "2026-12-24T17:00:00+01:00";
  private static final Map<String, String> HIDDEN = Map.of(
      "drafted", "draft: true",
      "waiting", "publishDate: 2026-12-24T18:00",
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

  private void site() throws IOException {
    write(
        "site.yaml",
        "title: News",
        "base_url: https://example.org/",
        "timezone: Europe/Berlin",
        "cards: true",
        "checks: { missing-description: off, unused-claim: off, unused-source: off, unused-term: off, unsourced-claim: off }");
    List<String> sources = new ArrayList<>(List.of(
        "open-source:",
        "  title: An open source",
        "  publisher: Reuters",
        "  url: https://example.com/open"));
    write(
        "index.md",
        "---",
        "title: The harbour",
        "date: 2026-01-02",
        "---",
        "It says [five](claim:open) of the [open](term:open), by [one](source:open-source).");
    write(
        "claims/open.md",
        "---",
        "title: There are five",
        "value: five",
        "status: confirmed",
        "sources: open-source",
        "---");
    write(
        "glossary/open.md",
        "---",
        "term: harbour master",
        "link: manual",
        "---",
        "Who is in charge.");
    write("timeline/2026-01-01-open.md", "---", "title: It opened", "date: 2026-01-01", "---");
    for (Map.Entry<String, String> kind : HIDDEN.entrySet()) {
      String name = kind.getKey();
      String when = kind.getValue();
      // Of each kind one that waits by itself.
      String own = "Zq" + name;
      write(
          "10-" + name + "-section.md",
          "---",
          "title: " + own + " section",
          "aliases: /zq" + name + "-before/",
          "image: zq" + name + ".png",
          when,
          "---",
          own + " [words](claim:zq" + name + "-told) and [source](source:zq" + name
              + "-source) and [term](term:zq" + name + "-told), ![The harbour at night](zq" + name
              + ".png) and " + own + "word.");
      write(name + "-page.md", "---", "title: " + own + " page", when, "---", own);
      write(
          "glossary/zq" + name + "-own.md",
          "---",
          "term: " + own + " own",
          when,
          "---",
          own + " definition.");
      write(
          "claims/zq" + name + "-own.md",
          "---",
          "title: " + own,
          "value: \"7\"",
          "status: reported",
          "attribution: " + own,
          when,
          "---");
      write(
          "timeline/2026-02-01-zq" + name + "-own.md",
          "---",
          "title: " + own,
          "date: 2026-02-01",
          when,
          "---",
          own);
      write(
          "corrections/2026-02-01-zq" + name + "-own.md",
          "---",
          "title: " + own,
          "date: 2026-02-01",
          when,
          "---",
          own);
      // Of each kind one that only hidden pages tell of.
      write(
          "glossary/zq" + name + "-told.md",
          "---",
          "term: " + own + "word",
          "---",
          own + " definition.");
      write(
          "claims/zq" + name + "-told.md",
          "---",
          "title: " + own,
          "value: words",
          "status: reported",
          "attribution: " + own,
          "---");
      write(
          "timeline/2026-02-02-zq" + name + "-told.md",
          "---",
          "title: " + own,
          "date: 2026-02-02",
          "told_in: 10-" + name + "-section.md",
          "---",
          own);
      write(
          "corrections/2026-02-02-zq" + name + "-told.md",
          "---",
          "title: " + own,
          "date: 2026-02-02",
          "page: 10-" + name + "-section.md",
          "---",
          own);
      sources.addAll(List.of(
          "zq" + name + "-source:",
          "  title: " + own,
          "  publisher: " + own,
          "  url: https://example.com/zq" + name));
      ImageIO.write(
          new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB),
          "png",
          root.resolve("content/zq" + name + ".png").toFile());
      // And a story with all of it.
      write(
          "zq" + name + "/index.md",
          "---",
          "title: " + own + " story",
          when,
          "---",
          own,
          "",
          "![The money](flow:)");
      write("zq" + name + "/01-part.md", "---", "title: " + own + " part", "---", own);
      write(
          "zq" + name + "/claims/zq.md",
          "---",
          "title: " + own,
          "value: \"8\"",
          "status: confirmed",
          "---");
      write(
          "zq" + name + "/timeline/2026-01-01-zq.md",
          "---",
          "title: " + own,
          "date: 2026-01-01",
          "---");
      write(
          "zq" + name + "/corrections/2026-01-01-zq.md",
          "---",
          "title: " + own,
          "date: 2026-01-01",
          "---");
      write(
          "zq" + name + "/flows.yaml",
          "parties:",
          "  - { id: a, name: " + own + "A }",
          "  - { id: b, name: " + own + "B }",
          "flows:",
          "  - { from: a, to: b, kind: pays, what: " + own
              + ", amount: $5 billion, status: confirmed }");
    }
    write("sources.yaml", sources.toArray(new String[0]));
  }

  // Every path and every file below a folder that has the marks of what is hidden in it, or its
  // picture.
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
                + all.substring(Math.max(0, at - 30), Math.min(all.length(), at + 30)));
          }
          if (text.equals(Files.readString(
              root.resolve("content/zq" + kind + ".png"), StandardCharsets.ISO_8859_1))) {
            found.add(root.relativize(file) + " is the picture");
          }
        }
      }
    }
    return found;
  }

  @Test
  void whatIsNotShownLeavesNoTrace() throws IOException {
    site();
    int code = run("build", "-r", root.toString(), "--clock", CLOCK);
    assertThat(code).as(text()).isZero();
    assertThat(traces(root.resolve("target/site"), "drafted", "waiting", "expired"))
        .isEmpty();
    assertThat(text()).contains("until 24 December 2026 18:00 Europe/Berlin");
  }

  @Test
  void theClockDecidesToTheSecondWhateverWasBuiltBefore() throws IOException {
    site();
    Path page = root.resolve("target/site/waiting-section/index.html");
    assertThat(run("build", "-r", root.toString(), "--clock", "2026-12-24T17:59:59+01:00"))
        .as(text())
        .isZero();
    assertThat(page).doesNotExist();
    assertThat(run("build", "-r", root.toString(), "--clock", "2026-12-24T18:00:00+01:00"))
        .as(text())
        .isZero();
    assertThat(page).exists();
    assertThat(root.resolve("target/site/zqwaiting/part/index.html")).exists();
    assertThat(root.resolve("target/site/glossary/zqwaiting-told/index.html")).exists();
    assertThat(run("build", "-r", root.toString(), "--clock", "2026-12-24T16:59:59Z"))
        .as(text())
        .isZero();
    assertThat(traces(root.resolve("target/site"), "waiting")).isEmpty();
    assertThat(page).doesNotExist();
  }

  @Test
  void saysWhatWaitsInAnyLanguage() throws IOException {
    write("site.yaml", "title: News", "base_url: https://example.org/", "languages: [de, fr]");
    write("index.md", "---", "title: The harbour", "date: 2026-01-02", "---", "Text.");
    write("01-dock.md", "---", "title: The dock", "date: 2026-01-02", "---", "Text.");
    write("index.de.md", "---", "title: Der Hafen", "---", "Text.");
    write("01-dock.de.md", "---", "title: Das Dock", "draft: true", "---", "Text.");
    write("index.fr.md", "---", "title: Le port", "date: 2027-01-01", "---", "Texte.");
    assertThat(run("build", "-r", root.toString(), "--clock", CLOCK)).as(text()).isZero();
    assertThat(text())
        .contains("1 page waits: content/index.fr.md until 1 January 2027 00:00 UTC\n")
        .contains("1 page is a draft: content/01-dock.de.md\n");
    assertThat(run("list", "future", "-r", root.toString(), "--clock", CLOCK)).isZero();
    assertThat(text()).isEqualTo("content/index.fr.md  1 January 2027 00:00 UTC\n");
  }

  @Test
  void listsWhatWaits() throws IOException {
    write("site.yaml", "title: News", "base_url: https://example.org/", "timezone: Europe/Berlin");
    write("index.md", "---", "title: The harbour", "---", "Text.");
    write("01-later.md", "---", "title: Later", "date: 2026-12-24 18:00", "---", "Text.");
    write(
        "02-draft.md",
        "---",
        "title: Draft",
        "draft: true",
        "publishDate: 2026-12-25T00:00:00-05:00",
        "---",
        "Text.");
    write("03-old.md", "---", "title: Old", "expiryDate: 2026-12-24", "---", "Text.");
    assertThat(run("list", "future", "-r", root.toString(), "--clock", CLOCK)).isZero();
    assertThat(text())
        .isEqualTo("content/01-later.md  24 December 2026 18:00 Europe/Berlin\n"
            + "content/02-draft.md  25 December 2026 06:00 Europe/Berlin\n");
    assertThat(run("list", "drafts", "-r", root.toString(), "--clock", CLOCK)).isZero();
    assertThat(text()).isEqualTo("content/02-draft.md\n");
    assertThat(run("list", "expired", "-r", root.toString(), "--clock", CLOCK, "--format", "json"))
        .isZero();
    assertThat(text())
        .isEqualTo(
            "[{\"path\":\"content/03-old.md\",\"state\":\"expired\",\"at\":\"2026-12-24T00:00:00+01:00\","
                + "\"why\":\"it expired on 24 December 2026 00:00 Europe/Berlin\"}]\n");
    assertThat(run(
            "list", "future", "-r", root.toString(), "--clock", "2027-01-01", "--format", "json"))
        .isZero();
    assertThat(text()).isEqualTo("[]\n");
    assertThat(run("list", "pages", "-r", root.toString())).isEqualTo(2);
    assertThat(run("build", "-q", "-r", root.toString(), "--clock", CLOCK))
        .as(text())
        .isZero();
    assertThat(root.resolve("target/site/later")).doesNotExist();
    assertThat(run("build", "-q", "-F", "-r", root.toString(), "--clock", CLOCK))
        .as(text())
        .isZero();
    assertThat(root.resolve("target/site/later")).exists();
  }
}
