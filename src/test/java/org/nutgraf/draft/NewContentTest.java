package org.nutgraf.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.draft.NewContent.Request;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.importer.Imported;

class NewContentTest {
  @TempDir
  Path folder;

  private final Map<String, SourceFile> files = new TreeMap<>();

  NewContentTest() {
    Example.draft(java.time.ZoneId.of("UTC"))
        .texts()
        .forEach((path, text) -> files.put(path, new SourceFile(path, text)));
  }

  private Draft make(NewKind kind, String id, String... answers) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      map.put(answers[i], answers[i + 1]);
    }
    return NewContent.draft(kind, new Request(map, id, "", files, LocalDate.of(2026, 3, 1)));
  }

  // The new files, and whether the example is all right with them.
  private String checked(Draft draft) {
    assertThat(draft.problems()).isEmpty();
    TreeMap<String, String> all = new TreeMap<>();
    files.forEach((path, file) -> all.put(path, file.text()));
    all.putAll(draft.texts());
    // What is new is not used yet.
    assertThat(SiteFixture.of(SiteFixture.sources(all)).outputs().findings().stream()
            .filter(f -> !f.rule().id().startsWith("unused-")))
        .isEmpty();
    return Imported.shown(draft);
  }

  @Test
  void sectionTakesTheNextNumber() {
    assertThat(checked(make(
            NewKind.SECTION,
            "",
            "title",
            "What riders think: a poll",
            "description",
            "A poll.",
            "summary",
            "They like it.")))
        .isEqualTo(
            """
        -- content/03-what-riders-think-a-poll.md --
        ---
        title: "What riders think: a poll"
        description: A poll.
        summary: They like it.
        ---
        """);
  }

  @Test
  void sectionNumbersKeepTheirWidth() {
    files.put("content/099-x.md", new SourceFile("content/099-x.md", ""));
    files.put("content/story/200-x.md", new SourceFile("content/story/200-x.md", ""));
    assertThat(make(NewKind.SECTION, "", "title", "Next", "description", "D").files())
        .extracting(DraftFile::path)
        .containsExactly("content/100-next.md");
  }

  @Test
  void termHasItsForms() {
    assertThat(checked(make(
            NewKind.TERM,
            "",
            "title",
            "Light Rail Vehicle",
            "short",
            "LRV",
            "aliases",
            "tram car, Straßenbahn",
            "see-also",
            "ridership",
            "text",
            "A tram, as engineers call it.")))
        .isEqualTo(
            """
        -- content/glossary/light-rail-vehicle.md --
        ---
        term: Light Rail Vehicle
        short: LRV
        aliases: [tram car, Straßenbahn]
        see_also: [ridership]
        ---
        A tram, as engineers call it.
        """);
  }

  @Test
  void eventIsNamedByItsDate() {
    assertThat(checked(make(
            NewKind.EVENT,
            "",
            "title",
            "The town's bonds are sold",
            "date",
            "2026-09~",
            "status",
            "expected",
            "sources",
            "gazette-2026-02-18",
            "lane",
            "ahead",
            "importance",
            "minor",
            "tags",
            "money, bonds")))
        .isEqualTo(
            """
        -- content/timeline/2026-09-the-towns-bonds-are-sold.md --
        ---
        title: The town's bonds are sold
        date: 2026-09~
        status: expected
        lane: ahead
        importance: minor
        sources: [gazette-2026-02-18]
        tags: [money, bonds]
        ---
        """);
  }

  @Test
  void claimHasItsValue() {
    assertThat(checked(make(
            NewKind.CLAIM,
            "ridership",
            "title",
            "A tram carries twice as many people",
            "value",
            "twice as many",
            "status",
            "reported",
            "as-of",
            "2025",
            "attribution",
            "the study",
            "sources",
            "town-study-2025, gazette-2026-02-18")))
        .isEqualTo(
            """
        -- content/claims/ridership.md --
        ---
        title: A tram carries twice as many people
        value: twice as many
        status: reported
        as_of: 2025
        attribution: the study
        sources: [town-study-2025, gazette-2026-02-18]
        ---
        """);
  }

  @Test
  void correctionIsOfToday() {
    assertThat(checked(make(
            NewKind.CORRECTION,
            "",
            "title",
            "Thirteen members",
            "page",
            "01-why-now.md",
            "text",
            "We wrote twelve.")))
        .isEqualTo(
            """
        -- content/corrections/2026-03-01-thirteen-members.md --
        ---
        title: Thirteen members
        date: 2026-03-01
        page: "01-why-now.md"
        ---
        We wrote twelve.
        """);
  }

  @Test
  void sourceIsAddedBelowWhatIsThere() throws IOException {
    Draft draft = make(
        NewKind.SOURCE,
        "",
        "title",
        "Trams: a history",
        "publisher",
        "Rail & Road",
        "date",
        "2024",
        "note",
        "a book");
    String before = files.get("content/sources.yaml").text();
    assertThat(checked(draft))
        .isEqualTo(
            "-- content/sources.yaml --\n" + before
                + """
        rail-and-road-2024:
          title: "Trams: a history"
          publisher: Rail & Road
          offline: true
          date: 2024
          note: a book
        """);
    Path there = folder.resolve("content/sources.yaml");
    Files.createDirectories(there.getParent());
    Files.write(there, ("\uFEFF" + before.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    assertThat(DraftWriter.write(draft, folder, false)).isEmpty();
    assertThat(Files.readString(there))
        .isEqualTo("\uFEFF" + draft.files().get(0).text().replace("\n", "\r\n"));
  }

  @Test
  void sourceGetsAnIdOfItsOwn() {
    Draft draft = make(
        NewKind.SOURCE,
        "",
        "title",
        "T",
        "publisher",
        "Gazette",
        "date",
        "2026-02-18",
        "url",
        "https://example.org/x");
    assertThat(draft.notes())
        .containsExactly(
            new Note("content/sources.yaml", "cite it as [words](source:gazette-2026-02-18-2)"));
    assertThat(make(NewKind.SOURCE, "gazette-2026-02-18", "title", "T", "publisher", "P")
            .problems())
        .containsExactly(
            new Note("content/sources.yaml", "there is a source \"gazette-2026-02-18\" already"));
    files.put(
        "content/sources.yaml",
        new SourceFile(
            "content/sources.yaml", "a: {title: T, publisher: P, url: https://example.org/}"));
    assertThat(make(NewKind.SOURCE, "b", "title", "T", "publisher", "P").problems())
        .isEmpty();
    files.put("content/sources.yaml", new SourceFile("content/sources.yaml", "{a: {title: T}}\n"));
    assertThat(make(NewKind.SOURCE, "b", "title", "T", "publisher", "P").problems())
        .containsExactly(
            new Note(
                "content/sources.yaml",
                "this file is not written as one entry below the other; add by hand:\nb:\n  title: T\n  publisher: P\n  offline: true\n"));
  }

  @Test
  void articleBringsSettingsWhereThereAreNone() {
    files.clear();
    Draft draft = make(NewKind.ARTICLE, "", "title", "Yes", "description", "On: all.");
    assertThat(Imported.shown(draft))
        .isEqualTo(
            """
        -- content/index.md --
        ---
        title: "Yes"
        description: "On: all."
        ---
        -- content/site.yaml --
        title: "Yes"
        description: "On: all."
        base_url: https://example.org/
        language: en
        """);
    // Git says when it was published, and this folder is none of git's.
    assertThat(Imported.findings(draft, folder))
        .endsWith("[missing-date]\n  title: \"Yes\"\n         ^^^^^\n"
            + "  add a line such as \"date: 2026-02-20\", or keep the site in git\n1 warning\n");
  }

  /** The one that is there stays the story it is. */
  @Test
  void anotherStoryHasItsOwnFolder() throws IOException {
    Draft draft = make(
        NewKind.ARTICLE,
        "",
        "title",
        "Why does the market move to the harbor?",
        "description",
        "D");
    assertThat(checked(draft)).startsWith("-- content/why-does-market-move/index.md --\n---\n");
    assertThat(draft.notes())
        .containsExactly(new Note(
            "content/why-does-market-move/index.md",
            "the home page lists this story beside the others"));
    assertThat(make(NewKind.ARTICLE, "market", "title", "T", "description", "D").files())
        .extracting(DraftFile::path)
        .containsExactly("content/market/index.md");
    files.keySet().removeIf(path -> path.equals("content/index.md"));
    files.put("content/trams/index.md", new SourceFile("content/trams/index.md", ""));
    assertThat(make(NewKind.ARTICLE, "", "title", "Buses", "description", "D").files())
        .extracting(DraftFile::path)
        .containsExactly("content/buses/index.md");
  }

  @Test
  void aSourceMaySayThatItIsNotOnTheWeb() throws IOException {
    Draft draft =
        make(NewKind.SOURCE, "talk", "title", "Talk", "publisher", "Our own", "offline", "true");
    assertThat(checked(draft))
        .endsWith("talk:\n  title: Talk\n  publisher: Our own\n  offline: true\n");
    assertThat(draft.notes())
        .containsExactly(new Note("content/sources.yaml", "cite it as [words](source:talk)"));
    assertThat(problem(
            NewKind.SOURCE,
            "title",
            "T",
            "publisher",
            "P",
            "offline",
            "true",
            "url",
            "https://example.org/"))
        .isEqualTo("--url is an address, and --offline says that there is none");
    assertThat(problem(NewKind.TERM, "title", "T", "text", "T", "offline", "true"))
        .isEqualTo("a new term has no --offline");
  }

  @Test
  void whatIsThereIsNotMadeAgain() {
    files.put("content/why-trams/index.md", new SourceFile("content/why-trams/index.md", ""));
    assertThat(
            make(NewKind.ARTICLE, "", "title", "Why trams?", "description", "D").problems())
        .containsExactly(new Note(
            "content/why-trams/index.md",
            "this file is there already; --story names another folder"));
    assertThat(make(NewKind.SECTION, "", "title", "Why now", "description", "D").problems())
        .containsExactly(new Note(
            "content/01-why-now.md",
            "this section has the same name; --id gives the new one another"));
    assertThat(make(NewKind.TERM, "", "title", "Ridership", "text", "T").problems())
        .containsExactly(new Note(
            "content/glossary/ridership.md",
            "this file is there already; --id gives the new one another name"));
  }

  @Test
  void whatIsMissingOrWrongIsSaid() {
    assertThat(problem(NewKind.TERM, "title", "T"))
        .isEqualTo("--text is missing: its definition: one or two plain sentences");
    assertThat(problem(NewKind.CLAIM, "title", "T", "status", "sure"))
        .isEqualTo(
            "--status is \"sure\"; use one of: confirmed, reported, expected, disputed, unknown, retracted");
    assertThat(problem(NewKind.SECTION, "title", "T", "description", "D", "sumary", "S"))
        .isEqualTo("a new section has no --sumary; did you mean: --summary");
    assertThat(problem(
            NewKind.EVENT, "title", "T", "status", "expected", "sources", "a", "date", "2026-9"))
        .isEqualTo(
            "--date: \"2026-9\" is not a date such as 2026, 2026-02, 2026-02-27, 2015~ or 2026-10/2026-12; did you mean: 2026-09");
    assertThat(make(NewKind.SECTION, "A b", "title", "T", "description", "D").problems())
        .containsExactly(new Note(
            "new section",
            "--id is \"A b\"; an id has small letters, digits and hyphens, such as a-b"));
  }

  private String problem(NewKind kind, String... answers) {
    return make(kind, "", answers).problems().get(0).message();
  }

  @Test
  void everyTextIsReadAsItWasWritten() {
    for (String title : new String[] {
      "a: b",
      "# c",
      "- d",
      "\"q\" 'r'",
      "true",
      "2026-01-01",
      "~",
      "[x]",
      "é — ü",
      "a\\b",
      "@x",
      "%y",
      "!z",
      "& u",
      "yes",
      "1e3"
    }) {
      Draft draft = make(NewKind.SECTION, "x", "title", title, "description", "D");
      TreeMap<String, String> all = new TreeMap<>(Map.of(
          "content/index.md",
          "---\ntitle: T\ndescription: T\n---\n",
          "content/site.yaml",
          "title: T\nbase_url: https://example.org/\n"));
      all.putAll(draft.texts());
      SiteFixture site = SiteFixture.of(SiteFixture.sources(all));
      assertThat(site.findings()).as(title).isEmpty();
      assertThat(
              org.jsoup.Jsoup.parse(site.text("x/index.html")).selectFirst("h1").text())
          .isEqualTo(title);
    }
  }
}
