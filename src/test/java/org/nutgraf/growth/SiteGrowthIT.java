package org.nutgraf.growth;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.pipeline.Build;
import org.nutgraf.source.Sources;

/** Glossaries, claims, timelines, flows, sources and front matter. Sizes are in things, of which there are many. */
class SiteGrowthIT {
  private static final int SIZE = 150;

  static Stream<Arguments> sites() {
    return Stream.of(
        // the glossary
        each(
            "definitions that are alike",
            "glossary/t#.md",
            i -> term(i, "A kind of thing made in the town of " + name(i) + " by its people.")),
        each(
            "definitions that are the same",
            "glossary/t#.md",
            i -> term(i, "A kind of thing made in the town by people who live there.")),
        each(
            "definitions of each other",
            "glossary/t#.md",
            i -> term(i, "It is a " + name(i + 1) + ", but no. " + i + ".")),
        site(
            "a long definition",
            n -> Map.of("glossary/t.md", term(1, many(20 * n, " ", SiteGrowthIT::name)))),
        site(
            "many aliases",
            n -> Map.of(
                "glossary/t.md",
                "---\nterm: x\naliases: [" + many(4 * n, ", ", SiteGrowthIT::name)
                    + "]\n---\nA.\n")),
        site(
            "a term of many words",
            n -> Map.of(
                "glossary/t.md",
                term(1, "A."),
                "index.md",
                page("", "a ".repeat(20 * n)),
                "glossary/u.md",
                "---\nterm: " + "a ".repeat(4 * n) + "b\n---\nA.\n")),
        // claims
        each(
            "claims of one subject",
            "claims/c#.md",
            i -> "---\ntitle: T" + i + "\nstatus: " + (i % 2 == 0 ? "confirmed" : "reported")
                + "\nsubject: s\nas_of: " + day(i) + "\n---\nA.\n"),
        both(
            "figures and claims",
            n -> many(n, " ", i -> "The town pays " + (i + 7_000) + " billion."),
            "claims/c#.md",
            i -> "---\ntitle: It costs " + i + " billion\nstatus: reported\nvalue: " + i
                + " billion\n---\nA.\n"),
        site("figures and claims of a firm each", n -> {
          Map<String, String> files = files(
              4 * n,
              "claims/c#.md",
              i -> "---\ntitle: " + firm(i) + " pays " + i
                  + " billion to the town\nstatus: reported\nvalue: " + i
                  + " billion\n---\nA.\n",
              "glossary/g#.md",
              i -> "---\nterm: " + firm(i) + "\n---\nFirm " + i + ".\n");
          files.put(
              "index.md",
              page(
                  "",
                  many(4 * n, " ", i -> firm(i) + " pays " + (i + 7_000) + " billion to town.")));
          return files;
        }),
        site("claims that follow one another", n -> {
          Map<String, String> files = files(
              4 * n,
              "claims/c#.md",
              i -> "---\ntitle: T" + i + "\nstatus: reported\nvalue: v" + i + "\nfollowed_by: [c"
                  + (i + 1) + "]\n---\nA.\n",
              "",
              i -> "");
          files.put("index.md", page("", many(4 * n, " ", i -> "[v" + i + "](claim:c" + i + ")")));
          return files;
        }),
        // the timeline
        both(
            "events with a tag each",
            n -> "![T](timeline:)",
            "timeline/e#.md",
            i -> event(i, "tags: [t" + i + "]\n")),
        both("events of one day", n -> "![T](timeline:)", "timeline/e#.md", i -> event(0, "")),
        both(
            "events that last",
            n -> "![T](timeline:)",
            "timeline/e#.md",
            i -> event(i, "end: 2026-01-01\n")),
        both(
            "links to events",
            n -> many(n, " ", i -> "[a](event:e" + i + ")"),
            "timeline/e#.md",
            i -> event(i, "")),
        site(
            "events told in sections",
            n -> files(
                2 * n,
                "1#.md",
                i -> page("", "T."),
                "timeline/e#.md",
                i -> event(i, "told_in: 1" + i + ".md\n"))),
        // pages, stories and languages
        each("sections", "1#.md", i -> page("", "Text.")),
        site("many sections", n -> files(6 * n, "1#.md", i -> page("", "Text."), "", i -> "")),
        site(
            "pages outside the sequence",
            n -> files(6 * n, "p#.md", i -> page("", "T."), "", i -> "")),
        each("stories of one topic", "s#/index.md", i -> page("tags: [t]\n", "T.")),
        site(
            "stories of a topic each",
            n -> files(4 * n, "s#/index.md", i -> page("tags: [t" + i + "]\n", "T."), "", i -> "")),
        site("translations", n -> {
          Map<String, String> files =
              files(3 * n, "p#.md", i -> page("", "T."), "p#.de.md", i -> page("", "T."));
          files.put("site.yaml", SITE + "languages: [de]\n");
          return files;
        }),
        // flows and sources
        site(
            "flows",
            n -> Map.of(
                "index.md",
                page("", "![F](flow:)"),
                "flows.yaml",
                "parties:\n" + many(n, "\n", i -> "- { id: p" + i + ", name: P" + i + " }")
                    + "\nflows:\n"
                    + many(
                        n,
                        "\n",
                        i -> "- { from: p" + i + ", to: p" + (i + 1) % n
                            + ", kind: pays, what: w }"))),
        site(
            "sources",
            n -> Map.of(
                "index.md",
                page("", many(4 * n, " ", i -> "[a](source:s" + i + ")")),
                "sources.yaml",
                many(
                    4 * n,
                    "\n",
                    i -> "s" + i + ": { title: T" + i + ", publisher: \"😀\", url: \"https://e.org/"
                        + i + "\" }"))),
        // front matter and site.yaml
        front("unknown keys", n -> many(n, "\n", i -> "k" + i + ": v")),
        front("a key again", n -> "k: v\n".repeat(n)),
        front("aliases", n -> "aliases: [" + many(4 * n, ", ", i -> "/a" + i + "/") + "]"),
        front("brackets", n -> "a: " + "[".repeat(20 * n) + "]".repeat(20 * n)),
        front("hyphens", n -> "a:\n  " + "- ".repeat(20 * n) + "b"),
        front(
            "stairs",
            n -> "a:\n" + many((int) Math.sqrt(40 * n), "\n", i -> "  ".repeat(i + 1) + "-")),
        front("a quotation without end", n -> "a: \"" + "b\n".repeat(20 * n)),
        front("remarks", n -> "# a\n".repeat(20 * n)),
        front("references", n -> "a: &a [x]\n" + many(n, "\n", i -> "b" + i + ": *a")),
        front("a long description", n -> "description: " + "word ".repeat(20 * n)),
        front(
            "an emoji and eras",
            n -> "summary: 😀\neras:\n"
                + many(n, "\n", i -> "- { title: E" + i + ", from: 2000, to: 2001 }")),
        site(
            "wordings",
            n -> Map.of(
                "index.md",
                page("", many(n, " ", SiteGrowthIT::name)),
                "site.yaml",
                SITE + "wording:\n"
                    + many(n, "\n", i -> "- { avoid: [" + name(i) + "], write: x }"))),
        site(
            "redirects",
            n -> Map.of(
                "site.yaml",
                SITE + "redirects:\n" + many(n, "\n", i -> "  /a" + i + "/: /a" + (i + 1) + "/"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void grows(String name, IntFunction<Map<String, String>> files) {
    Growth.assertLinear(
        name,
        n -> {
          SortedMap<String, String> all = new TreeMap<>(
              Map.of("content/index.md", page("", "Text."), "content/site.yaml", SITE));
          files.apply(n).forEach((path, text) -> all.put("content/" + path, text));
          Sources sources = SiteFixture.sources(all);
          return () -> FindingFormat.text(false)
              .format(Build.site(sources, SiteFixture.OPTIONS).findings());
        },
        SIZE);
  }

  private static final String SITE = "title: Test\nbase_url: https://example.org/\n";

  private static String page(String more, String body) {
    return "---\ntitle: Page\ndate: 2026-01-02\n" + more + "---\n" + body + "\n";
  }

  private static String term(int i, String definition) {
    return "---\nterm: " + name(i) + "\n---\n" + definition + "\n";
  }

  private static String event(int i, String more) {
    return "---\ntitle: Event " + i + "\ndate: " + day(i) + "\n" + more + "---\nIt was so.\n";
  }

  private static String day(int i) {
    return LocalDate.of(2000, 1, 1).plusDays(i % 9_000).toString();
  }

  /** A word of letters, another for each number. */
  private static String name(int i) {
    return "w"
        + Integer.toString(i, 26)
            .chars()
            .mapToObj(c -> String.valueOf((char) (c <= '9' ? c + 'a' - '0' : c + 10)))
            .collect(Collectors.joining())
            .toLowerCase(java.util.Locale.ROOT)
        + "o";
  }

  private static String many(int n, String between, IntFunction<String> one) {
    return IntStream.range(0, n).mapToObj(one).collect(Collectors.joining(between));
  }

  private static Arguments site(String name, IntFunction<Map<String, String>> files) {
    return Arguments.of(name, files);
  }

  private static Arguments each(String name, String path, IntFunction<String> file) {
    return both(name, n -> "Text.", path, file);
  }

  private static Arguments both(
      String name, IntFunction<String> body, String path, IntFunction<String> file) {
    return site(name, n -> {
      Map<String, String> files = new TreeMap<>(Map.of("index.md", page("", body.apply(n))));
      IntStream.range(0, n)
          .forEach(i -> files.put(path.replace("#", String.valueOf(i)), file.apply(i)));
      return files;
    });
  }

  /** Files of two kinds besides an article, so many of each. */
  private static Map<String, String> files(
      int n, String path, IntFunction<String> file, String path2, IntFunction<String> file2) {
    Map<String, String> files = new TreeMap<>(Map.of("index.md", page("", "Text.")));
    for (int i = 0; i < n; i++) {
      files.put(path.replace("#", String.valueOf(i)), file.apply(i));
      if (!path2.isEmpty()) {
        files.put(path2.replace("#", String.valueOf(i)), file2.apply(i));
      }
    }
    return files;
  }

  private static String firm(int i) {
    return "F" + name(i);
  }

  private static Arguments front(String name, IntFunction<String> keys) {
    return site(name, n -> Map.of("index.md", page(keys.apply(n) + "\n", "![T](timeline:)")));
  }
}
