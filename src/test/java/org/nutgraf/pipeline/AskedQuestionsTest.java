package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutgraf.pipeline.CachedFolder.assertSame;
import static org.nutgraf.pipeline.CachedFolder.findings;
import static org.nutgraf.pipeline.CachedFolder.isGood;
import static org.nutgraf.pipeline.CachedFolder.plain;
import static org.nutgraf.pipeline.CachedFolder.said;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/**
 * For each question that may be asked of a site an edit that changes hardly anything but the answer: what was made with the old
 * answer, in memory or by the build before, is made anew.
 */
class AskedQuestionsTest {
  private static final String SITE =
      """
      -- content/site.yaml --
      title: Test
      base_url: https://example.org/
      languages: [de]
      cards: false
      checks: { missing-description: off, unknown-page: warning }
      lanes: [{ id: plan, title: The plan }]
      -- content/site.de.yaml --
      title: Probe
      -- content/sources.yaml --
      letter: { title: A letter, publisher: The yard, url: "https://yard.example/", date: 2026-01-01 }
      -- content/glossary/aws.md --
      ---
      term: AWS
      ---
      A cloud. It cost $5 billion.
      -- content/alpha/index.md --
      ---
      title: Alpha
      date: 2026-01-03
      tags: [Clouds]
      ---
      A port.
      -- content/one/index.md --
      ---
      title: One
      date: 2026-01-02
      tags: [clouds]
      ---
      It costs [$5 billion](claim:cost), the yard [said](source:letter); see [the part](../two/01-part.md), [that](../two/draft.md) and
      [there](../two/index.md#costs).

      ![What was said](claims:)

      ![The money](flow:)

      ![How it went](timeline:)

      ![A picture](../two/a.png)
      -- content/one/index.de.md --
      ---
      title: Eins
      ---
      Siehe [dort](../two/01-part.md) und [hier](../two/index.md).
      -- content/one/01-claimless.md --
      ---
      title: Claimless
      ---
      The whole of the AWS of the yard cost $6 billion.
      -- content/one/claims/cost.md --
      ---
      title: It costs $5 billion
      value: $5 billion
      status: reported
      as_of: 2026-01
      attribution: the yard
      sources: [letter]
      ---
      -- content/one/flows.yaml --
      parties: [{ id: yard, name: The yard }, { id: town, name: The town }]
      flows: [{ from: town, to: yard, kind: pays, what: the bill, status: reported, lane: plan, sources: [letter] }]
      -- content/one/timeline/2026-01-01-start.md --
      ---
      date: 2026-01-01
      title: Start
      lane: plan
      sources: [letter]
      ---
      -- content/one/corrections/2026-01-04-sum.md --
      ---
      title: The sum
      date: 2026-01-04
      page: index.md
      ---
      It was another.
      -- content/two/index.md --
      ---
      title: Two
      date: 2026-01-01
      ---
      ## Costs

      Many.
      -- content/two/index.de.md --
      ---
      title: Zwei
      ---
      Viele.
      -- content/two/01-part.md --
      ---
      title: Part
      ---
      A part.
      -- content/two/draft.md --
      ---
      title: Later
      draft: true
      ---
      Later.
      -- content/two/a.png --
      """;

  @TempDir
  Path root;

  /** @param question that is answered in another way after it */
  private record Edit(String question, String before, String after) {
    @Override
    public String toString() {
      return question + ": " + after.strip();
    }
  }

  private static Stream<Edit> edits() {
    return Stream.of(
        new Edit("settings", "title: Test", "title: Tests"),
        new Edit(
            "words",
            "-- content/site.de",
            "-- templates/languages/en.yaml --\ninterface: { timeline: Times }\n-- content/site.de"),
        new Edit("languages", "languages: [de]", "languages: [de, fr]"),
        new Edit(
            "templates",
            "-- content/site.de",
            "-- templates/html/404.peb --\nNothing.\n-- content/site.de"),
        new Edit("forms", "term: AWS", "term: AWSs"),
        new Edit("topic", "[Clouds]", "[CLOUDS]"),
        new Edit("related", "[Clouds]", "[Others]"),
        new Edit("term", "A cloud.", "Some cloud."),
        new Edit("source", "title: A letter", "title: The letter"),
        new Edit("hidden", "draft: true", "publishDate: 2027-01-01"),
        new Edit("page", "title: Part", "title: A whole part"),
        new Edit("page", "title: Part", "title: Part\nslug: whole"),
        new Edit("headings", "## Costs", "## Prices"),
        new Edit("file", "-- content/two/a.png --\n", ""),
        new Edit("file", "-- content/two/a.png --\n", "-- content/two/a.png --\nlonger\n"),
        new Edit("version", "-- content/two/index.de.md --\n---\ntitle: Zwei\n---\nViele.\n", ""),
        new Edit("original", "title: Part", "title: Part\nslug: piece"),
        new Edit("claim", "status: reported\nas_of", "status: confirmed\nas_of"),
        new Edit(
            "claims",
            "-- content/one/flows",
            "-- content/one/claims/b.md --\n---\ntitle: It is B\nstatus: confirmed\nas_of: 2026\n---\n-- content/one/flows"),
        new Edit("events", "title: Start", "title: The start"),
        new Edit("flows", "what: the bill", "what: the whole bill"),
        new Edit("frame", "title: Claimless", "title: Without"),
        new Edit("corrections", "It was another.", "It was larger."),
        new Edit("figures", "It cost $5 billion.", "It cost $6 billion."),
        new Edit("several", SITE.substring(SITE.indexOf("-- content/two/"), SITE.length()), ""),
        new Edit(
            "styled",
            "-- content/site.de",
            "-- static/site.css --\nb { color: red }\n-- content/site.de"),
        new Edit(
            "statics",
            "-- content/site.de",
            "-- static/a.css --\nb { color: red }\n-- content/site.de"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void whatAskedIsMadeAnew(Edit edit) throws Exception {
    String edited = SITE.replace(edit.before(), edit.after());
    assertThat(edited).isNotEqualTo(SITE);
    Memo memo = new Memo();
    CachedFolder folder = new CachedFolder(root);
    for (String site : List.of(SITE, edited, SITE)) {
      Sources sources = SiteFixture.sources(SiteFixture.split(site));
      Outputs clean = Build.site(sources, SiteFixture.OPTIONS);
      Outputs again = Build.site(sources, SiteFixture.OPTIONS, memo);
      assertThat(findings(again)).isEqualTo(findings(clean));
      assertSame(said(again), said(clean), "in memory");
      folder.build(sources, SiteFixture.OPTIONS);
      assertThat(findings(folder.outputs())).isEqualTo(findings(clean));
      if (isGood(clean)) {
        assertSame(folder.written(), said(plain(clean)), "on disk");
      }
    }
  }
}
