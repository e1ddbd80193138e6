package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.SiteFixture;

/** Every link and every fragment that is written leads somewhere: both editions, every kind of page, every site made for tests. */
class EveryLinkResolvesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  /** A home page that is a whole story, pages that repeat each other's names, and stories that share terms and sources. */
  private static final String FULL_HOME =
      """
      -- content/site.yaml --
      title: The Tug
      base_url: https://example.org/tug/
      checks: { missing-description: off, unused-source: off }
      -- content/index.md --
      ---
      title: A ship is stuck
      date: 2026-01-02
      authors: [Nora Quill]
      covers_until: 2026-01
      ---
      A tug came for [$5 a day](claim:cost), says [the paper](source:paper). It was [the day](event:day).

      ## What a tug is

      See [below](#what-a-tug-is), [the other ship](other/index.md#a-tug), [why](01-why.md#a-tug).

      ![Money](flow:)

      ![When](timeline:)

      ![Claims](claims:)
      -- content/01-why.md --
      ---
      title: Why
      ---
      ## A tug

      The tug was late, which [cost $5 a day](claim:cost). So did [the harbour](term:harbour).
      -- content/imprint.md --
      ---
      title: Imprint
      aliases: [/legal/]
      ---
      The harbour prints this.
      -- content/other/index.md --
      ---
      title: Another ship
      ---
      ## A tug

      A tug again, [as it began](../index.md#what-a-tug-is), and [$7](claim:price) of [the paper](source:paper).
      -- content/other/01-more.md --
      ---
      title: More
      ---
      The harbour, once more: [it](../01-why.md).
      -- content/other/claims/price.md --
      ---
      title: A tug costs $7
      value: "$7"
      status: confirmed
      sources: [paper]
      ---
      -- content/claims/cost.md --
      ---
      title: A day costs $5
      value: "$5"
      status: confirmed
      sources: [paper]
      ---
      Every tug does.
      -- content/timeline/day.md --
      ---
      title: The tug came
      date: 2026-01-01
      sources: [paper]
      ---
      A tug came into the harbour.
      -- content/corrections/2026-01-03-days.md --
      ---
      title: It was a day
      date: 2026-01-03
      page: 01-why.md
      ---
      A tug came, not two.
      -- content/flows.yaml --
      parties:
        - { id: a, name: The port }
        - { id: b, name: The tug }
      flows:
        - { from: a, to: b, kind: pays, what: A day, amount: "$5", sources: [paper] }
      -- content/glossary/tug.md --
      ---
      term: tug
      see_also: [harbour]
      sources: [paper]
      ---
      A small ship of a harbour.
      -- content/glossary/harbour.md --
      ---
      term: harbour
      ---
      Where a tug lives.
      -- content/sources.yaml --
      paper: { title: The paper, publisher: Press, url: "https://example.com/paper" }
      """;

  static Stream<Path> sites() throws IOException {
    try (Stream<Path> golden = Files.list(RESOURCES.resolve("golden"))) {
      return golden.sorted().map(folder -> folder.resolve("site")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void onSitesOfTests(Path site, @TempDir Path target) {
    assertThat(problems(BuiltSite.build(site, target))).isEmpty();
  }

  @Test
  void inTheNewspaper() {
    assertThat(problems(Newspaper.site())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("homes")
  void onEveryKindOfHomePage(String files, @TempDir Path target) {
    assertThat(problems(BuiltSite.of(new TreeMap<>(SiteFixture.split(files)), target)))
        .isEmpty();
  }

  static Stream<String> homes() {
    String bare = FULL_HOME
        .replaceFirst("(?s)-- content/index.md --.*?-- content/other", "-- content/other")
        .replaceFirst("\\[as it began]\\(../index.md#what-a-tug-is\\)", "as it began")
        .replace("once more: [it](../01-why.md)", "once more")
        .replaceFirst("(?s)-- content/claims/cost.*?-- content/glossary", "-- content/glossary");
    return Stream.of(FULL_HOME, bare);
  }

  private static List<String> problems(BuiltSite site) {
    List<String> problems = new ArrayList<>(LinkCheck.problems(site.root()));
    MarkdownCheck markdown = new MarkdownCheck();
    site.files(".md")
        .forEach(page -> problems.addAll(markdown.problems(site.root(), page, site.read(page))));
    return problems;
  }
}
