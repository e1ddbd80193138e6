package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
  @TempDir
  Path temp;

  private Path root;

  @BeforeEach
  void site() throws IOException {
    root = Files.createDirectories(temp.resolve("mine/site"));
    Files.createDirectories(root.resolve("content/glossary"));
    Files.createDirectories(root.resolve("static"));
    Files.writeString(root.resolve("file"), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"target/site", "public", "contents", "../elsewhere", "../site2"})
  void foldersApartFromTheSourcesAreAllRight(String folder) {
    assertThat(OutputFolder.refusal(root, root.resolve(folder))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../..", "/", "content/.."})
  void theRootAndWhatHoldsItAreRefused(String folder) {
    assertThat(OutputFolder.refusal(root, root.resolve(folder)))
        .hasValueSatisfying(message -> assertThat(message).endsWith("holds the site's sources"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content",
        "content/new/folder",
        "static",
        "templates",
        "src/main",
        ".git",
        "a/../content"
      })
  void theSourcesAndWhatIsInThemAreRefused(String folder) {
    assertThat(OutputFolder.refusal(root, root.resolve(folder)))
        .hasValueSatisfying(
            message -> assertThat(message).contains("is not apart from the sources in "));
  }

  @Test
  void aFileIsRefused() {
    assertThat(OutputFolder.refusal(root, root.resolve("file")))
        .contains("the output folder " + root.resolve("file") + " is a file");
  }

  @Test
  void linksAreSeenThrough() throws IOException {
    Files.createSymbolicLink(temp.resolve("link"), root.resolve("content"));
    assertThat(OutputFolder.refusal(root, temp.resolve("link"))).isPresent();
    assertThat(OutputFolder.refusal(root, temp.resolve("link/new"))).isPresent();
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Files.createSymbolicLink(root.resolve("templates"), elsewhere);
    assertThat(OutputFolder.refusal(root, elsewhere)).isPresent();
    assertThat(OutputFolder.refusal(root.resolve("../site"), root)).isPresent();
  }
}
