package org.nutgraf.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftWriterTest {
  @TempDir
  Path folder;

  private static final Draft DRAFT = Draft.of(
      DraftFile.text("content/a/index.md", "new\n"), DraftFile.text("content/b.md", "new\n"));

  @Test
  void writesIntoNewFolders() throws IOException {
    assertThat(DraftWriter.write(DRAFT, folder, false)).isEmpty();
    assertThat(folder.resolve("content/a/index.md")).hasContent("new\n");
    assertThat(DraftWriter.write(DRAFT, folder, false)).isEmpty();
  }

  @Test
  void writesNothingOverWhatIsThere() throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(folder.resolve("content/b.md"), "old\n");
    assertThat(DraftWriter.write(DRAFT, folder, false)).containsExactly("content/b.md");
    assertThat(folder.resolve("content/b.md")).hasContent("old\n");
    assertThat(folder.resolve("content/a")).doesNotExist();
    assertThat(DraftWriter.write(DRAFT, folder, true)).containsExactly("content/b.md");
    assertThat(folder.resolve("content/b.md")).hasContent("new\n");
  }

  @Test
  void aLinkThatLeadsNowhereIsInTheWay() throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.createSymbolicLink(folder.resolve("content/b.md"), folder.resolve("elsewhere.md"));
    assertThat(DraftWriter.write(DRAFT, folder, false)).containsExactly("content/b.md");
    assertThat(folder.resolve("elsewhere.md")).doesNotExist();
  }

  @Test
  void whatChangedSinceItWasReadIsNotReplaced() throws IOException {
    Draft draft = Draft.of(DraftFile.text("sources.yaml", "a\nb\n").replacing("a\n"));
    Files.writeString(folder.resolve("sources.yaml"), "a\nsomebody else\n");
    assertThat(DraftWriter.write(draft, folder, false)).containsExactly("sources.yaml");
    Files.writeString(folder.resolve("sources.yaml"), "a\n");
    assertThat(DraftWriter.write(draft, folder, false)).isEmpty();
    assertThat(folder.resolve("sources.yaml")).hasContent("a\nb\n");
  }
}
