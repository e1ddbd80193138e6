package org.nutgraf.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.nutgraf.SiteFixture;

@Isolated("it weighs what is in memory, whoever put it there")
class LiveSiteMemoryIT {
  private static final int BUILDS = 100;

  @TempDir
  Path root;

  /** A page of this size takes about 1 MB: were each of them kept, it would be 70 MB. */
  @Test
  void aHundredBuildsLeaveNothingBehind() throws IOException {
    write("content/site.yaml", "title: Test\nbase_url: https://example.org/news/\n");
    write("content/index.md", "---\ntitle: Home\n---\nText.\n");
    write("content/glossary/hub.md", "---\nterm: hub\n---\nDefinition.\n");
    LiveSite site = new LiveSite(root, SiteFixture.OPTIONS, SiteFixture.OPTIONS::now);
    String text = "A sentence with a hub in it.\n\n".repeat(500);
    long atFirst = 0;
    for (int i = 1; i <= BUILDS; i++) {
      write("content/index.md", "---\ntitle: Home " + i + "\n---\n" + text);
      write("content/glossary/hub.md", "---\nterm: hub\n---\nDefinition " + i + ".\n");
      site.rebuild();
      atFirst = i == 30 ? used() : atFirst;
    }
    assertThat(site.state().version()).isEqualTo(BUILDS);
    assertThat(used() - atFirst).as("bytes").isLessThan(16 << 20);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }
}
