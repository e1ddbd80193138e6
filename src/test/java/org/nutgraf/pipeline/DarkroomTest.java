package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.trace.Memo;

class DarkroomTest {
  private static final Instant NOW = Instant.parse("2099-01-01T00:00:00Z");

  @TempDir
  Path temp;

  private static Build.Whole site(String title) {
    return Build.whole(
        SiteFixture.sources(SiteFixture.split(
            """
        -- content/site.yaml --
        title: Test
        base_url: https://example.org/
        cards: true
        -- content/index.md --
        ---
        title: %s
        ---
        Text.
        """
                .formatted(title))),
        SiteFixture.OPTIONS,
        new Memo());
  }

  private Outputs developed(String title) throws WriteException {
    return developed(title, NOW);
  }

  private Outputs developed(String title, Instant now) throws WriteException {
    Cache cache = new Cache(temp.resolve("cache"), now);
    Outputs outputs = new Darkroom(cache, made -> made).develop(site(title));
    cache.tidy();
    return outputs;
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("cache"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("picture"))
          .sorted()
          .toList();
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
    Outputs outputs =
        new Darkroom(new Cache(temp.resolve("cache"), NOW), made -> made).develop(site);
    assertThat(outputs.files().keySet()).isEqualTo(site.outputs().files().keySet());
    assertThat(outputs.files().values()).noneMatch(Output.Drawn.class::isInstance);
    assertThat(card(outputs)).startsWith(0x89, 'P', 'N', 'G');
    assertThat(outputs.files().get("index.html"))
        .isSameAs(site.outputs().files().get("index.html"));
  }

  @Test
  void drawsNothingTwice() throws Exception {
    assumeCardsCanBeDrawn();
    Cache cache = new Cache(temp.resolve("cache"), NOW);
    Output.Drawn drawn = (Output.Drawn) site("One").outputs().files().get("card.png");
    cache.put("picture", drawn.drawing().recipe(), out -> out.writeBytes("kept"));
    assertThat(card(developed("One"))).asString().isEqualTo("kept");
  }

  /** Whatever a power cut or a disk makes of it. */
  @Test
  void aPictureThatIsDamagedIsDrawnAgain() throws Exception {
    assumeCardsCanBeDrawn();
    byte[] card = card(developed("One"));
    for (Path file : kept()) {
      byte[] whole = Files.readAllBytes(file);
      byte[] turned = whole.clone();
      turned[whole.length / 2] ^= 1;
      for (byte[] damaged :
          List.of(new byte[0], Arrays.copyOf(whole, 100), new byte[whole.length], turned)) {
        Files.write(file, damaged);
        assertThat(card(developed("One"))).isEqualTo(card);
      }
    }
  }

  @Test
  void buildsOfDifferentSitesKeepEachOthersPictures() throws Exception {
    developed("One");
    List<Path> first = kept();
    developed("Two");
    assertThat(kept()).containsAll(first);
  }

  @Test
  void forgetsWhatWasNotNeededForAMonth() throws Exception {
    assumeCardsCanBeDrawn();
    developed("One");
    List<Path> first = kept();
    developed("One", NOW.plus(Duration.ofDays(20)));
    developed("Two", NOW.plus(Duration.ofDays(40)));
    assertThat(kept()).containsAll(first);
    developed("Two", NOW.plus(Duration.ofDays(60)));
    assertThat(kept()).isNotEmpty().doesNotContainAnyElementsOf(first);
  }

  @Test
  void drawsEachTimeWhereNothingCanBeKept() throws Exception {
    byte[] card = card(developed("One"));
    Path file = Files.writeString(temp.resolve("file"), "");
    assertThat(card(new Darkroom(new Cache(file, NOW), made -> made).develop(site("One"))))
        .isEqualTo(card);
  }

  private void assumeCardsCanBeDrawn() throws WriteException {
    Assumptions.assumeThat(developed("One").findings())
        .isEqualTo(site("One").outputs().findings());
  }
}
