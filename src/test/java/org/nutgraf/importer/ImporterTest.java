package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.Example;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.HeadingLine;
import org.nutgraf.importer.reading.Nearby;
import org.nutgraf.importer.story.Destination;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.PageKinds;

class ImporterTest {
  /** One pixel. */
  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
          + "awAAAABJRU5ErkJggg==";

  private static final Nearby MAP = path ->
      Optional.of(path).filter("map.png"::equals).map(p -> Base64.getDecoder().decode(PICTURE));

  @TempDir
  Path folder;

  private static Draft nearMap(String name) {
    return Importer.read(name, Imported.resource(name), MAP, Imported.NEW_SITE);
  }

  @Test
  void plainTextBecomesSections() {
    Draft draft = nearMap("article.txt");
    assertThat(Imported.shown(draft))
        .isEqualTo(
            """
        -- content/01-why-the-town-wants-a-tram.md --
        ---
        title: Why the Town Wants a Tram
        ---
        ## Full Buses

        The buses are full. A study counted riders, known as ridership, for a year.

        1. It found crowds.
        2. It found delays.

        ## What the Study Left Out

        It says nothing about bicycles.
        -- content/02-who-would-pay.md --
        ---
        title: Who Would Pay
        ---
        ## Half and Half

        The state pays half.
        The town borrows the rest:

        - by bonds
        - by a loan
        -- content/03-what-happens-next.md --
        ---
        title: What Happens Next?
        ---
        The vote is in February
        -- content/index.md --
        ---
        title: Harbor Bay’s $120 Million Tram Could Change How the Town Moves
        ---
        ## A Line from the Station to the Harbor

        The town of Harbor Bay plans a tram. The council, or HBC, votes in \\*February\\* \\[sic\\].

        Nothing is decided, yet 3 things stand out: cost, noise & time. See <https://example.org/plan_a_b> (in full).
        -- content/site.yaml --
        title: Harbor Bay’s $120 Million Tram Could Change How the Town Moves
        base_url: https://example.org/
        language: en
        """);
    assertThat(Imported.notes(draft.notes()))
        .isEqualTo(
            """
        article.txt:3: the title stands here once more; it is written once
        content/index.md:6:54: a term for the glossary? HBC, 1×
        content/index.md:6:13: a term for the glossary? Harbor Bay, 1×
        content/01-why-the-town-wants-a-tram.md:6:54: a term for the glossary? ridership, 1×
        content/site.yaml: set base_url, the address the site will have
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.errors(draft, folder)).isEmpty();
  }

  @Test
  void withoutRoomBetweenThemHeadingsAreReported() {
    String text = new String(Imported.resource("article.txt"), StandardCharsets.UTF_8)
        .replace("\n\n\n", "\n\n");
    assertThat(Imported.notes(Imported.text("a.txt", text).notes()))
        .contains(
            """
        took “What the Study Left Out” for a sub-heading; it may be a heading
        """)
        .contains("took “What Happens Next?” for a sub-heading; it may be a heading\n");
  }

  @Test
  void shortLinesThatAreNoHeadingsStayText() {
    Draft draft = Imported.text(
        "a.txt",
        "A Title Here\n\nBy Jo Writer\n\nJanuary 5, 2026\n\nText one.\n\nMonday\n\nTuesday\n\nWednesday\n\nText two.\n");
    assertThat(draft.texts().get("content/index.md"))
        .isEqualTo(
            """
        ---
        title: A Title Here
        ---
        By Jo Writer

        January 5, 2026

        Text one.

        Monday

        Tuesday

        Wednesday

        Text two.
        """);
    assertThat(draft.notes())
        .contains(new Note("a.txt:9", "3 short lines in a row, from “Monday”, were left as text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Image Problems at the Harbor | YES",
        "By Train to the Harbor | YES",
        "WHAT NOW? | YES",
        "The IPO Clock | YES",
        "7 Things to Know | YES",
        "What happens next | MAYBE",
        "Costs | MAYBE",
        "2. Costs and more | MAYBE",
        "By Jo Writer and Sam O’Hara | NO",
        "Photo: A. Person | NO",
        "January 5, 2026 | NO",
        "5.1.2026 | NO",
        "It is over. | NO",
        "“It is over.” | NO",
        "As follows: | NO",
        "and so on | NO",
        "See https://example.org | NO"
      })
  void headingsAreToldByTheirLook(String text, HeadingLine expected) {
    assertThat(HeadingLine.of(Block.of(Block.Kind.PARAGRAPH, text, text, "x"))).isEqualTo(expected);
  }

  @Test
  void aPageBecomesSections() {
    Draft draft = nearMap("page.html");
    assertThat(Imported.shown(draft))
        .isEqualTo(new String(Imported.resource("page.expected"), StandardCharsets.UTF_8));
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.files())
        .extracting(DraftFile::path)
        .contains("content/map.png", "content/picture-2.png");
    assertThat(Imported.errors(draft, folder)).isEmpty();
  }

  @Test
  void whatIsLeftOutOfAPageIsReported() {
    assertThat(Imported.notes(nearMap("page.html").notes()))
        .startsWith(
            """
        page.html: only <main> was read; 8 words around it left out: Example (2×), News, Sport, The (2×), Times (2×)
        page.html:40: left out <form>, 2 words: “Mail Subscribe”
        page.html:20: a site can't link to #table; the address is left as a comment
        page.html:20: a site can't link to javascript:void(0); the address is left as a comment
        page.html:33: took the first row
        """
                .replace("page.html:33: took the first row\n", ""));
  }

  @Test
  void headingsAndLinksOfMarkdownStay() {
    Draft draft = nearMap("article.md");
    assertThat(Imported.shown(draft))
        .isEqualTo(
            """
        -- content/01-costs.md --
        ---
        title: Costs
        ---
        Some `code`, a line\\
        end, **raw** HTML and <!-- a remark -->more.

        - \\[ \\] open
        - \\[x\\] done

        ## Setext

        | a | b |
        | --- | :---: |
        | 1 | 2 |

        [remote](https://example.org/x.png)
        -- content/02-route.md --
        ---
        title: Route
        ---
        See [costs](01-costs.md), [setext](01-costs.md#setext) and elsewhere<!-- ../other.md -->.
        -- content/index.md --
        ---
        title: "The tram: a vote"
        date: "2026-03-01T10:00:00Z"
        tags: [tram, town]
        slug: tram
        # categories: news
        ---
        The opening[^1], with a [reference](https://example.org/ref) and ![a map](map.png).

        [^1]: A footnote.

        > [!NOTE]
        > Mind the gap.
        -- content/site.yaml --
        title: "The tram: a vote"
        base_url: https://example.org/
        language: en
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.errors(draft, folder)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
  void encodingsAreTold(String charset) {
    byte[] bytes = "A Title Here\n\nCafé – “naïve”.\n".getBytes(Charset.forName(charset));
    Draft draft = Importer.read("a.txt", bytes, Nearby.NOTHING, Imported.NEW_SITE);
    assertThat(draft.texts().get("content/index.md"))
        .isEqualTo("---\ntitle: A Title Here\n---\nCafé – “naïve”.\n");
  }

  @Test
  void aTitleThatIsNowhereComesFromTheFile() {
    Draft draft = Imported.text("my-story.txt", "There is only a sentence.\n\nAnd another.\n");
    assertThat(draft.texts().get("content/index.md"))
        .isEqualTo("---\ntitle: My story\n---\nThere is only a sentence.\n\nAnd another.\n");
    assertThat(draft.notes())
        .contains(new Note(
            "my-story.txt", "found no title in the text; took “My story” from the file's name"));
    assertThat(draft.problems()).isEmpty();
  }

  @Test
  void filesOfOtherKindsAreRefused() {
    assertThat(Imported.text("a.pdf", "x").problems())
        .containsExactly(
            new Note(
                "a.pdf",
                "can't tell what this file is; its name has to"
                    + " end in one of: .csv, .docx, .htm, .html, .json, .markdown, .md, .text, .tsv, .txt, .xhtml"));
    assertThat(Imported.text("a.txt", " \n").problems())
        .containsExactly(new Note("a.txt", "there is no text in this file"));
  }

  @Test
  void aTimelineBecomesEvents() {
    Draft draft = Imported.resource("timeline.json", Imported.NEW_SITE);
    assertThat(Imported.shown(draft))
        .isEqualTo(new String(Imported.resource("timeline.expected"), StandardCharsets.UTF_8));
    assertThat(Imported.notes(draft.problems()))
        .isEqualTo(
            """
        timeline.json, era 2: this era was left out: it has no end
        """);
    assertThat(Imported.errors(draft, folder)).isEmpty();
  }

  @Test
  void aSpreadsheetBecomesEvents() {
    Draft draft = Imported.resource("timeline.csv", Imported.NEW_SITE);
    assertThat(draft.texts().keySet())
        .containsExactly(
            "content/index.md",
            "content/site.yaml",
            "content/timeline/2015-03-first-idea.md",
            "content/timeline/2026-02-27-the-vote.md");
    assertThat(draft.texts().get("content/timeline/2015-03-first-idea.md"))
        .isEqualTo(
            """
        ---
        title: First "idea"
        date: 2015-03
        status: reported
        lane: before
        ---
        Two lines\\
        and a, comma

        [A \\*map\\*](https://example.org/a)

        The town
        """);
    assertThat(draft.problems()).isEmpty();
    assertThat(Imported.errors(draft, folder)).isEmpty();
  }

  @Test
  void datesInSpreadsheetsAreUnderstoodOrReported() {
    Draft draft = Imported.resource("events.csv", Imported.NEW_SITE);
    assertThat(Imported.notes(draft.notes()))
        .isEqualTo(
            """
        events.csv:2: read the date “January 29, 2026” as 2026-01-29
        events.csv:5: read the date “15/02/2026” as 2026-02-15
        events.csv: set the status of 3 events to reported, and named no sources
        content/site.yaml: set base_url, the address the site will have
        """);
    assertThat(Imported.notes(draft.problems()))
        .isEqualTo(
            "events.csv:3: this event was left out: “03/11/2025” may be 2025-03-11 or 2025-11-03; write the one it is\n");
    assertThat(draft.texts().get("content/timeline/2026-01-29-talks.md"))
        .endsWith("---\nThey talk\n\nWho: Amazon\n");
  }

  @Test
  void lanesAreThoseOfTheSite() {
    TreeMap<String, String> files =
        new TreeMap<>(Example.draft(java.time.ZoneId.of("UTC")).texts());
    Site site = ContentParser.parse(
        SiteFixture.sources(files),
        new Visibility(true, true, SiteFixture.at(java.time.LocalDate.of(2026, 3, 1))),
        Optional.empty(),
        PageKinds.SHIPPED);
    Draft draft = Importer.read(
        "x.csv",
        "date,title,group\n2026,A,The plan\n2027,B,Elsewhere\n".getBytes(StandardCharsets.UTF_8),
        Nearby.NOTHING,
        new Destination("", Optional.empty(), Optional.of(site)));
    assertThat(Imported.shown(draft))
        .isEqualTo(
            """
        -- content/timeline/2026-a.md --
        ---
        title: A
        date: 2026
        status: reported
        lane: plan
        ---
        -- content/timeline/2027-b.md --
        ---
        title: B
        date: 2027
        status: reported
        tags: [Elsewhere]
        ---
        """);
  }

  @Test
  void ourOwnTimelineComesBackAsItWas() {
    Outputs outputs = Imported.build(Example.draft(java.time.ZoneId.of("UTC")), folder);
    byte[] json = ((Output.Made) outputs.files().get("timeline.json")).bytes();
    Draft draft = Importer.read("timeline.json", json, Nearby.NOTHING, Imported.NEW_SITE);
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.texts().get("content/timeline/2026-02-17-vote.md"))
        .isEqualTo(
            """
        ---
        title: The council votes for the line
        date: 2026-02-17
        status: confirmed
        lane: the-plan
        ---
        Nine of thirteen members vote for it.
        """);
    assertThat(draft.texts())
        .containsKeys("content/timeline/2025-03-study.md", "content/timeline/2029-opening.md");
  }

  @Test
  void ourErasAndTagsComeBackAsTheyWere() {
    String eras =
        """
        eras:
          - title: Before
            from: 2015-12
            to: 2022-10
          - title: One year
            from: 2023-01-01
            to: 2023-12-31
        """;
    Outputs outputs = SiteFixture.of(
            "-- content/index.md --\n---\ntitle: A\n" + eras
                + """
        ---
        -- content/timeline/2016-b.md --
        ---
        title: B
        date: 2016
        tags: [money, city hall]
        ---
        """)
        .outputs();
    byte[] json = ((Output.Made) outputs.files().get("timeline.json")).bytes();
    Draft draft = Importer.read("timeline.json", json, Nearby.NOTHING, Imported.NEW_SITE);
    assertThat(draft.texts().get("content/index.md")).contains(eras);
    assertThat(draft.texts().get("content/timeline/2016-b.md"))
        .contains("\ntags: [money, city hall]\n");
  }

  @Test
  void whatIsLeftOutOfATimelineIsSaid() {
    Draft draft = Imported.text(
        "a.json",
        """
        {"events": [
          {"start_date": {"year": "2026", "monht": 3, "display_date": "spring"},
           "text": {"headline": "A"}, "background": {"color": "red"}, "autolink": false, "group": ""},
          {"start_date": {"year": 2026, "month": 3, "day": 1, "hour": 9}, "display_date": "March",
           "text": {"headline": "B", "text": "b"}, "media": {"url": "https://example.org/", "caption": "c"},
           "unique_id": "b", "tags": ["x", "y"], "status": "reported", "group": "L"}
        ]}
        """);
    assertThat(Imported.notes(draft.notes()))
        .contains(
            "a.json, event 1: left out “start_date.monht: 3”, “background.color: red”, “autolink: false”\n")
        .doesNotContain("event 2: left out");
  }

  @Test
  void erasThatHaveNoFileAreShown() {
    Site site = ContentParser.parse(
        SiteFixture.sources(
            new TreeMap<>(Example.draft(java.time.ZoneId.of("UTC")).texts())),
        new Visibility(true, true, SiteFixture.at(java.time.LocalDate.of(2026, 3, 1))),
        Optional.empty(),
        PageKinds.SHIPPED);
    Draft draft = Importer.read(
        "x.csv",
        "type,date,end,title\n,2026,,A\nera,2020,2024,Early\n".getBytes(StandardCharsets.UTF_8),
        Nearby.NOTHING,
        new Destination("", Optional.empty(), Optional.of(site)));
    assertThat(draft.texts().keySet()).containsExactly("content/timeline/2026-a.md");
    assertThat(Imported.notes(draft.notes()))
        .endsWith(
            """
        x.csv: its eras were left out; if the timeline is to show them, add to content/index.md:
        eras:
          - title: Early
            from: 2020
            to: 2024
        """);
  }

  @Test
  void brokenFilesAreSaidToBeBroken() {
    assertThat(Imported.text("a.json", "{\"events\": [}").problems())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a.json: this is not JSON: ");
    assertThat(Imported.text("a.json", "[]").problems())
        .containsExactly(
            new Note("a.json", "this is no timeline of TimelineJS: it has no list \"events\""));
    assertThat(Imported.text("a.csv", "date,title\n2026,\"x\n").problems())
        .containsExactly(new Note("a.csv", "the quotation mark in line 2 is never closed"));
    assertThat(Imported.text("a.csv", "a,b\n1,2\n").problems())
        .containsExactly(
            new Note(
                "a.csv",
                "the first row has to name the columns; a date"
                    + " (date, start, start date, datum, beginn, von, début, quand, fecha, inicio, cuándo …, or year, month, day) and a title (headline, title, event,"
                    + " titel, ereignis, was, titre, événement, évènement, título, titular, evento …) are needed"));
  }
}
