package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.source.Sources;

/** A story is made anew only if it would come out different, and then always. */
class StoryCacheTest {
  private static final String SITE =
      """
      -- content/site.yaml --
      title: Test
      base_url: https://example.org/
      cards: false
      -- content/glossary/aws.md --
      ---
      term: AWS
      ---
      A cloud.
      -- content/one/index.md --
      ---
      title: One
      ---
      About AWS, with TK to come.
      -- content/one/01-more.md --
      ---
      title: More
      ---
      See [there](../two/index.md#costs).
      -- content/two/index.md --
      ---
      title: Two
      ---
      ## Costs

      Many.
      -- content/two/timeline/2026-01-01-start.md --
      ---
      date: 2026-01-01
      title: Start
      ---
      -- static/note.txt --
      A note.
      """;
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir
  Path root;

  private CachedFolder folder;
  private Path out;

  @BeforeEach
  void build() throws Exception {
    folder = new CachedFolder(root);
    out = folder.out;
    assertThat(made(SITE)).containsExactly("one/", "two/");
  }

  @Test
  void nothingIsMadeOfTheSame() throws Exception {
    String before = findings();

    assertThat(made(SITE)).isEmpty();
    assertThat(findings())
        .isEqualTo(before)
        .contains("\"TK\" stands for something still to be written")
        .contains("About AWS, with TK to come.");
    assertThat(folder.outputs().files().keySet())
        .contains("one/index.html", "one/more/index.md", "two/timeline.json");
  }

  /** Those of stories and those of none, of which only the file on the disk is left when the site is whole. */
  @Test
  void allPagesAreWeighed() throws Exception {
    assertThat(made(SITE.replace("cards: false", "cards: false\npage_weight: { page: 10B }")))
        .isNotNull();
    assertThat(findings()).contains("the page /two/ weighs", "the page /glossary/aws/ weighs");
  }

  @Test
  void whatOthersSayOfAStoryIsKept() throws Exception {
    String changed = SITE.replace("Many.", "Few.");
    assertThat(made(changed)).containsExactly("two/");
    assertThat(out.resolve("glossary/aws/index.html")).content().contains("../../one/index.html#");
    assertThat(made(changed.replace("About AWS", "About it"))).containsExactly("one/");
    assertThat(out.resolve("glossary/aws/index.html"))
        .content()
        .doesNotContain("../../one/index.html#");
  }

  @Test
  void aHeadingThatAnotherStoryLeadsToIsAPartOfIt() throws Exception {
    assertThat(made(SITE.replace("Many.", "## More\n\nMany."))).containsExactly("one/", "two/");
    assertThat(made(SITE.replace("## Costs", "## Prices"))).containsExactly("one/", "two/");
    assertThat(findings()).contains("no heading \"#costs\" in content/two/index.md");
  }

  @Test
  void whatAllStoriesAskForChangesAll() throws Exception {
    for (String changed : List.of(
        SITE.replace("title: Test", "title: Tests"),
        SITE.replace("term: AWS", "term: AWSs"),
        SITE.replace("-- static", "-- templates/html/claims.peb --\nNothing.\n-- static"))) {
      assertThat(made(SITE)).as(changed).isNotNull();
      assertThat(made(changed)).as(changed).containsExactly("one/", "two/");
    }
  }

  @Test
  void sourcesOfOneFileArePlacesOfTheirOwn() throws Exception {
    String sources = SITE.replace("Many.", "[Many](source:letter).")
            .replace("See [there]", "[See](source:book) [there]")
        + "-- content/sources.yaml --\nbook:\n  title: A book\n  publisher: B\n  offline: true\n"
        + "letter:\n  title: A letter\n  publisher: L\n  offline: true\n";
    assertThat(made(sources)).containsExactly("one/", "two/");
    assertThat(made(sources.replace("A letter", "Some letter"))).containsExactly("two/");
    assertThat(made(sources)).containsExactly("two/");
    assertThat(made(sources.replace("A book", "Some book"))).containsExactly("one/");
  }

  @Test
  void onlyWhoAskedIsMadeAnew() throws Exception {
    assertThat(made(SITE.replace("A cloud.", "Some cloud."))).containsExactly("one/");
    assertThat(made(SITE)).containsExactly("one/");
    assertThat(made(SITE.replace("title: Two", "title: The second")))
        .containsExactly("one/", "two/");
    assertThat(made(SITE)).containsExactly("one/", "two/");
    assertThat(made(SITE.replace("title: More", "title: And more"))).containsExactly("one/");
    assertThat(made(SITE)).containsExactly("one/");
    assertThat(made(SITE.replace("note.txt", "notes.txt"))).isEmpty();
    assertThat(made(SITE.replace("Many.", "Many, and more."))).containsExactly("two/");
  }

  @Test
  void anotherProgramOrOptionIsAnotherStory() throws Exception {
    Files.writeString(folder.program, "another");
    assertThat(made(SITE)).containsExactly("one/", "two/");
    BuildOptions elsewhere = new BuildOptions(
        Optional.of("https://else.example/"), false, false, SiteFixture.OPTIONS.now());
    assertThat(made(SiteFixture.sources(SiteFixture.split(SITE)), elsewhere))
        .containsExactly("one/", "two/");
    assertThat(made(SITE)).containsExactly("one/", "two/");
    BuildOptions tomorrow = SiteFixture.OPTIONS.at(SiteFixture.OPTIONS.now().plusSeconds(86_400));
    assertThat(made(SiteFixture.sources(SiteFixture.split(SITE)), tomorrow)).isEmpty();
  }

  @Test
  void aFileThatIsNotAsItWasLeftIsMadeAgain() throws Exception {
    String page = Files.readString(out.resolve("two/index.html"));
    Files.writeString(out.resolve("two/index.html"), page.replace("Many", "None"));
    Files.setLastModifiedTime(out.resolve("two/index.html"), LONG_AGO);
    assertThat(made(SITE)).containsExactly("two/");
    assertThat(out.resolve("two/index.html")).hasContent(page);
    Files.delete(out.resolve("one/more/index.md"));
    assertThat(made(SITE)).containsExactly("one/");
    assertThat(out.resolve("one/more/index.md")).exists();
  }

  @Test
  void aFileBehindASymbolicLinkIsNotTheStorys() throws Exception {
    Path elsewhere = root.resolve("elsewhere");
    Files.move(out.resolve("two"), elsewhere);
    try {
      Files.createSymbolicLink(out.resolve("two"), elsewhere);
    } catch (UnsupportedOperationException | IOException e) {
      Assumptions.abort("no symbolic links here");
    }
    assertThatThrownBy(() -> made(SITE))
        .isInstanceOf(WriteException.class)
        .hasMessageContaining("is in the way");
  }

  @Test
  void aStoryThatHadToGiveWayIsMadeAgain() throws Exception {
    String twice = SITE.replace("base_url", "checks: { duplicate-url: off }\nbase_url")
            .replace("title: One\n", "title: One\naliases: [two/more/]\n")
        + "-- content/two/more.md --\n---\ntitle: More of two\n---\nMore.\n";
    made(twice);
    made(twice);
    made(twice.replace("aliases: [two/more/]\n", ""));
    assertThat(out.resolve("two/more/index.html"))
        .content()
        .contains("More of two")
        .doesNotContain("refresh");
  }

  /** The entry is as it was, but the page that it leads to has another address. */
  @Test
  void aDefinitionIsMoreThanItsEntry() throws Exception {
    String site = SITE.replace("A cloud.", "A cloud, as [More](../one/01-more.md) says.")
        .replace("Many.", "Many use AWS.");
    assertThat(made(site)).containsExactly("one/", "two/");
    assertThat(made(site.replace("title: More", "title: More\nslug: other")))
        .containsExactly("one/", "two/");
    assertThat(out.resolve("two/index.html"))
        .content()
        .contains("one/other/")
        .doesNotContain("one/more/");
  }

  @Test
  void styleSheetsOfTheSiteAreAskedFor() throws Exception {
    assertThat(made(SITE + "-- static/site.css --\nb { color: red }\n"))
        .containsExactly("one/", "two/");
    assertThat(out.resolve("two/index.html")).content().contains("site.css");
    assertThat(made(SITE)).containsExactly("one/", "two/");
    assertThat(out.resolve("two/index.html")).content().doesNotContain("site.css");
  }

  @Test
  void aPageIsWeighedAgainWithWhatItLoads() throws Exception {
    String site = SITE.replace("cards: false", "cards: false\npage_weight: { page: 30kB }")
        + "-- static/site.css --\n";
    assertThat(made(site + "b { color: red }\n")).isNotEmpty();
    assertThat(findings()).doesNotContain("weighs");
    StringBuilder rules = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      rules.append(".a").append(random.nextInt()).append(" { top: ").append(i).append("px }\n");
    }
    made(site + rules);
    assertThat(findings()).contains("the page /two/ weighs");
  }

  @Test
  void whichStoriesAreRelatedIsAskedFor() throws Exception {
    String site = SITE.replace("title: One", "title: One\ntags: [clouds]");
    assertThat(made(site)).contains("one/");
    assertThat(out.resolve("one/index.html")).content().doesNotContain("../two/index.html\"");
    made(site.replace("title: Two", "title: Two\ntags: [clouds]"));
    assertThat(out.resolve("one/index.html")).content().contains("../two/index.html\"");
  }

  /** Which terms a text names is known from the build before, unless the text or a term is another. */
  @Test
  void whatTextsNameIsFoundAnewWhereItMayBeOther() throws Exception {
    String link = "../two/index.html\"";
    assertThat(out.resolve("one/index.html")).content().doesNotContain(link);
    for (String related : List.of(
        SITE.replace("Many.", "Many, said AWS."),
        SITE.replace("term: AWS", "term: AWS\naliases: [Many]"))) {
      made(related);
      assertThat(out.resolve("one/index.html")).as(related).content().contains(link);
      made(SITE);
      assertThat(out.resolve("one/index.html")).as(related).content().doesNotContain(link);
    }
  }

  @Test
  void whatIsFoundInTextsIsKept() {
    Sources sources = SiteFixture.sources(SiteFixture.split(SITE));
    StoryCache cache = StoryCache.of(
            folder.cache(SiteFixture.OPTIONS), out, sources, folder.program)
        .orElseThrow();
    assertThat(cache.found().read().values()).contains(Set.of("aws"));
  }

  @Test
  void whyAPageIsMadeAnew() throws Exception {
    assertThat(why(SITE, "content/one/01-more.md"))
        .containsExactly(
            "the story in content/one/ stays as it is: all that was asked for it is answered as in the last build");
    assertThat(why(SITE.replace("A cloud.", "Some cloud."), "one/more/"))
        .containsExactly(
            "the story in content/one/ is made anew, as this is answered in another way than in the last build:",
            "  lead ../ aws",
            "  lead ../../ aws",
            "  term aws");
    assertThat(why(SITE.replace("-- content/two/", "-- content/three/"), "content/three/index.md"))
        .containsExactly("the story in content/three/ is made, as the last build did not keep it");
    assertThat(why(SITE, "nowhere/"))
        .containsExactly(
            "no story has a page \"nowhere/\"; name its file, such as content/index.md, or its address");
  }

  private List<String> why(String site, String page) {
    Sources sources = SiteFixture.sources(SiteFixture.split(site));
    return PageReason.lines(
        sources,
        SiteFixture.OPTIONS,
        StoryCache.of(folder.cache(SiteFixture.OPTIONS), out, sources, folder.program),
        page);
  }

  @Test
  void brokenNotesAreNone() throws Exception {
    Path note;
    try (Stream<Path> notes = Files.list(folder.cache)) {
      note = notes
          .filter(file -> file.getFileName().toString().startsWith("stories-"))
          .findFirst()
          .orElseThrow();
    }
    byte[] whole = Files.readAllBytes(note);
    byte[] turned = whole.clone();
    turned[whole.length / 2] ^= 1;
    for (byte[] broken : List.of(
        new byte[0], Arrays.copyOf(whole, 5), Arrays.copyOf(whole, whole.length - 1), turned)) {
      Files.write(note, broken);
      assertThat(made(SITE)).containsExactly("one/", "two/");
    }
    Files.delete(note);
    assertThat(made(SITE)).containsExactly("one/", "two/");
  }

  private Set<String> made(String site) throws Exception {
    return made(SiteFixture.sources(SiteFixture.split(site)), SiteFixture.OPTIONS);
  }

  private Set<String> made(Sources sources, BuildOptions options) throws Exception {
    return folder.build(sources, options);
  }

  private String findings() {
    return CachedFolder.findings(folder.outputs());
  }
}
