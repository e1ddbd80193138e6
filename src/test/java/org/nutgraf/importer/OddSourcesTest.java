package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nutgraf.draft.Draft;

/**
 * Articles and timelines as people have them, and all that is made of them: {@code odd.txt} has a line {@code ### name},
 * the file, a line {@code >>>}, and the new files with what is said about them. {@code -Dgolden.refresh=true} writes what
 * is made now; read the difference before it is committed.
 */
class OddSourcesTest {
  private static final Path CASES = Path.of("src/test/resources/draft/odd.txt");

  private record Case(String name, String text, String expected) {
    String actual() {
      Draft draft = Imported.text(name, text);
      StringBuilder out = new StringBuilder(
          Imported.shown(draft).replaceAll("(?m)^-- content/site.yaml --\n([a-z_]+: .*\n)*", ""));
      draft
          .problems()
          .forEach(problem -> out.append("problem: ").append(problem).append('\n'));
      draft.notes().forEach(note -> out.append("note: ").append(note).append('\n'));
      return out.toString();
    }
  }

  @TestFactory
  List<DynamicTest> sources() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String part : Files.readString(CASES).split("(?m)^### (?=.*\\.[a-z]+$)")) {
      if (!part.isEmpty()) {
        int name = part.indexOf('\n');
        int end = part.indexOf("\n>>>\n");
        cases.add(new Case(
            part.substring(0, name),
            part.substring(name + 1, end + 1),
            part.substring(end + 5).stripTrailing() + "\n"));
      }
    }
    if (Boolean.getBoolean("golden.refresh")) {
      StringBuilder out = new StringBuilder();
      cases.forEach(one -> out.append("### ")
          .append(one.name())
          .append('\n')
          .append(one.text())
          .append(">>>\n")
          .append(one.actual())
          .append('\n'));
      Files.writeString(CASES, out.toString().stripTrailing() + "\n");
    }
    assertThat(cases).hasSizeGreaterThan(20);
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
          if (!Boolean.getBoolean("golden.refresh")) {
            assertThat(one.actual().stripTrailing() + "\n").isEqualTo(one.expected());
          }
        }))
        .toList();
  }
}
