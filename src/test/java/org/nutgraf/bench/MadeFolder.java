package org.nutgraf.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.nutgraf.bench.MadePage.MadeEvent;

/** Writes made sites as the files that a generator reads. The words are the same for every generator. */
final class MadeFolder {
  private final Path root;
  private final Set<Path> folders = new HashSet<>();

  private MadeFolder(Path root) {
    this.root = root;
  }

  /** As Nutgraf reads it: a file for each page, term and event in {@code content/}. */
  static void forNutgraf(MadeSite site, Path root) throws IOException {
    MadeFolder folder = new MadeFolder(root.resolve("content"));
    folder.file(
        "site.yaml",
        """
        title: Explainers
        base_url: https://example.org/
        language: en
        checks: { unused-term: off, unsourced-event: off, doubled-word: off }
        """);
    folder.file(
        "index.md",
        """
        ---
        title: Explainers
        description: Every story we explain.
        date: 2026-01-01
        ---

        Every story we explain.
        """);
    for (MadeTerm term : site.glossary()) {
      folder.file(
          "glossary/" + term.id() + ".md",
          """
          ---
          term: "%s"
          aliases: %s
          ---

          %s
          """
              .formatted(term.term(), quoted(term.aliases()), term.definition()));
    }
    site.pages((from, to) -> "../" + source(to)).forEach(page -> {
      folder.file(source(page.number()), frontMatter(page, "") + page.body());
      int number = 0;
      for (MadeEvent event : page.events()) {
        String name = event.date() + "-" + page.number() + "-" + ++number;
        folder.file(
            MadeSite.story(page.number()) + "/timeline/" + name + ".md",
            """
            ---
            title: "%s"
            date: %s
            ---

            %s
            """
                .formatted(event.title(), event.date(), event.text()));
      }
    });
  }

  /** As Hugo reads it: a file for each page, the glossary and the timeline as data. Its templates are no part of it. */
  static void forHugo(MadeSite site, Path root) throws IOException {
    MadeFolder folder = new MadeFolder(root);
    StringBuilder glossary = new StringBuilder();
    for (MadeTerm term : site.glossary()) {
      glossary.append(
          """
          - id: %s
            term: "%s"
            aliases: %s
            definition: "%s"
          """
              .formatted(term.id(), term.term(), quoted(term.aliases()), term.definition()));
    }
    folder.file("data/glossary.yaml", glossary.toString());
    // Sorted, as a timeline is; its templates need not do that.
    TreeMap<String, String> timeline = new TreeMap<>();
    site.pages((from, to) -> "/" + MadeSite.address(to)).forEach(page -> {
      int section = MadeSite.section(page.number());
      String name = section == 0 ? "_index" : "section-" + section;
      folder.file(
          "content/" + MadeSite.story(page.number()) + "/" + name + ".md",
          frontMatter(page, section == 0 ? "" : "weight: " + section + "\n") + page.body());
      page.events()
          .forEach(event -> timeline.merge(
              String.format(Locale.ROOT, "%s %07d", event.date(), page.number()),
              event(event, page.number()),
              String::concat));
    });
    folder.file("data/timeline.yaml", String.join("", timeline.values()));
  }

  private static String event(MadeEvent event, int page) {
    return """
        - date: %s
          title: "%s"
          text: "%s"
          url: "/%s"
        """
        .formatted(event.date(), event.title(), event.text(), MadeSite.address(page));
  }

  // Such as story-00001/01-section-1.md: the number orders sections, the rest is the address.
  private static String source(int page) {
    int section = MadeSite.section(page);
    return MadeSite.story(page) + "/"
        + (section == 0 ? "index" : "0" + section + "-section-" + section) + ".md";
  }

  private static String frontMatter(MadePage page, String more) {
    return """
        ---
        title: "%s"
        date: %s
        description: "%s"
        %s---

        """
        .formatted(page.title(), page.date(), page.description(), more);
  }

  private static String quoted(List<String> texts) {
    return texts.isEmpty() ? "[]" : "[\"" + String.join("\", \"", texts) + "\"]";
  }

  private void file(String path, String text) {
    Path file = root.resolve(path);
    try {
      if (folders.add(file.getParent())) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
