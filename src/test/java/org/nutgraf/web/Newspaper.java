package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.nutgraf.cli.Main;

/**
 * Sites made up for tests, as the program itself builds them from copies below {@code target}: each once for all tests
 * of a run, and only if one asks for it.
 *
 * <p>The first of them, {@code src/test/resources/newspaper}, has two stories and something of everything: every kind
 * of page, every status, a photograph, a page in Arabic, a draft, a page that waits, an alias.
 */
final class Newspaper {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path COPIES = Path.of("target/newspapers").toAbsolutePath();
  private static final String CLOCK = "2026-07-05T12:00:00Z";

  private Newspaper() {}

  /** The newspaper with something of everything. */
  static BuiltSite site() {
    return Whole.SITE;
  }

  /** One story, whose article is the home page. */
  static BuiltSite oneStory() {
    return OneStory.SITE;
  }

  /** The one in Arabic. */
  static BuiltSite rightToLeft() {
    return RightToLeft.SITE;
  }

  /** A newsroom with one story more than there is room for on a page. */
  static BuiltSite newsroom() {
    return Newsroom.SITE;
  }

  private interface Source {
    void writeTo(Path folder) throws IOException;
  }

  private static BuiltSite built(String name, String source) {
    return built(name, copy -> copy(RESOURCES.resolve(source), copy));
  }

  private static BuiltSite built(String name, Source source) {
    try {
      Path copy = COPIES.resolve(name);
      delete(copy);
      source.writeTo(copy);
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
      int code = Main.run(out, out, Map.of(), "build", "--root", copy.toString(), "--clock", CLOCK);
      assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
      return new BuiltSite(copy.resolve("target/site"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static void writeStories(Path folder) throws IOException {
    for (int i = 1; i <= 31; i++) {
      Path story = Files.createDirectories(folder.resolve("content/story-" + i));
      Files.writeString(
          story.resolve("index.md"),
          "---\ntitle: Report no. %d\ndescription: What the council said in its session.\ndate: 2026-01-%02d\ntags: [Council%s]\n---\nIt met."
              .formatted(i, i, i % 2 == 0 ? ", Harbor" : ""));
    }
    Files.writeString(
        folder.resolve("content/site.yaml"),
        "title: Reports\ndescription: What the council of a town says.\nbase_url: https://example.org/\nlanguage: en\n");
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  // A class each: it is built when its class is first used, by one thread, while the others wait.

  private static final class Whole {
    private static final BuiltSite SITE = built("newspaper", "newspaper");
  }

  private static final class OneStory {
    private static final BuiltSite SITE = built("one-story", "golden/one-story/site");
  }

  private static final class RightToLeft {
    private static final BuiltSite SITE = built("right-to-left", "golden/right-to-left/site");
  }

  private static final class Newsroom {
    private static final BuiltSite SITE = built("newsroom", Newspaper::writeStories);
  }
}
