package org.nutgraf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltFolderTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void twoPages() throws IOException {
    page(
        "story-00001",
        "<a href=\"../glossary/term-30/index.html\">ours</a> <a href=\"../glossary/\">no term</a>");
    page(
        "story-00001/section-1",
        "<a class=\"term\" href=\"/glossary/#term-9\" title=\"x\">Hugo's</a>");
  }

  private void page(String name, String html) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("index.html"), html);
  }

  @Test
  void countsLinksToTermsOfBothGenerators() throws IOException {
    assertThat(new BuiltFolder(folder).links(1)).isEqualTo(1);
    assertThat(new BuiltFolder(folder).links(2)).isEqualTo(2);
  }

  @Test
  void missesPages() {
    assertThatThrownBy(() -> new BuiltFolder(folder).links(3))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aPlainProgramWritesFilesOfTheSameNamesAndLengths(@TempDir Path elsewhere)
      throws IOException {
    BuiltFolder built = new BuiltFolder(folder);
    built.list(elsewhere.resolve("list"));

    PlainWriter.main(new String[] {
      elsewhere.resolve("list").toString(), elsewhere.resolve("copy").toString()
    });

    new BuiltFolder(elsewhere.resolve("copy")).list(elsewhere.resolve("written"));
    assertThat(elsewhere.resolve("written")).hasSameTextualContentAs(elsewhere.resolve("list"));
    assertThat(built.files()).isEqualTo(2);
  }
}
