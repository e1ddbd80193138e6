package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.draft.Draft;
import org.nutgraf.importer.reading.Nearby;
import org.nutgraf.importer.story.Destination;
import org.nutgraf.page.PageKinds;

/** Times and sources of spreadsheets, and footnotes that several sections name. */
class SheetAndNotesTest {
  private static final String SHEET =
      """
      date,time,end,end time,title,sources
      2026-01-02,14:30,2026-01-02,16:00,Vote,gazette
      2026-01-03,2 p.m.,,,Count,"gazette; a leaflet"
      2026-01-04,9.05 Uhr,,,Start,
      2026-01-05,12:00am,,,Night,
      2026-01-06,14:30+02:00,,,Abroad,
      2026,14:00,,,Year,
      2026-01-07,25:00,,,Never,
      2026-01-08,14,,,Bare,
      """;

  private static Draft into(String sources, String name, String text) {
    Site site = ContentParser.parse(
        SiteFixture.sources(SiteFixture.whole("-- content/index.md --\n---\ntitle: A\n---\nA.\n"
            + "-- content/sources.yaml --\n" + sources + "\n")),
        new Visibility(true, true, SiteFixture.at(LocalDate.of(2026, 3, 1))),
        Optional.empty(),
        PageKinds.SHIPPED);
    return Importer.read(
        name,
        text.getBytes(StandardCharsets.UTF_8),
        Nearby.NOTHING,
        new Destination("", Optional.empty(), Optional.of(site)));
  }

  @Test
  void timesJoinTheirDays() {
    Draft draft = Imported.text("t.csv", SHEET);
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.shown(draft))
        .contains(
            "title: Vote\ndate: \"2026-01-02T14:30/2026-01-02T16:00\"\n",
            "title: Count\ndate: \"2026-01-03T14:00\"\n",
            "title: Start\ndate: \"2026-01-04T09:05\"\n",
            "title: Night\ndate: \"2026-01-05T00:00\"\n",
            "title: Abroad\ndate: \"2026-01-06T14:30+02:00\"\n",
            "title: Year\ndate: 2026\n",
            "title: Never\ndate: 2026-01-07\n",
            "title: Bare\ndate: 2026-01-08\n");
    assertThat(Imported.notes(draft.notes()))
        .contains("left out the time of day, 14:00", "the time of day, 25:00", "time of day, 14;");
  }

  @Test
  void sourcesThatAreThereAreNamedAndOthersStayAsWords() {
    Draft draft = into("gazette: { title: T, url: \"https://e.org/\" }", "t.csv", SHEET);
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.texts().get("content/timeline/2026-01-02-vote.md"))
        .contains("\nsources: [gazette]\n");
    assertThat(draft.texts().get("content/timeline/2026-01-03-count.md"))
        .endsWith("sources: [gazette]\n---\na leaflet\n");
    assertThat(Imported.notes(draft.notes())).contains("there is no source “a leaflet”");
  }

  @Test
  void eachSectionHasTheFootnotesThatItNames(@TempDir Path root) {
    Draft draft = Imported.text(
        "a.md",
        """
        # Title

        Intro.

        ## One

        First[^n] and[^o].

        ## Two

        Second[^n].

        ## Three

        Third.

        [^n]: The note, and more[^m].
        [^o]: Another.
        [^m]: More.
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.texts().get("content/01-one.md"))
        .contains("[^n]: The note", "[^o]: Another", "[^m]: More");
    assertThat(draft.texts().get("content/02-two.md"))
        .contains("[^n]: The note", "[^m]: More")
        .doesNotContain("Another");
    assertThat(draft.texts().get("content/03-three.md")).doesNotContain("[^");
    assertThat(Imported.errors(draft, root)).isEmpty();
  }

  @Test
  void aFootnoteOfAWebPageMayHaveSeveralMarksAndMarksOfOthers(@TempDir Path root) {
    Draft draft = Imported.text(
        "a.html",
        """
        <h1>Ferry</h1>
        <p>First<sup id=r1><a href="#n1">[1]</a></sup>, second<sup id=r2><a href="#n1">[1]</a></sup>,
        third<sup> <a id=r3></a><a href="#n2" id=r3b>2</a> </sup>.</p>
        <p>Later.</p>
        <h2>Notes</h2>
        <ol>
        <li id=n1>^ <a href="#r1">a</a> <a href="#r2">b</a> One, and more<a href="#n3" id=r4>3</a>.
        <li id=n2><a href="#r3b">^</a> Two.
        <li id=n3><a href="#r4">^</a> Three.
        </ol>
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.texts().get("content/index.md"))
        .contains("First[^1], second[^1],")
        .contains("third[^2].\n\n[^1]: One, and more[^3].\n\n[^3]: Three.\n\n[^2]: Two.\n\nLater.");
    assertThat(Imported.shown(draft)).doesNotContain("Notes", "a b");
    assertThat(Imported.errors(draft, root)).isEmpty();
  }

  @Test
  void whatCannotBeSeenIsNotWritten(@TempDir Path root) {
    for (String text : new String[] {
      "<h1>A&#x202E;b</h1><p>c\u007fd &#x2066;e&#x7f; f",
      "<h1>A</h1><p title='&#x202E;'>b<img src=x alt='&#x202E;c'>"
    }) {
      Draft draft = Imported.text("a.html", text);
      assertThat(draft.problems()).isEmpty();
      assertThat(Imported.shown(draft)).doesNotContain("\u202E", "\u2066", "\u007f");
    }
    Draft events = Imported.text(
        "t.json",
        "{\"events\": [{\"start_date\": {\"year\": \"2026\"}, \"text\": {\"headline\": \"A\\u202Eb\","
            + " \"text\": \"c\\u0001d \\uD800 e\"}, \"group\": \"\\u202Ex\"}]}");
    assertThat(Imported.shown(events)).doesNotContain("\u202E", "\u0001", "\\u");
    // What got lost within a word is for the editor to see.
    assertThat(Imported.errors(events, root))
        .contains("no reader's typeface has this character", "1 error");
  }
}
