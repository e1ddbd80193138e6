package org.nutgraf.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;

/**
 * Mistakes in every kind of file, and all that is said about each.
 *
 * <p>The files of {@code findings/} hold cases: a line {@code ### what is wrong}, the files of a site, a line
 * {@code >>>} and what is printed. A case whose title ends with {@code (bare)} has those files only; others have a
 * page and a {@code site.yaml} besides. What is printed are mistakes; where the title ends with {@code (with advice)},
 * warnings too. {@code \\xE9} stands for a byte; a site that has such files, or whose title
 * ends with {@code (on disk)}, is read from disk. {@code -Dgolden.refresh=true} writes what is printed now; read the
 * difference before it is committed.
 */
class SeededMistakesTest {
  private static final Path FOLDER = Path.of("src/test/resources/findings");
  private static final String INDEX = "-- content/index.md --\n---\ntitle: Page\n---\nText.\n";

  private static final int ENOUGH = 10;
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

  @TempDir
  Path temporary;

  private record Case(String title, String files, String expected) {
    String actual(Path folder) throws IOException {
      if (title.endsWith("(bare)")) {
        return SiteFixture.bare(files).mistakes();
      }
      String all = files.contains("-- content/index.md --") ? files : files + INDEX;
      boolean disk = title.endsWith("(on disk)") || BYTE.matcher(files).find();
      SiteFixture site = disk ? SiteFixture.of(onDisk(all, folder)) : SiteFixture.of(all);
      return title.endsWith("(with advice)") ? site.findings() : site.mistakes();
    }

    private static Sources onDisk(String files, Path folder) throws IOException {
      for (Map.Entry<String, String> file : SiteFixture.whole(files).entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        // One byte for each character, which is what the text is in UTF-8 but for the bytes that
        // are spelled out.
        String bytes = new String(file.getValue().getBytes(UTF_8), ISO_8859_1);
        Files.writeString(
            path,
            BYTE.matcher(bytes)
                .replaceAll(hex -> Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(hex.group(1), 16)))),
            ISO_8859_1);
      }
      return SourceReader.read(folder);
    }
  }

  @TestFactory
  List<DynamicContainer> mistakes() throws IOException {
    List<DynamicContainer> containers = new ArrayList<>();
    for (Path file : files()) {
      List<Case> cases = cases(Files.readString(file));
      if (Boolean.getBoolean("golden.refresh")) {
        Files.writeString(file, refreshed(cases));
      }
      containers.add(DynamicContainer.dynamicContainer(
          file.getFileName().toString(), cases.stream().map(this::test)));
    }
    return containers;
  }

  @Test
  void thereAreEnoughOfEachKindOfFile() throws IOException {
    Set<String> titles = new HashSet<>();
    for (Path file : files()) {
      List<Case> cases = cases(Files.readString(file));
      assertThat(cases)
          .as(file.toString())
          .hasSizeGreaterThanOrEqualTo(ENOUGH)
          .allSatisfy(mistake -> {
            assertThat(titles.add(file + mistake.title())).as(mistake.title()).isTrue();
            assertThat(mistake.expected())
                .as(mistake.title())
                .containsPattern("(?m)^\\S.*:\\d+:\\d+: (error|warning): .+ \\[.+]$");
          });
    }
    assertThat(titles).hasSizeGreaterThanOrEqualTo(ENOUGH * ENOUGH);
  }

  private DynamicTest test(Case mistake) {
    return dynamicTest(mistake.title(), () -> {
      String actual = mistake.actual(Files.createTempDirectory(temporary, "site"));
      if (!Boolean.getBoolean("golden.refresh")) {
        assertThat(actual).isEqualTo(mistake.expected());
      }
    });
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<Case> cases(String text) {
    List<Case> cases = new ArrayList<>();
    for (String part : text.split("(?m)^### ")) {
      if (!part.isEmpty()) {
        int title = part.indexOf('\n');
        int expected = part.indexOf("\n>>>\n");
        cases.add(new Case(
            part.substring(0, title),
            part.substring(title + 1, expected + 1),
            part.substring(expected + 5).stripTrailing() + "\n"));
      }
    }
    return cases;
  }

  private String refreshed(List<Case> cases) throws IOException {
    StringBuilder out = new StringBuilder();
    for (Case mistake : cases) {
      out.append("### ")
          .append(mistake.title())
          .append('\n')
          .append(mistake.files())
          .append(">>>\n")
          .append(mistake.actual(Files.createTempDirectory(temporary, "site")))
          .append('\n');
    }
    return out.toString().stripTrailing() + "\n";
  }
}
