package org.nutgraf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.page.Output;
import org.nutgraf.source.Location;
import org.nutgraf.source.SourceFile;

class LoadedFilesTest {
  private static final Location HERE = new SourceFile("content/index.md", "").whole();

  @TempDir Path temp;

  @Test
  void aPageThatIsOnDiskAlreadyLoadsTheSame() throws Exception {
    Output.Made made = Output.Made.text("a/index.html", "<link rel=\"stylesheet\" href=\"../site.css\"><p>Text", HERE);
    Path place = Files.write(temp.resolve("page"), made.bytes());
    LoadedFiles loaded = LoadedFiles.of(made);
    assertThat(loaded.others()).containsExactly("site.css");
    assertThat(LoadedFiles.of(new Output.Stored(made.path(), place, made.bytes().length, HERE))).isEqualTo(loaded);
  }
}
