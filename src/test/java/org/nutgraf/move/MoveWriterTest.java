package org.nutgraf.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.content.Now;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;

/** What was moved goes onto the disk as it was read, or not at all. */
class MoveWriterTest {
  @TempDir
  private Path root;

  @BeforeEach
  void site() throws IOException {
    write("site.yaml", "title: T\nbase_url: https://example.org/\n");
    write("index.md", "\uFEFF---\r\ntitle: T\r\n---\r\nA [tug](term:tug).\r\n");
    write("glossary/tug.md", "---\nterm: tug\n---\nA ship.\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    return Files.readString(root.resolve("content").resolve(path));
  }

  private void move(Sources sources) throws CantMove, IOException {
    MoveWriter.write(
        Mover.moved(
            sources, new Now(Instant.parse("2026-03-01T00:00:00Z")), "glossary/tug.md", "tugboat"),
        sources,
        root);
  }

  @Test
  void lineEndsAndTheByteOrderMarkStay() throws Exception {
    move(SourceReader.read(root));
    assertThat(read("index.md"))
        .isEqualTo("\uFEFF---\r\ntitle: T\r\n---\r\nA [tug](term:tugboat).\r\n");
    assertThat(read("glossary/tugboat.md")).isEqualTo("---\nterm: tug\n---\nA ship.\n");
    assertThat(root.resolve("content/glossary/tug.md")).doesNotExist();
  }

  @Test
  void nothingIsWrittenOverWhatSomebodyElseWrote() throws Exception {
    Sources sources = SourceReader.read(root);
    write("index.md", "---\ntitle: Another\n---\n");
    assertThatThrownBy(() -> move(sources))
        .isInstanceOf(CantMove.class)
        .hasMessageContaining("content/index.md was changed meanwhile");
    assertThat(root.resolve("content/glossary/tug.md")).exists();
    assertThat(read("index.md")).isEqualTo("---\ntitle: Another\n---\n");
  }

  @Test
  void nothingIsWrittenWhereAFileCameMeanwhile() throws Exception {
    Sources sources = SourceReader.read(root);
    write("glossary/tugboat.md", "Mine.");
    assertThatThrownBy(() -> move(sources))
        .isInstanceOf(CantMove.class)
        .hasMessageContaining("tugboat.md is there already");
    assertThat(read("index.md")).contains("term:tug)");
    assertThat(read("glossary/tugboat.md")).isEqualTo("Mine.");
  }
}
