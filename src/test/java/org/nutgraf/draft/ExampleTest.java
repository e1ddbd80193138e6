package org.nutgraf.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.importer.Imported;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.SourceReader;

class ExampleTest {
  @TempDir
  Path folder;

  @Test
  void buildsWithoutFindings() {
    assertThat(Imported.findings(Example.draft(java.time.ZoneId.of("UTC")), folder))
        .isEmpty();
  }

  @Test
  void hasSomethingOfEverything() {
    Outputs outputs = Imported.build(Example.draft(java.time.ZoneId.of("UTC")), folder);
    assertThat(outputs.files())
        .containsKeys(
            "index.html",
            "why-now/index.html",
            "who-pays/index.html",
            "glossary/ridership/index.html",
            "timeline/index.html",
            "sources/index.html");
    assertThat(SourceReader.read(folder).texts().keySet())
        .filteredOn(path -> path.startsWith("content/"))
        .hasSize(14);
  }

  @Test
  void everyTermIsUsed() {
    Outputs outputs = Imported.build(Example.draft(java.time.ZoneId.of("UTC")), folder);
    String pages = text(outputs, "why-now/index.md") + text(outputs, "who-pays/index.md");
    assertThat(pages)
        .contains("glossary/feasibility-study/", "glossary/ridership/", "glossary/municipal-bond/");
  }

  private static String text(Outputs outputs, String path) {
    return new String(
        ((org.nutgraf.page.Output.Made) outputs.files().get(path)).bytes(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void comesWithADescriptionForTheCms() throws Exception {
    DraftFile file = Example.draft(java.time.ZoneId.of("UTC")).files().stream()
        .filter(f -> f.path().equals(".pages.yml"))
        .findFirst()
        .orElseThrow();
    assertThat(file.text())
        .isEqualTo(
            Files.readString(Path.of("src/main/resources/org/nutgraf/draft/example/.pages.yml")));
    assertThat(Example.draft(java.time.ZoneId.of("UTC")).files())
        .extracting(DraftFile::path)
        .contains(".gitignore", "README.md");
  }
}
