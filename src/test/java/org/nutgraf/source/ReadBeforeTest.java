package org.nutgraf.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.finding.SourceFile;

class ReadBeforeTest {
  private static final Instant SAVED = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir
  Path root;

  private final ReadBefore before = new ReadBefore();

  @BeforeEach
  void save() throws IOException {
    Files.createDirectories(root.resolve("content"));
    save("one", SAVED);
  }

  @Test
  void aFileThatIsAsItWasIsTheSameObject() {
    SourceFile first = readAt(SAVED.plusSeconds(10));
    assertThat(readAt(SAVED.plusSeconds(11))).isSameAs(first);
  }

  @Test
  void anotherTimeOrSizeIsAnotherFile() throws IOException {
    readAt(SAVED.plusSeconds(10));
    save("two", SAVED.plusSeconds(11));
    assertThat(readAt(SAVED.plusSeconds(20)).text()).isEqualTo("two");
    save("three", SAVED.plusSeconds(11));
    assertThat(readAt(SAVED.plusSeconds(30)).text()).isEqualTo("three");
  }

  @Test
  void whatWasSavedAMomentAgoIsReadAgain() throws IOException {
    readAt(SAVED.plusSeconds(1));
    save("two", SAVED);
    assertThat(readAt(SAVED.plusSeconds(10)).text()).isEqualTo("two");
  }

  @Test
  void aFileThatIsGoneIsGone() throws IOException {
    readAt(SAVED.plusSeconds(10));
    Files.delete(root.resolve("content/index.md"));
    assertThat(SourceReader.read(root, before).texts()).doesNotContainKey("content/index.md");
  }

  private SourceFile readAt(Instant now) {
    before.begin(now);
    return SourceReader.read(root, before).texts().get("content/index.md");
  }

  private void save(String text, Instant time) throws IOException {
    Path file = root.resolve("content/index.md");
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
