package org.nutgraf.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nutgraf.SiteFixture;

/**
 * Mistakes in every kind of file, and all that is said about each.
 *
 * <p>The files of {@code findings/} hold cases: a line {@code ### what is wrong}, the files of a site, a line
 * {@code >>>} and what is printed. A case whose title ends with {@code (bare)} has those files only; others have a
 * page and a {@code site.yaml} besides. {@code -Dgolden.refresh=true} writes what is printed now; read the
 * difference before it is committed.
 */
class SeededMistakesTest {
  private static final Path FOLDER = Path.of("src/test/resources/findings");
  private static final String INDEX = "-- content/index.md --\n---\ntitle: Page\n---\nText.\n";

  private record Case(String title, String files, String expected) {
    String actual() {
      if (title.endsWith("(bare)")) {
        return SiteFixture.bare(files).mistakes();
      }
      return SiteFixture.of(files.contains("-- content/index.md --") ? files : files + INDEX).mistakes();
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
      containers.add(DynamicContainer.dynamicContainer(file.getFileName().toString(),
          cases.stream().map(this::test)));
    }
    return containers;
  }

  @Test
  void thereAreEnough() throws IOException {
    int count = 0;
    for (Path file : files()) {
      count += cases(Files.readString(file)).size();
    }
    assertThat(count).isGreaterThanOrEqualTo(100);
  }

  private DynamicTest test(Case mistake) {
    return dynamicTest(mistake.title(), () -> {
      String actual = mistake.actual();
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
        cases.add(new Case(part.substring(0, title), part.substring(title + 1, expected + 1),
            part.substring(expected + 5).stripTrailing() + "\n"));
      }
    }
    return cases;
  }

  private static String refreshed(List<Case> cases) {
    StringBuilder out = new StringBuilder();
    for (Case mistake : cases) {
      out.append("### ").append(mistake.title()).append('\n').append(mistake.files()).append(">>>\n")
          .append(mistake.actual()).append('\n');
    }
    return out.toString().stripTrailing() + "\n";
  }
}
