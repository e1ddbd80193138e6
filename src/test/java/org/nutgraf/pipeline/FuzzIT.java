package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.FindingFormat;

/**
 * Whatever is in the files of a site, a build ends with findings, never with an exception.
 *
 * <p>The newspaper made up for tests is damaged at random places. {@code -Dfuzz.rounds=5000} looks longer.
 */
class FuzzIT {
  private static final Path NEWSPAPER = Path.of("src/test/resources/newspaper");
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 15);
  private static final List<String> PIECES = List.of(
      "\n",
      "\n\n",
      " ",
      "  ",
      "    ",
      "\t",
      "---\n",
      "-",
      "- ",
      "#",
      "# ",
      "> ",
      ">",
      "> [!NOTE]\n",
      "*",
      "**",
      "_",
      "`",
      "```\n",
      "~~~",
      "~~",
      "[",
      "]",
      "(",
      ")",
      "](",
      "![",
      "[^a]",
      "[a]: b\n",
      "<",
      ">",
      "<!--",
      "-->",
      "<b>",
      "</sub>",
      "&amp;",
      "&#0;",
      "&#x110000;",
      "|",
      "| a |\n| - |\n",
      "\\",
      "\\\n",
      "  \n",
      ":",
      ": ",
      "\"",
      "'",
      "{",
      "}",
      "{{",
      "{%",
      "%}",
      "?",
      "!",
      "&",
      "*x",
      "@",
      "%",
      "0",
      "-1",
      "9999999999",
      "2026-02-31",
      "2026~",
      "true",
      "null",
      "~",
      "[]",
      "{}",
      "term:",
      "claim:",
      "source:",
      "event:",
      "flow:",
      "timeline:?from=",
      "claims:?ids=",
      "javascript:",
      "//",
      "../",
      "/",
      "\u0000",
      "\u0007",
      "\uFEFF",
      "\uFFFD",
      "\u202E",
      "\u200D",
      "\u0301",
      "\uD83D",
      "\uDE00",
      "😀",
      "𠮷",
      "中文",
      "العربية",
      "ß",
      "İ",
      "id: ",
      "title: ",
      "status: ",
      "date: ",
      "sources: [",
      "lane: ",
      "slug: ",
      "aliases: [\"\"]\n",
      "draft: true\n",
      "publishDate: 2999-01-01\n",
      "weight: 1e9\n",
      "short: \n",
      "language: ar\n",
      "base_url: x\n",
      "\r",
      "\r\n",
      "\u2028");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingIsThrown(long seed) throws IOException {
    SortedMap<String, String> content = content();
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      SortedMap<String, String> damaged = new TreeMap<>(content);
      List<String> paths = new ArrayList<>(content.keySet());
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        String path = paths.get(random.nextInt(paths.size()));
        damaged.computeIfPresent(path, (p, text) -> damaged(text, random));
      }
      if (random.nextInt(10) == 0) {
        damaged.remove(paths.get(random.nextInt(paths.size())));
      }
      build(damaged, seed, round);
    }
  }

  private static void build(SortedMap<String, String> files, long seed, int round) {
    try {
      SiteFixture site = SiteFixture.of(SiteFixture.sources(files));
      assertThat(site.findings()).doesNotContain("Exception");
      FindingFormat.github().format(site.outputs().findings());
      FindingFormat.json().format(site.outputs().findings());
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + seed + ", round " + round, e);
    }
  }

  private static SortedMap<String, String> content() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(NEWSPAPER)) {
      for (Path file :
          found.filter(path -> path.toString().matches(".*\\.(md|yaml)")).toList()) {
        files.put(NEWSPAPER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  private static String damaged(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      // The beginning has the front matter, and needs its share.
      int at = random.nextInt(
          Math.min(out.length(), random.nextBoolean() ? 200 : Integer.MAX_VALUE) + 1);
      int end = Math.min(out.length(), at + random.nextInt(random.nextInt(20) == 0 ? 2_000 : 12));
      switch (random.nextInt(4)) {
        case 0 -> out.delete(at, end);
        case 1 -> out.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> out.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        default -> out.insert(random.nextInt(out.length() + 1), out.substring(at, end));
      }
    }
    return out.toString();
  }
}
