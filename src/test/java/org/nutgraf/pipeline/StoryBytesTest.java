package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.image.Card;
import org.nutgraf.page.Composed;
import org.nutgraf.page.Output;
import org.nutgraf.page.StoryUses;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Answers;
import org.nutgraf.trace.Trace;

/** A story comes back from its bytes as it was. */
class StoryBytesTest {
  private static final SourceFile FILE = new SourceFile("content/é/index.md", "Some words.");

  @TempDir
  Path folder;

  private StoryResult story(Output file) {
    Output card = new Output.Drawn(
        "é/card.png",
        new Card("Site", "", "„Wörter“ 😀", "line", "confirmed", "ar", true),
        FILE.at(0, 4));
    return new StoryResult(
        "é/",
        new Composed(
            List.of(file, card),
            List.of(
                Finding.of(FILE.at(5, 10), Rule.PLACEHOLDER, "message", "hint"),
                Finding.of(
                    new SourceFile("static/gone.png", "").whole(),
                    Rule.UNUSED_FILE,
                    "nobody",
                    ""))),
        new StoryUses(
            "é/",
            List.of(
                new StoryUses.Paged(List.of("b", "a"), List.of("r1", "r2"), List.of()),
                new StoryUses.Paged(List.of(), List.of(), List.of("s"))),
            new StoryUses.Paged(List.of("z", "a"), List.of("r3", "r4"), List.of()),
            Set.of("a", "b"),
            Set.of("s"),
            Set.of("content/é/a.png"),
            1234),
        new Trace(new Answers()));
  }

  @Test
  void nothingIsLost() throws IOException {
    OutputTree tree = new OutputTree(folder);
    Files.createDirectory(folder.resolve("é"));
    Files.writeString(folder.resolve("é/index.html"), "page");
    StoryResult story =
        story(new Output.Stored("é/index.html", tree.asset("é/index.html", 4), FILE.whole()));

    byte[] bytes = new StoryBytes.Writer(tree).story(story).orElseThrow();

    Sources sources =
        new Sources(new TreeMap<>(Map.of(FILE.path(), FILE)), new TreeMap<>(), List.of());
    StoryBytes.Reader reader = new StoryBytes.Reader(ByteBuffer.wrap(bytes), tree, sources);
    assertThat(reader.composed()).contains(story.composed());
    assertThat(reader.uses("é/")).isEqualTo(story.uses());
  }

  @Test
  void aFileThatIsNotOnDiskCanNotBeKept() {
    OutputTree tree = new OutputTree(folder);
    assertThat(
            new StoryBytes.Writer(tree).story(story(Output.Made.text("a.txt", "a", FILE.whole()))))
        .isEmpty();
    assertThat(new StoryBytes.Writer(tree)
            .story(story(new Output.Stored("a.txt", tree.asset("a.txt", 1), FILE.whole()))))
        .isEmpty();
  }
}
