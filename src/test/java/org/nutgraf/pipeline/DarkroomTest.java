package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.trace.Memo;

class DarkroomTest {
  @TempDir Path temp;

  private static Build.Whole site(String title) {
    return Build.whole(SiteFixture.sources(SiteFixture.split("""
        -- content/site.yaml --
        title: Test
        base_url: https://example.org/
        cards: true
        -- content/index.md --
        ---
        title: %s
        ---
        Text.
        """.formatted(title))), SiteFixture.OPTIONS, new Memo());
  }

  private Outputs developed(String title) throws WriteException {
    return new Darkroom(temp.resolve("pictures")).develop(site(title));
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("pictures"))) {
      return files.sorted().toList();
    }
  }

  private static byte[] card(Outputs outputs) throws IOException {
    Output output = outputs.files().get("card.png");
    if (output instanceof Output.Made made) {
      return made.bytes();
    }
    try (var in = ((Output.FromFile) output).asset().open()) {
      return in.readAllBytes();
    }
  }

  @Test
  void drawsWhatIsToBeDrawnAndNothingElse() throws Exception {
    Build.Whole site = site("One");
    Outputs outputs = new Darkroom(temp.resolve("pictures")).develop(site);
    assertThat(outputs.files().keySet()).isEqualTo(site.outputs().files().keySet());
    assertThat(outputs.files().values()).noneMatch(Output.Drawn.class::isInstance);
    assertThat(card(outputs)).startsWith(0x89, 'P', 'N', 'G');
    assertThat(outputs.files().get("index.html")).isSameAs(site.outputs().files().get("index.html"));
  }

  @Test
  void drawsNothingTwice() throws Exception {
    Outputs first = developed("One");
    org.assertj.core.api.Assumptions.assumeThat(first.findings()).isEqualTo(site("One").outputs().findings());
    for (Path file : kept()) {
      Files.writeString(file, "kept");
    }
    assertThat(card(developed("One"))).asString().isEqualTo("kept");
  }

  @Test
  void forgetsWhatIsNotNeededAnyMore() throws Exception {
    developed("One");
    List<Path> before = kept();
    developed("Two");
    assertThat(kept()).hasSameSizeAs(before).isNotEqualTo(before);
  }

  @Test
  void drawsEachTimeWhereNothingCanBeKept() throws Exception {
    byte[] card = card(developed("One"));
    Path file = Files.writeString(temp.resolve("file"), "");
    assertThat(card(new Darkroom(file).develop(site("One")))).isEqualTo(card);
  }
}
