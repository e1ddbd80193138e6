package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code new}, {@code init} and {@code import}, as they are typed. */
class AuthoringTest {
  @TempDir
  Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> questions = new ArrayList<>();

  @BeforeEach
  void init() {
    assertThat(run("init", folder.resolve("site").toString())).isZero();
    assertThat(text())
        .startsWith("wrote 18 files into …/site; README.md there says what to do with them\n")
        // The classes of a test are in no jar.
        .contains("this program is no release, and GitHub fetches one");
  }

  private int run(String... args) {
    printed.reset();
    PrintStream stream = new PrintStream(printed, false, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(stream, stream, Map.of(), () -> !answers.isEmpty(), question -> {
          questions.add(question);
          return Optional.ofNullable(answers.poll());
        });
    int code = new Program(terminal, Verb.all()).run(args);
    stream.flush();
    return code;
  }

  private int inSite(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--root", folder.resolve("site").toString(), "--clock", "2026-03-01"));
    return run(all.toArray(new String[0]));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8).replace(folder.toString(), "…");
  }

  private String file(String path) throws IOException {
    return Files.readString(folder.resolve("site").resolve(path));
  }

  @Test
  void theNewSiteHasNothingWrongWithIt() {
    assertThat(inSite("check")).isZero();
    assertThat(text()).isEqualTo("nothing is wrong\n");
  }

  @Test
  void initWritesIntoEmptyFoldersOnly() throws IOException {
    assertThat(run("init", folder.resolve("site").toString())).isEqualTo(2);
    assertThat(text())
        .isEqualTo(
            "nutgraf: …/site is not an empty folder: there is .pages.yml; init writes into no other\nsee: nutgraf init --help\n");
  }

  @Test
  void initLeavesWhatARepositoryHasFromTheStart() throws IOException {
    Path repository = folder.resolve("repository");
    Files.createDirectories(repository.resolve(".git"));
    for (String name : List.of("README.md", "LICENSE", ".gitignore", "CODEOWNERS")) {
      Files.writeString(repository.resolve(name), "mine\n");
    }
    assertThat(run("init", repository.toString())).isZero();
    assertThat(text())
        .startsWith("kept .gitignore; add to it: /target/\nkept README.md\nwrote ")
        .contains("; to see them: nutgraf serve --root …/repository\n");
    assertThat(repository.resolve("README.md")).hasContent("mine");
    assertThat(repository.resolve("content/index.md")).exists();
    assertThat(Files.readString(repository.resolve(".github/workflows/publish.yml")))
        .contains("version: \"(not packaged)\"")
        .doesNotContain("@version", "@sha256");
  }

  @Test
  void initNeedsAFolder() throws IOException {
    assertThat(run("init")).isEqualTo(2);
    assertThat(text())
        .isEqualTo("nutgraf: say which FOLDER: nutgraf init FOLDER\nsee: nutgraf init --help\n");
  }

  @Test
  void whatCantBeWrittenHasAReason() throws IOException {
    Files.createFile(folder.resolve("file"));
    assertThat(run("init", folder.resolve("file/below").toString())).isEqualTo(2);
    assertThat(text()).startsWith("nutgraf: can't write …/file").doesNotContain("Exception");
    Files.createFile(folder.resolve("site/content/corrections"));
    assertThat(inSite("new", "correction", "Wrong", "--page", "index.md", "--text", "It was."))
        .isEqualTo(2);
    assertThat(text())
        .isEqualTo(
            "nutgraf: can't write …/site/content/corrections: a file is in the way\nsee: nutgraf new --help\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# Sources.\n", "---\n"})
  void aFirstSourceGoesIntoAFileWithNone(String sources) throws IOException {
    Files.writeString(folder.resolve("site/content/sources.yaml"), sources);
    assertThat(inSite("new", "source", "Ever Given freed", "--publisher", "BBC News"))
        .isNotEqualTo(Program.BUG);
    assertThat(text()).doesNotContain("Exception");
  }

  @Test
  void claimsHaveBriefIdsAndPagesNoNumber() throws IOException {
    assertThat(inSite(
            "new",
            "claim",
            "The blockage held up goods worth 9.6 billion dollars a day",
            "--status",
            "reported",
            "--attribution",
            "the canal",
            "--sources",
            "city-study-2025"))
        .isLessThan(Program.USAGE);
    assertThat(text()).contains("claims/blockage-held-up-goods.md");
    assertThat(inSite("new", "page", "Imprint", "--description", "Who we are.")).isZero();
    assertThat(text()).contains("wrote content/imprint.md");
    assertThat(inSite("new", "story", "Trams", "--description", "On trams.", "--story", "trams"))
        .isZero();
    assertThat(text()).contains("wrote content/trams/index.md");
    assertThat(inSite("new", "story", "The market moves", "--description", "Where to."))
        .isZero();
    assertThat(text()).contains("wrote content/market-moves/index.md");
    assertThat(inSite("new", "source", "Talk", "--publisher", "Our own", "--offline"))
        .isZero();
    assertThat(file("content/sources.yaml")).endsWith("  publisher: Our own\n  offline: true\n");
  }

  @Test
  void warningsCountWhereTheyAreMadeTo() throws IOException {
    Files.writeString(folder.resolve("site/content/03-more.md"), "---\ntitle: More\n---\nText.\n");
    assertThat(inSite("check")).isZero();
    text();
    assertThat(inSite("check", "--strict")).isEqualTo(Program.ERRORS);
    assertThat(text()).contains("[missing-description]");
    assertThat(inSite("build")).isZero();
    text();
    assertThat(inSite("build", "--strict")).isEqualTo(Program.ERRORS);
    assertThat(text()).contains("[missing-description]", "is left as it was");
  }

  @Test
  void newWritesAFile() throws IOException {
    assertThat(inSite("new", "section", "What comes next", "--description", "What is planned."))
        .isZero();
    assertThat(text()).isEqualTo("wrote content/03-what-comes-next.md\n");
    assertThat(file("content/03-what-comes-next.md"))
        .isEqualTo("---\ntitle: What comes next\ndescription: What is planned.\n---\n");
  }

  @Test
  void newRefusesWhatCheckWouldNotPass() {
    assertThat(inSite(
            "new",
            "event",
            "Bonds",
            "--date",
            "2026-09",
            "--status",
            "expected",
            "--sources",
            "gazette"))
        .isEqualTo(1);
    assertThat(text())
        .isEqualTo(
            """
        …/site/content/timeline/2026-09-bonds.md:5:11: error: no source "gazette" [unknown-source]
          sources: [gazette]
                    ^^^^^^^
          did you mean: gazette-2026-02-18
        1 error
        nothing was written
        """);
    assertThat(folder.resolve("site/content/timeline/2026-09-bonds.md")).doesNotExist();
  }

  @Test
  void newSaysWhatIsMissing() {
    assertThat(inSite("new", "term", "Catenary")).isEqualTo(2);
    assertThat(text())
        .isEqualTo(
            "nutgraf: new term: --text is missing: its definition: one or two plain sentences\nsee: nutgraf new --help\n");
    assertThat(inSite("new", "trem")).isEqualTo(2);
    assertThat(text())
        .isEqualTo(
            "nutgraf: there is no \"trem\" to make; did you mean: term\nsee: nutgraf new --help\n");
    assertThat(inSite("new", "term", "A", "--lane", "plan", "--text", "B")).isEqualTo(2);
    assertThat(text())
        .isEqualTo("nutgraf: new term: a new term has no --lane\nsee: nutgraf new --help\n");
  }

  @Test
  void ofSeveralStoriesOneIsMeant() throws IOException {
    assertThat(
            inSite("new", "article", "Buses", "--story", "buses", "--description", "All of them."))
        .isZero();
    assertThat(inSite("new", "section", "Fares", "--description", "What a ride costs."))
        .isZero();
    assertThat(file("content/03-fares.md")).startsWith("---\ntitle: Fares\n");
    Files.createDirectories(folder.resolve("site/content/trams"));
    Files.move(
        folder.resolve("site/content/index.md"), folder.resolve("site/content/trams/index.md"));
    assertThat(inSite("new", "section", "Night buses", "--description", "D.")).isEqualTo(2);
    assertThat(text())
        .isEqualTo(
            "nutgraf: say which story: --story buses, --story trams\nsee: nutgraf new --help\n");
    assertThat(inSite("new", "section", "Night buses", "--description", "D.", "--story", "bus"))
        .isEqualTo(2);
    assertThat(text())
        .isEqualTo(
            "nutgraf: there is no story \"bus\"; there is: buses, trams\nsee: nutgraf new --help\n");
    answers.addAll(List.of("trains", "buses", "unused"));
    assertThat(inSite("new", "section", "Night buses", "--description", "D.")).isZero();
    assertThat(questions)
        .containsExactly("Its story (buses, trams): ", "Its story (buses, trams): ");
    assertThat(file("content/buses/01-night-buses.md")).startsWith("---\ntitle: Night buses\n");
  }

  @Test
  void newAsksForWhatIsMissing() throws IOException {
    answers.addAll(
        List.of("2026-09", "sure", "expected", "", "gazette", "gazette-2026-02-18", "unused"));
    assertThat(inSite("new", "event", "Bonds are sold")).isZero();
    assertThat(questions)
        .containsExactly(
            "When, as precisely as known: 2025-11-03, 2025-11, 2015~, 2026-10/2026-12: ",
            "How sure it is (confirmed, reported, expected, disputed, unknown, retracted): ",
            "How sure it is (confirmed, reported, expected, disputed, unknown, retracted): ",
            "Ids of sources, with commas between them (gazette-2026-02-18, town-study-2025): ",
            "Ids of sources, with commas between them (gazette-2026-02-18, town-study-2025): ",
            "Ids of sources, with commas between them (gazette-2026-02-18, town-study-2025): ");
    assertThat(text())
        .isEqualTo(
            """
        "sure" is none of these
        no source "gazette"; did you mean: gazette-2026-02-18
        wrote content/timeline/2026-09-bonds-are-sold.md
        content/timeline/2026-09-bonds-are-sold.md: tell of it as [words](event:2026-09-bonds-are-sold)
        """);
    assertThat(file("content/timeline/2026-09-bonds-are-sold.md"))
        .isEqualTo(
            "---\ntitle: Bonds are sold\ndate: 2026-09\nstatus: expected\nsources: [gazette-2026-02-18]\n---\n");
  }

  @Test
  void whoGivesNothingIsAskedForEverythingAndMayStop() {
    answers.addAll(List.of("A book", "A house", "", "2020"));
    assertThat(inSite("new", "source")).isEqualTo(2);
    assertThat(questions)
        .hasSize(5)
        .last()
        .isEqualTo("What a reader should know about it [may be left empty]: ");
    assertThat(text()).isEqualTo("nutgraf: nothing was written\nsee: nutgraf new --help\n");
  }

  @Test
  void importWritesOverNothing() throws IOException {
    Path article = Files.writeString(
        folder.resolve("article.txt"),
        "A Town and Its Tram\n\nText.\n\n\nWhat It Costs\n\nMuch.\n");
    assertThat(inSite("import", article.toString())).isEqualTo(2);
    assertThat(text())
        .isEqualTo(
            """
        nutgraf: nothing was written: content/index.md is there already; --force writes over what is there
        see: nutgraf import --help
        """);
    assertThat(inSite("import", article.toString(), "--story", "tram", "-n")).isZero();
    assertThat(text())
        .isEqualTo(
            "would write content/tram/01-what-it-costs.md\nwould write content/tram/index.md\n");
    assertThat(folder.resolve("site/content/tram")).doesNotExist();
    assertThat(inSite("import", article.toString(), "--story", "tram", "--title", "The tram"))
        .isZero();
    assertThat(text())
        .isEqualTo(
            """
        article.txt:1: note: the title “A Town and Its Tram” gave way to “The tram”
        wrote content/tram/01-what-it-costs.md
        wrote content/tram/index.md
        """);
    assertThat(inSite("import", article.toString(), "--force")).isZero();
    assertThat(file("content/index.md")).isEqualTo("---\ntitle: A Town and Its Tram\n---\nText.\n");
  }

  @Test
  void importTakesPicturesFromBesideTheFileOnly() throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.write(
        folder.resolve("pages/in.gif"),
        Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs="));
    Files.write(folder.resolve("out.png"), new byte[] {2});
    Path page = Files.writeString(
        folder.resolve("pages/a.html"),
        "<h1>A</h1><p>See <img src='in.gif' alt='this'> <img src='../out.png' alt='that'></p>");
    assertThat(inSite("import", page.toString(), "--story", "a")).isZero();
    assertThat(text())
        .isEqualTo(
            """
        a.html:1: note: the picture ../out.png was not copied; put it beside the text and write ![what it shows](file)
        wrote content/a/in.gif
        wrote content/a/index.md
        """);
    assertThat(file("content/a/index.md"))
        .isEqualTo("---\ntitle: A\n---\nSee ![this](in.gif) that<!-- ../out.png -->\n");
  }

  @Test
  void importSaysThatAPictureIsNone() throws IOException {
    Files.writeString(folder.resolve("in.png"), "<!DOCTYPE html>");
    Path text = Files.writeString(folder.resolve("a.md"), "# A\n\n![this](in.png)\n");
    assertThat(inSite("import", text.toString(), "--story", "a")).isEqualTo(0);
    assertThat(text())
        .contains(
            "a.md: note: the picture in.png was not copied: it is no picture of the kinds png, jpg, gif, webp and avif\n")
        .doesNotContain("wrote content/a/in.png");
  }

  @Test
  void importSaysWhatItCouldNotTake() throws IOException {
    Path sheet = Files.writeString(folder.resolve("events.csv"), "date,title\n2026,A\nsoon,B\n");
    assertThat(inSite("import", sheet.toString())).isEqualTo(1);
    assertThat(text())
        .isEqualTo(
            """
        events.csv:3: error: this event was left out: "soon" is not a date such as 2026, 2026-02, 2026-02-27, 2015~ or 2026-10/2026-12
        events.csv: note: set the status of 1 event to reported, and named no sources
        wrote content/timeline/2026-a.md
        """);
    assertThat(inSite("import", folder.resolve("none.txt").toString())).isEqualTo(2);
    assertThat(text())
        .isEqualTo("nutgraf: there is no file …/none.txt\nsee: nutgraf import --help\n");
  }
}
