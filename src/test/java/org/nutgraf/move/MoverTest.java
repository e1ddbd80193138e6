package org.nutgraf.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Now;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.Build;
import org.nutgraf.source.Sources;

class MoverTest {
  private static final String SITE =
      """
      -- content/site.yaml --
      title: Test
      base_url: https://example.org/
      logo: mark.svg
      menu: [home, imprint.md]
      checks: { missing-description: off, unused-file: off, unused-source: off }
      -- content/index.md --
      ---
      title: Ship
      ---
      A tug came for [$5](claim:cost "a tug"), says [the paper](source:paper), on [that day](event:2026-01-01-day).
      See [why](01-why.md#the-wind "Why") and [why again][w], [the boat](term:tug), [trams](trams/index.md).

      `[code](01-why.md)` and [another][w]. See [boats](glossary/boat.md), [words](glossary) and [claims](claims).

      ![Claims](claims:?ids=cost,price)

      ![Mark](mark.svg) ![Sea](sea.svg)

      [w]: <01-why.md>
      -- content/01-why.md --
      ---
      title: Why
      ---
      ## The wind

      [Back](./index.md) to [imprint](imprint.md).
      -- content/02-draft.md --
      ---
      title: Draft
      draft: true
      ---
      [why](01-why.md), [tug](term:tug).
      -- content/imprint.md --
      ---
      title: Imprint
      aliases: [/legal/]
      ---
      We print [this](/01-why.md) in ![our house](house.svg).
      -- content/mark.svg --
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>
      -- content/sea.svg --
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>
      -- content/house.svg --
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>
      -- content/claims/cost.md --
      ---
      title: A day costs $5
      value: "$5"
      status: confirmed
      sources: [paper, 'other']
      followed_by: [price]
      ---
      -- content/claims/price.md --
      ---
      title: A day costs $7
      value: "$7"
      status: confirmed
      as_of: 2026-02-01
      sources: ["paper"]
      ---
      See [why](../01-why.md).
      -- content/timeline/2026-01-01-day.md --
      ---
      title: The day
      date: 2026-01-01
      sources: paper
      told_in: [01-why.md]
      ---
      It blew, said [it](source:paper).
      -- content/corrections/2026-01-03-wind.md --
      ---
      title: Wind
      date: 2026-01-03
      page: 01-why.md
      ---
      It blew.
      -- content/trams/index.md --
      ---
      title: Trams
      ---
      See [why](../01-why.md), [the tug](term:tug), ![Mark](../mark.svg).
      -- content/glossary/tug.md --
      ---
      term: tug
      sources: [paper]
      ---
      A small ship.
      -- content/glossary/boat.md --
      ---
      term: boat
      see_also: [tug]
      ---
      It floats; see [why](../01-why.md).
      -- content/sources.yaml --
      # paper first
      paper: { title: The paper, publisher: Press, url: "https://example.com/paper" }
      other: { title: Another paper, publisher: Press, url: "https://example.com/other" }
      """;
  private static final Now NOW = new Now(Instant.parse("2026-07-05T12:00:00Z"));

  private static final String GERMAN =
      """
      -- content/site.de.yaml --
      menu: [home, imprint.md]
      -- content/index.de.md --
      ---
      title: Schiff
      ---
      Ein [Schlepper](term:tug) für [$5](claim:cost). Siehe [warum](01-why.de.md#wind) und [nochmals](01-why.md).
      -- content/01-why.de.md --
      ---
      title: Warum
      slug: warum
      ---
      ## Wind

      [Zurück](index.de.md) zum [Impressum](imprint.md).
      -- content/imprint.de.md --
      ---
      title: Impressum
      ---
      Gedruckt wird [das](/01-why.md).
      -- content/glossary/tug.de.md --
      ---
      term: Schlepper
      ---
      Ein kleines Schiff.
      -- content/glossary/boat.de.md --
      ---
      term: Boot
      ---
      Es schwimmt, wie ein [Schlepper](term:tug); siehe [warum](../01-why.de.md).
      """;

  private static String worse(Sources before, Mover.Moved moved) {
    return FindingFormat.text(false)
        .format(moved.worse(
            Build.site(before, SiteFixture.OPTIONS).findings(),
            Build.site(moved.sources(), SiteFixture.OPTIONS).findings()));
  }

  private static Sources german() {
    return SiteFixture.sources(SiteFixture.split(
        SITE.replace("logo: mark.svg", "logo: mark.svg\nlanguages: [de]") + GERMAN));
  }

  @Test
  void translationsGoWithWhatTheyTranslate() throws Exception {
    Mover.Moved moved = Mover.moved(german(), NOW, "01-why.md", "03-reasons.md");
    assertThat(moved.files())
        .containsOnly(
            java.util.Map.entry("content/01-why.md", "content/03-reasons.md"),
            java.util.Map.entry("content/01-why.de.md", "content/03-reasons.de.md"));
    assertThat(moved.texts().get("content/index.de.md"))
        .contains("[warum](03-reasons.de.md#wind) und [nochmals](03-reasons.md)");
    assertThat(moved.texts().get("content/glossary/boat.de.md"))
        .contains("[warum](../03-reasons.de.md)");
    assertThat(moved.texts().get("content/01-why.md")).contains("aliases: [/why/]");
    assertThat(moved.texts())
        .as("whose address is its own")
        .doesNotContainKey("content/01-why.de.md");
    assertThat(worse(german(), moved)).isEmpty();
  }

  @Test
  void theFormerAddressOfATranslationLeadsOn() throws Exception {
    SortedMap<String, String> files = SiteFixture.split(
        (SITE.replace("logo: mark.svg", "logo: mark.svg\nlanguages: [de]") + GERMAN)
            .replace("slug: warum\n", ""));
    Mover.Moved moved =
        Mover.moved(SiteFixture.sources(files), NOW, "01-why.md", "reasons/index.md");
    assertThat(moved.texts().get("content/01-why.de.md"))
        .contains("aliases: [/why/]", "[Zurück](../index.de.md)");
    moved = Mover.moved(SiteFixture.sources(files), NOW, "term:tug", "tugboat");
    assertThat(moved.files())
        .containsEntry("content/glossary/tug.de.md", "content/glossary/tugboat.de.md");
    assertThat(moved.texts().get("content/index.de.md")).contains("[Schlepper](term:tugboat)");
    assertThat(moved.texts().get("content/glossary/boat.de.md")).contains("(term:tugboat)");
    assertThat(moved.texts().get("content/site.yaml"))
        .contains("/glossary/tug/: /glossary/tugboat/");
    assertThat(moved.texts().get("content/site.de.yaml"))
        .contains("redirects:\n  /glossary/tug/: /glossary/tugboat/");
    SiteFixture after = SiteFixture.of(moved.sources());
    assertThat(after.texts())
        .containsKeys("de/glossary/tug/index.html", "de/glossary/tugboat/index.html");
    assertThat(after.mistakes()).isEmpty();
  }

  @Test
  void aStoryMovesWithAllItsTranslations() throws Exception {
    Mover.Moved moved = Mover.moved(german(), NOW, "index.md", "ship/");
    assertThat(moved.files())
        .containsEntry("content/index.de.md", "content/ship/index.de.md")
        .containsEntry("content/01-why.de.md", "content/ship/01-why.de.md")
        .doesNotContainKeys(
            "content/site.de.yaml", "content/glossary/tug.de.md", "content/imprint.de.md");
    assertThat(moved.added()).containsOnlyKeys("content/index.md", "content/index.de.md");
    assertThat(moved.texts().get("content/glossary/boat.de.md"))
        .contains("[warum](../ship/01-why.de.md)");
    assertThat(moved.texts().get("content/01-why.de.md")).contains("aliases: [/warum/]");
    assertThat(worse(german(), moved)).isEmpty();
  }

  @Test
  void aTranslationGoesNowhereAlone() {
    assertThatThrownBy(() -> Mover.moved(german(), NOW, "01-why.de.md", "03-reasons.de.md"))
        .hasMessage(
            "content/01-why.de.md is a translation, and goes where content/01-why.md goes: move that");
    assertThatThrownBy(() -> Mover.moved(german(), NOW, "imprint.md", "legal.de.md"))
        .hasMessage("content/legal.de.md would be the name of a translation");
  }

  private static final Outputs BEFORE = Build.site(sources(), SiteFixture.OPTIONS);

  private static Sources sources() {
    return SiteFixture.sources(SiteFixture.split(SITE));
  }

  private static Mover.Moved moved(String from, String to) throws CantMove {
    return Mover.moved(sources(), NOW, from, to);
  }

  private static String text(Mover.Moved moved, String path) {
    return moved.sources().texts().get(path).text();
  }

  @ParameterizedTest
  @CsvSource({
    "01-why.md, 01-the-cause.md",
    "content/01-why.md, 03-why",
    "source:paper, press-2026",
    "term:tug, tugboat",
    "glossary/tug.md, glossary/tugboat.md",
    "claim:cost, day",
    "claims/price.md, price-now",
    "event:2026-01-01-day, 2026-01-01-wind",
    "imprint.md, legal-notice",
    "trams, tram",
    "index.md, ship/",
    "., ship",
    "trams/index.md, rail/trams",
    "02-draft.md, 02-later.md",
    "corrections/2026-01-03-wind.md, 2026-01-03-storm"
  })
  void nothingIsWrongAfterwards(String from, String to) throws CantMove {
    Mover.Moved moved = moved(from, to);
    Outputs after = Build.site(moved.sources(), SiteFixture.OPTIONS);
    assertThat(FindingFormat.text(false).format(after.findings()))
        .isEqualTo(FindingFormat.text(false).format(BEFORE.findings()));
    assertThat(moved.sources().texts())
        .hasSize(sources().texts().size() + moved.added().size());
    // Nobody who came by an old address finds nothing.
    BEFORE.files().keySet().stream()
        .filter(path -> path.endsWith("index.html"))
        .forEach(path -> assertThat(after.files()).containsKey(path));
  }

  @Test
  void aPageIsFoundByAllThatNamesItAndNowhereElse() throws CantMove {
    Mover.Moved moved = moved("01-why.md", "01-the-cause.md");
    assertThat(text(moved, "content/index.md"))
        .contains(
            "[why](01-the-cause.md#the-wind \"Why\")",
            "[w]: <01-the-cause.md>",
            "`[code](01-why.md)`");
    assertThat(text(moved, "content/01-the-cause.md"))
        .startsWith("---\ntitle: Why\naliases: [/why/]\n---\n");
    assertThat(text(moved, "content/imprint.md")).contains("(/01-the-cause.md)");
    assertThat(text(moved, "content/02-draft.md")).contains("(01-the-cause.md)");
    assertThat(text(moved, "content/timeline/2026-01-01-day.md"))
        .contains("told_in: [01-the-cause.md]");
    assertThat(text(moved, "content/corrections/2026-01-03-wind.md"))
        .contains("page: 01-the-cause.md");
    assertThat(text(moved, "content/trams/index.md")).contains("(../01-the-cause.md)");
    assertThat(text(moved, "content/glossary/boat.md")).contains("(../01-the-cause.md)");
  }

  @Test
  void idsKeepTheirQuotesAndTermsLeadOn() throws CantMove {
    Mover.Moved source = moved("source:paper", "press");
    assertThat(text(source, "content/claims/price.md")).contains("sources: [\"press\"]");
    assertThat(text(source, "content/timeline/2026-01-01-day.md"))
        .contains("sources: press\n", "(source:press)");
    assertThat(text(source, "content/sources.yaml"))
        .startsWith("# paper first\npress: { title: The paper,");
    Mover.Moved term = moved("glossary/tug.md", "tugboat");
    assertThat(text(term, "content/glossary/boat.md")).contains("see_also: [tugboat]");
    assertThat(text(term, "content/site.yaml"))
        .endsWith("redirects:\n  /glossary/tug/: /glossary/tugboat/\n");
    assertThat(text(moved("claim:price", "p"), "content/index.md")).contains("claims:?ids=cost,p)");
  }

  @Test
  void aStoryTakesItsFilesAndPicturesAlong() throws CantMove {
    Mover.Moved moved = moved("index.md", "ship/");
    assertThat(moved.files())
        .containsEntry("content/sea.svg", "content/ship/sea.svg")
        .containsEntry("content/claims/cost.md", "content/ship/claims/cost.md")
        .doesNotContainKeys(
            "content/site.yaml",
            "content/sources.yaml",
            "content/glossary/tug.md",
            "content/trams/index.md",
            "content/imprint.md",
            "content/house.svg",
            "content/mark.svg");
    assertThat(text(moved, "content/ship/index.md"))
        .contains(
            "[boats](../glossary/boat.md), [words](../glossary) and [claims](claims)",
            "![Mark](../mark.svg)",
            "![Sea](sea.svg)",
            "[trams](../trams/index.md)",
            "[why](01-why.md#the-wind");
    assertThat(text(moved, "content/site.yaml"))
        .contains(
            "logo: mark.svg",
            "menu: [home, imprint.md]",
            "/timeline/: /ship/timeline/",
            "/claims/: /ship/claims/");
    assertThat(text(moved, "content/imprint.md"))
        .contains("aliases: [/legal/]", "[this](/ship/01-why.md)");
    assertThat(text(moved, "content/trams/index.md"))
        .contains("(../ship/01-why.md)", "(../mark.svg)");
    assertThat(text(moved, "content/index.md"))
        .isEqualTo("---\ntitle: Test\ndescription: Test\n---\n");
  }

  /** A page about how the story was corrected or what happened is its own. */
  @Test
  void aPageThatTheStoryTellsOnIsPartOfIt() throws CantMove {
    Sources sources = SiteFixture.sources(
        SiteFixture.split(SITE.replace("told_in: [01-why.md]", "told_in: [imprint.md]")));
    Mover.Moved moved = Mover.moved(sources, NOW, "index.md", "ship/");
    assertThat(moved.files()).containsEntry("content/imprint.md", "content/ship/imprint.md");
    assertThat(moved.added()).isEmpty();
    assertThat(worse(sources, moved)).isEmpty();
  }

  /** What goes there and back is what it was, and its address in between leads on. */
  @ParameterizedTest
  @CsvSource({
    "01-why.md, 01-the-cause.md",
    "term:tug, term:tugboat",
    "claim:cost, claim:day",
    "event:2026-01-01-day, event:2026-01-01-wind",
    "source:paper, source:press",
    "imprint.md, legal-notice.md",
    "trams/, rail/trams/",
    "index.md, ship/index.md",
    "corrections/2026-01-03-wind.md, corrections/2026-01-03-storm.md"
  })
  void thereAndBackAgain(String from, String to) throws CantMove {
    Mover.Moved there = moved(from, to);
    Mover.Moved back = Mover.moved(there.sources(), NOW, to, from);
    Outputs after = Build.site(back.sources(), SiteFixture.OPTIONS);
    assertThat(back.worse(BEFORE.findings(), after.findings())).isEmpty();
    assertThat(back.sources().texts().keySet()).isEqualTo(sources().texts().keySet());
    sources().texts().forEach((path, file) -> assertThat(former(text(back, path)))
        .as(path)
        .isEqualTo(former(file.text())));
    Build.site(there.sources(), SiteFixture.OPTIONS).files().keySet().stream()
        .filter(path -> path.endsWith("index.html"))
        .forEach(path -> assertThat(after.files()).containsKey(path));
  }

  private static String former(String text) {
    return text.replaceAll("(?m)^aliases:.*\\n|^redirects:\\n(  .*\\n)*", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      aliases: [/a/, /b/] # old;       | /a/ | aliases: [/b/] # old;
      aliases: [/a/, /b/];             | /b/ | aliases: [/a/];
      aliases: [/a/];title: T;         | /a/ | title: T;
      aliases: /a/;title: T;           | /a/ | title: T;
      aliases:;  - /a/;- /b/;title: T; | /a/ | aliases:;- /b/;title: T;
      aliases:;- /a/;title: T;         | /a/ | title: T;
      aliases: { /a/: /c/, /b/: /d/ }; | /a/ | aliases: { /b/: /d/ };
      aliases:;  /a/: /c/;  /b/: /d/;  | /b/ | aliases:;  /a/: /c/;
      title: T;                        | /a/ | title: T;
      """)
  void anEntryIsTakenOutAsItIsWritten(String text, String entry, String rest) {
    assertThat(Aliases.without(text.replace(";", "\n"), "aliases", entry))
        .isEqualTo(rest.replace(";", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      01-wy.md | x | there is no file content/01-wy.md to move; did you mean: 01-why.md
      01-why.md | 01-why.md | content/01-why.md is called so already
      01-why.md | imprint.md | content/imprint.md is there already
      source:papr | x | there is no source "papr"; did you mean: paper
      source:paper | other | there is a source "other" already
      term:tug | boat | content/glossary/boat.md is there already
      glossary/tug.md | claims/tug.md | content/glossary/tug.md can't become content/claims/tug.md: it would be another kind of thing
      01-why.md | glossary/why.md | content/01-why.md can't become content/glossary/why.md: it would be another kind of thing
      glossary/tug.md | a tug | "a tug" can't be part of an address; use letters, digits and hyphens only: a-tug
      index.md | trams | there is a story in content/trams/ already
      claim:none | x | there is no claim "none"
      """)
  void whatCantBeIsSaid(String from, String to, String message) {
    assertThatThrownBy(() -> moved(from, to)).isInstanceOf(CantMove.class).hasMessage(message);
  }
}
