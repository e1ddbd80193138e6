package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code move}, as it is typed: files, and all that refers to them. */
class MoveVerbTest {
  @TempDir
  private Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void init() {
    assertThat(run("init", folder.resolve("site").toString())).isZero();
  }

  private int run(String... args) {
    printed.reset();
    PrintStream stream = new PrintStream(printed, false, StandardCharsets.UTF_8);
    int code = new Program(
            new Terminal(stream, stream, Map.of(), () -> false, question -> Optional.empty()),
            Verb.all())
        .run(args);
    stream.flush();
    return code;
  }

  private int inSite(String verb, String... args) {
    return run(Stream.concat(
            Stream.concat(Stream.of(verb), Stream.of(args)),
            Stream.of("--root", folder.resolve("site").toString(), "--clock", "2026-03-01"))
        .toArray(String[]::new));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private Path file(String path) {
    return folder.resolve("site/content").resolve(path);
  }

  @ParameterizedTest
  @CsvSource({
    "02-who-pays.md, 03-the-bill.md, 03-the-bill.md, index.md, [Half of the money](03-the-bill.md)",
    "02-who-pays.md, 03-the-bill.md, 03-the-bill.md, timeline/2026-02-17-vote.md, told_in: [03-the-bill.md]",
    "02-who-pays.md, 03-the-bill.md, 03-the-bill.md, 03-the-bill.md, aliases: [/who-pays/]",
    "glossary/ridership.md, riders, glossary/riders.md, site.yaml, /glossary/ridership/: /glossary/riders/",
    "event:2026-02-17-vote, 2026-02-17-the-vote, timeline/2026-02-17-the-vote.md, 01-why-now.md, [the second one](event:2026-02-17-the-vote)",
    "claim:cost, price, claims/price.md, index.md, [$120 million](claim:price)",
    "claim:cost, price, claims/price.md, 02-who-pays.md, [$120 million](claim:price)",
    "source:town-study-2025, study, sources.yaml, 01-why-now.md, ([the study](source:study))",
    "source:town-study-2025, study, sources.yaml, timeline/2025-03-study.md, sources: [study]",
    "index.md, tram/, tram/02-who-pays.md, tram/index.md, aliases: [/]",
  })
  void whatRefersToItFollows(String from, String to, String file, String other, String reference)
      throws IOException {
    assertThat(inSite("move", from, to)).as(this::text).isZero();
    assertThat(file(file)).exists();
    if (!reference.equals("aliases: [/]")) {
      assertThat(Files.readString(file(other))).contains(reference);
    }
    assertThat(text()).containsPattern("(moved|changed) content/").doesNotContain("error");
    assertThat(inSite("check")).as(this::text).isZero();
    assertThat(text()).isEqualTo("nothing is wrong\n");
  }

  @Test
  void theFilesOfAStoryMoveTogether() {
    assertThat(inSite("move", "index.md", "tram/")).isZero();
    assertThat(Stream.of(
            "tram/claims/cost.md",
            "tram/timeline/2025-03-study.md",
            "tram/flows.yaml",
            "glossary/ridership.md"))
        .allSatisfy(path -> assertThat(file(path)).exists());
    assertThat(file("claims")).doesNotExist();
    assertThat(file("index.md")).doesNotExist();
  }

  @Test
  void whatWouldBeWrongIsLeftAsItIs() throws IOException {
    assertThat(inSite("move", "02-who-pays.md", "01-why-now.md")).isEqualTo(Program.USAGE);
    assertThat(inSite("move", "claim:nosuch", "x")).isEqualTo(Program.USAGE);
    Files.writeString(
        file("03-more.md"), "---\ntitle: More\ndescription: More.\n---\n[x](nosuch.md)\n");
    assertThat(inSite("move", "claim:cost", "price")).isEqualTo(Program.ERRORS);
    assertThat(text()).contains("[unknown-page]", "nothing was moved");
    assertThat(file("claims/cost.md")).exists();
  }
}
