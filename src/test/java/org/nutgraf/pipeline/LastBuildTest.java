package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.GitRepository;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Now;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Sources;

/** A build is left out only if it would make what is there already. */
class LastBuildTest {
  private static final String SITE =
      """
      -- content/index.md --
      ---
      title: Page
      ---
      Some words.
      -- static/note.txt --
      A note.
      """;
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir
  Path root;

  private Path out;
  private Path program;
  private Cache cache;

  @BeforeEach
  void build() throws Exception {
    out = root.resolve("target/site");
    cache = new Cache(root.resolve("cache"), SiteFixture.OPTIONS.now());
    program = Files.writeString(root.resolve("nutgraf.jar"), "one");
    assertThat(same(SITE)).isEmpty();
    SiteFixture.write(Build.site(sources(SITE), SiteFixture.OPTIONS), out);
    last(SITE, SiteFixture.OPTIONS, "text")
        .remember("1 warning\n", "1 page waits\n", Manifest.read(out).orElseThrow(), noon());
  }

  // A build at noon that looked at what came at eleven and at what comes at one.
  private static Now noon() {
    Now noon = new Now(SiteFixture.OPTIONS.now());
    noon.reached(SiteFixture.OPTIONS.now().minusSeconds(3600));
    noon.reached(SiteFixture.OPTIONS.now().plusSeconds(3600));
    return noon;
  }

  @ParameterizedTest
  @CsvSource({"-3601, false", "-3600, true", "3599, true", "3600, false", "86400, false"})
  void isTheSameAsLongAsTheClockSaysTheSame(int seconds, boolean same) throws IOException {
    BuildOptions then = SiteFixture.OPTIONS.at(SiteFixture.OPTIONS.now().plusSeconds(seconds));
    assertThat(last(SITE, then, "text").same().isPresent()).isEqualTo(same);
  }

  @Test
  void theSameAgain() throws IOException {
    int files = Manifest.read(out).orElseThrow().size();
    assertThat(same(SITE)).contains(new LastBuild.Same("1 warning\n", "1 page waits\n", files));
    assertThat(files).isGreaterThan(5);
  }

  @Test
  void isKnownByItsFolder() {
    assertThat(LastBuild.isKnown(cache, out)).isTrue();
    assertThat(LastBuild.isKnown(cache, root.resolve("target/elsewhere"))).isFalse();
  }

  @Test
  void anotherWordFileOrOptionIsAnotherBuild() {
    assertThat(same(SITE.replace("words", "texts"))).isEmpty();
    assertThat(same(SITE.replace("content/index.md", "content/Index.md"))).isEmpty();
    assertThat(same(SITE + "-- content/01-more.md --\n---\ntitle: More\n---\nMore.\n"))
        .isEmpty();
    BuildOptions drafts =
        new BuildOptions(Optional.empty(), true, false, SiteFixture.OPTIONS.now());
    BuildOptions elsewhere = new BuildOptions(
        Optional.of("https://else.example/"), false, false, SiteFixture.OPTIONS.now());
    for (BuildOptions options : new BuildOptions[] {drafts, elsewhere}) {
      assertThat(last(SITE, options, "text").same()).as(options.toString()).isEmpty();
    }
    assertThat(last(SITE, SiteFixture.OPTIONS, "json").same()).isEmpty();
  }

  @Test
  void textsDoNotRunIntoOneAnother() {
    assertThat(same(SITE.replace("Some words.\n", "Some words.\n-- content/a.md --\n")))
        .isEmpty();
  }

  @Test
  void whatIsFoundInOtherFilesMakesAnotherBuild() throws IOException {
    Sources sources = sources(SITE);
    Sources worse = new Sources(
        sources.texts(),
        sources.assets(),
        List.of(Finding.of(
            new SourceFile("content/note.odt", "").whole(), Rule.UNUSED_FILE, "message", "")));
    assertThat(last(sources, SiteFixture.OPTIONS, "text").same()).isPresent();
    assertThat(last(worse, SiteFixture.OPTIONS, "text").same()).isEmpty();
  }

  @Test
  void anotherProgramIsAnotherBuild() throws IOException {
    Files.writeString(program, "another");
    assertThat(same(SITE)).isEmpty();
  }

  @Test
  void aFolderThatIsNotAsItWasLeftIsBuiltAnew() throws IOException {
    Path page = out.resolve("index.html");
    FileTime time = Files.getLastModifiedTime(page);
    Files.setLastModifiedTime(page, LONG_AGO);
    assertThat(same(SITE)).isEmpty();
    Files.setLastModifiedTime(page, time);
    assertThat(same(SITE)).isPresent();
    Files.delete(out.resolve("note.txt"));
    assertThat(same(SITE)).isEmpty();
  }

  @Test
  void aCommitMayChangeDates() throws Exception {
    GitRepository repository = new GitRepository(root);
    // Many have none, such as those of build servers.
    repository.git("config", "core.logAllRefUpdates", "false");
    SiteFixture.write(Build.site(sources(SITE), SiteFixture.OPTIONS), out);
    last(SITE, SiteFixture.OPTIONS, "text")
        .remember("", "", Manifest.read(out).orElseThrow(), noon());
    assertThat(same(SITE)).isPresent();
    repository.commit();
    assertThat(same(SITE)).isEmpty();
  }

  @Test
  void aRepositoryThatCantBeReadIsNotTrusted() throws IOException {
    Files.writeString(root.resolve(".git"), "no link\n");
    assertThat(LastBuild.of(root, out, cache, sources(SITE), SiteFixture.OPTIONS, "text", program))
        .isEmpty();
  }

  @Test
  void aBrokenOrMissingNoteIsNone() throws IOException {
    Path note;
    try (Stream<Path> notes = Files.list(root.resolve("cache"))) {
      note = notes.findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(note);
    for (int at = 0; at < bytes.length; at++) {
      byte[] broken = bytes.clone();
      broken[at] ^= 1;
      Files.write(note, broken);
      assertThat(same(SITE)).as("byte %s", at).isEmpty();
    }
    Files.delete(note);
    assertThat(same(SITE)).isEmpty();
  }

  private Optional<LastBuild.Same> same(String site) {
    return last(site, SiteFixture.OPTIONS, "text").same();
  }

  private LastBuild last(String site, BuildOptions options, String saying) {
    return last(sources(site), options, saying);
  }

  private LastBuild last(Sources sources, BuildOptions options, String saying) {
    return LastBuild.of(root, out, cache, sources, options, saying, program).orElseThrow();
  }

  private static Sources sources(String site) {
    return SiteFixture.sources(SiteFixture.whole(site));
  }
}
