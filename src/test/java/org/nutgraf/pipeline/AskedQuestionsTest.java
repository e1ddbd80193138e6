package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutgraf.pipeline.CachedFolder.findings;
import static org.nutgraf.pipeline.CachedFolder.isGood;
import static org.nutgraf.pipeline.CachedFolder.plain;
import static org.nutgraf.pipeline.CachedFolder.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/**
 * For each question that may be asked of a site an edit of which nothing else tells that something has to be made anew: it is, in
 * memory and by way of the cache on disk, and would not be if nobody asked.
 */
class AskedQuestionsTest {
  private static final String SITE =
      """
      -- content/site.yaml --
      title: Test
      base_url: https://example.org/
      languages: [de]
      cards: false
      page_weight: { timeline: 100 }
      checks: { missing-description: off, unknown-page: warning, unknown-heading: warning, unknown-image: warning }
      lanes: [{ id: plan, title: The plan }]
      -- content/site.de.yaml --
      title: Probe
      -- content/sources.yaml --
      letter: { title: A letter, publisher: The yard, url: "https://yard.example/", date: 2026-01-01 }
      -- content/glossary/aws.md --
      ---
      term: AWS
      short: Web
      ---
      A cloud [of it](../two/02-rest.md).
      -- content/glossary/invoice.md --
      ---
      term: invoice
      ---
      What AWS asks for.
      -- content/alpha/index.md --
      ---
      title: Alpha
      date: 2026-01-03
      tags: [Clouds]
      ---
      A port, with what was [wrong](corrections) and a [past](timeline).
      The ferry carries coal to the town.
      -- content/alpha/corrections/2026-01-04-sum.md --
      ---
      title: The sum
      date: 2026-01-04
      page: index.md
      ---
      It was another.
      -- content/alpha/timeline/2026-01-01-start.md --
      ---
      date: 2026-01-01
      title: Start
      ---
      -- content/one/index.md --
      ---
      title: One
      date: 2026-01-02
      tags: [clouds]
      ---
      It costs [$5 billion](claim:cost), the yard [said](source:letter); see [the part](../two/01-part.md) and
      [there](../two/index.md#costs).
      -- content/one/index.de.md --
      ---
      title: Eins
      ---
      Siehe [dort](../two/01-part.md) und [hier](../two/index.md).
      -- content/one/01-claimless.md --
      ---
      title: Claimless
      ---
      The whole of AWS costs $6 billion.
      -- content/one/02-figures.md --
      ---
      title: Figures
      ---
      ![What was said](claims:)
      -- content/one/03-flows.md --
      ---
      title: Flows
      ---
      ![The money](flow:)
      -- content/one/04-times.md --
      ---
      title: Times
      ---
      ![How it went](timeline:)
      -- content/one/05-picture.md --
      ---
      title: Picture
      ---
      ![A picture](../two/a.png)
      -- content/one/06-all.md --
      ---
      title: Said
      ---
      [All](claims).
      -- content/one/claims/cost.md --
      ---
      title: The whole of AWS costs $5 billion
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
      -- content/three/index.md --
      ---
      title: Three
      date: 2026-01-01
      ---
      They say that that comes [later](../two/draft.md).
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
      -- content/two/02-rest.md --
      ---
      title: Rest
      ---
      The rest.
      -- content/two/draft.md --
      ---
      title: Later
      draft: true
      ---
      Later.
      -- content/two/a.png --
      """;
  private static final String HOME =
      """
      -- content/site.yaml --
      title: Test
      base_url: https://example.org/
      checks: { unknown-page: warning }
      -- content/index.md --
      ---
      title: One
      ---
      One.
      """;
  private static final String OTHER =
      """
      -- content/two/index.md --
      ---
      title: Two
      ---
      Two.
      """;

  private static final String CLAIM =
      """
      -- content/claims/boats.md --
      ---
      title: There are boats
      status: confirmed
      as_of: 2026-01
      ---
      """;

  @TempDir
  Path root;

  /**
   * Two sites of which something is made that differ, as far as it is concerned, in nothing but the answer to a question.
   *
   * @param what tells it from others
   */
  private record Edit(String question, String what, String before, String after) {
    static Edit of(String question, String before, String after) {
      String edited = SITE.replace(before, after);
      assertThat(edited).isNotEqualTo(SITE);
      return new Edit(question, after, SITE, edited);
    }

    /** Adds a file. */
    static Edit with(String question, String file) {
      return new Edit(question, file, SITE, SITE + file);
    }

    @Override
    public String toString() {
      return question + ": " + what.strip();
    }
  }

  // A link that is nearly one into another story.
  private static String slip(String page) {
    return HOME.replace("\nOne.", "\n[There](two/01-prat.md).") + OTHER + "-- content/two/01-"
        + page + ".md --\n---\ntitle: Part\n---\nA part.\n";
  }

  // A link to a page that may not be there.
  private static String linking(String page) {
    return HOME.replace("\nOne.", "\n[All of them](" + page + ").");
  }

  private static Stream<Edit> edits() {
    return Stream.of(
        Edit.of("settings", "title: Test", "title: Tests"),
        Edit.with("words", "-- templates/languages/en.yaml --\ninterface: { timeline: Times }\n"),
        Edit.with("language", "-- templates/languages/en.yaml --\ndoubled: [had]\n"),
        Edit.with(
            "languages",
            "-- templates/languages/de.yaml --\ninterface: { language_name: Teutsch }\n"),
        Edit.with("templates", "-- templates/html/section.peb --\nNothing.\n"),
        Edit.of("forms", "short: Web", "short: Web\naliases: [port]"),
        Edit.of("topic", "[Clouds]", "[CLOUDS]"),
        Edit.of("related", "title: Alpha", "title: Aleph"),
        Edit.of("term", "short: Web", "aliases: [Web]"),
        Edit.of("lead", "title: Rest", "title: Rest\nslug: remains"),
        Edit.of("source", "title: A letter", "title: The letter"),
        Edit.of("hidden", "draft: true", "publishDate: 2027-01-01"),
        Edit.of("page", "title: Part", "title: Part\nslug: whole"),
        new Edit("page, all", "a name that is nearly the same", slip("part"), slip("port")),
        Edit.of("headings", "## Costs", "## Prices"),
        Edit.of("file", "-- content/two/a.png --\n", ""),
        Edit.of("version", "-- content/two/index.de.md --\n---\ntitle: Zwei\n---\nViele.\n", ""),
        Edit.of("original", "title: Part", "title: Part\nslug: piece"),
        Edit.of("claim", "status: reported\nas_of", "status: confirmed\nas_of"),
        Edit.with("claim, all", CLAIM.replace("content/", "content/one/")),
        new Edit("claim, any", "none", linking("claims"), linking("claims") + CLAIM),
        new Edit(
            "topic, any",
            "tags",
            linking("tags") + OTHER.replace("title: Two", "title: Two\ntags: [Towns]"),
            linking("tags") + OTHER),
        new Edit(
            "source, any",
            "sources",
            linking("sources"),
            linking("sources")
                + "-- content/sources.yaml --\nbook: { title: A book, publisher: A town, date: 2026, url: \"https://town.example/\" }\n"),
        Edit.of("story", "Many.", "Few."),
        Edit.with(
            "retracted",
            "-- content/two/claims/coal.md --\n---\ntitle: The ferry carries coal to the town\nstatus: retracted\nas_of: 2026-01\n---\n"),
        Edit.of("events", "title: Start\nlane: plan", "title: The start\nlane: plan"),
        Edit.of("frame", "what: the bill", "what: the whole bill"),
        Edit.of(
            "corrections",
            SITE.substring(
                SITE.indexOf("-- content/alpha/corr"), SITE.indexOf("-- content/alpha/time")),
            ""),
        Edit.of("figures", "AWS asks for", "AWS asks for: $6 billion"),
        new Edit("several", "another story", HOME, HOME + OTHER),
        new Edit(
            "styled", "a style sheet", HOME, HOME + "-- static/site.css --\nb { color: red }\n"),
        Edit.with("statics", "-- static/nutgraf.css --\nb { color: red }\n"));
  }

  @Test
  void everyQuestionIsTried() {
    Sources sources = SiteFixture.sources(SiteFixture.split(SITE));
    assertThat(new Build(sources, SiteFixture.OPTIONS, Memo.forgetful())
            .languages().stream()
                .flatMap(language -> language.stories().stream().map(language::story))
                .flatMap(story -> story.trace().asked().keySet().stream())
                .map(question -> question.about().split(",")[0]))
        .isSubsetOf(edits().map(Edit::question).toList());
  }

  @ParameterizedTest
  @MethodSource("edits")
  void whatAskedIsMadeAnew(Edit edit) throws Exception {
    Remembering heeded = new Remembering(root.resolve("heeded"), "");
    Remembering unheeded = new Remembering(root.resolve("unheeded"), edit.question());
    Sources before = SiteFixture.sources(SiteFixture.split(edit.before()));
    heeded.build(before);
    unheeded.build(before);
    Sources after = SiteFixture.sources(SiteFixture.split(edit.after()));
    Outputs clean = Build.site(after, SiteFixture.OPTIONS);
    heeded.build(after);
    assertThat(isGood(clean)).as(findings(clean)).isTrue();
    assertThat(heeded.stale(clean)).isEmpty();
    unheeded.build(after);
    assertThat(unheeded.stale(clean))
        .as("stale if nobody asks for " + edit.question())
        .isNotEmpty();
  }

  /** Builds sites one after the other with what the builds before made, in memory and on disk. */
  private static final class Remembering {
    private final Memo memo = new Memo();
    private final CachedFolder folder;
    private final String unheeded;
    private Outputs outputs = new Outputs(new TreeMap<>(), List.of());

    /** @param unheeded a question that is always answered alike, as if nobody asked it */
    Remembering(Path root, String unheeded) throws IOException {
      this.folder = new CachedFolder(Files.createDirectories(root));
      this.unheeded = unheeded;
    }

    void build(Sources sources) throws Exception {
      outputs = build(sources, memo).whole().outputs();
      folder.build(sources, SiteFixture.OPTIONS, memo -> build(sources, memo));
    }

    /** What is not as in a clean build. */
    List<String> stale(Outputs clean) throws IOException {
      List<String> stale = new ArrayList<>();
      compare(said(outputs), said(clean), stale);
      compare(folder.written(), said(plain(clean)), stale);
      compare(
          Map.of("findings", findings(outputs), "findings on disk", findings(folder.outputs())),
          Map.of("findings", findings(clean), "findings on disk", findings(clean)),
          stale);
      return stale;
    }

    private static void compare(
        Map<String, String> found, Map<String, String> wanted, List<String> stale) {
      Stream.concat(found.keySet().stream(), wanted.keySet().stream())
          .filter(path -> !Objects.equals(found.get(path), wanted.get(path)))
          .forEach(stale::add);
    }

    private Build build(Sources sources, Memo memo) {
      Build build = new Build(sources, SiteFixture.OPTIONS, memo);
      build.languages().forEach(language -> language.answers().know(unheeded, name -> ""));
      return build;
    }
  }
}
