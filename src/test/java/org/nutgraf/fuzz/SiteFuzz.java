package org.nutgraf.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.finding.Json;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.Build;
import org.nutgraf.source.AsRead;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/** A small site with everything in it, of which a part is anything at all. */
final class SiteFuzz {
  /** {@code §} is where the text goes that is tried. */
  private static final String SITE =
      """
      -- content/site.yaml --
      title: Test §
      description: §
      base_url: https://example.org/
      publisher: { name: § }
      footer: { text: § }
      lanes: [{ id: plan, title: §, description: § }]
      wording: [{ avoid: [utilize, §], write: §, why: § }]
      -- content/sources.yaml --
      gazette: { title: §, publisher: §, url: "https://example.org/a", note: §, date: 2026-01-02 }
      -- content/flows.yaml --
      parties: [{ id: town, name: §, note: § }, { id: state, name: State }]
      flows: [{ from: state, to: town, kind: pays, what: §, amount: §, lane: plan, claim: cost, sources: [gazette] }]
      -- content/index.md --
      ---
      title: §
      description: §
      summary: §
      date: 2026-01-02
      authors: [§]
      tags: [§]
      eras: [{ title: §, from: 2026-01-01, to: 2026-03-01 }]
      ---
      An [opening](source:gazette), a tram, and [its price](claim:cost).

      ![Flows](flow:)

      ![Timeline](timeline:)

      ![Claims](claims:)
      -- content/01-why.md --
      ---
      title: Why §
      ---
      Because.
      -- content/glossary/tram.md --
      ---
      term: tram
      short: §
      aliases: [§]
      sources: [gazette]
      ---
      A train in a street.
      -- content/claims/cost.md --
      ---
      title: §
      status: reported
      value: its price
      attribution: §
      subject: §
      sources: [gazette]
      ---
      A remark.
      -- content/timeline/2026-01-03-vote.md --
      ---
      title: §
      date: 2026-01-03
      lane: plan
      tags: [§]
      sources: [gazette]
      ---
      It was late.
      -- content/corrections/2026-01-04-price.md --
      ---
      title: §
      date: 2026-01-04
      page: index.md
      ---
      It was another.
      """;

  private static final SortedMap<String, String> PLAIN =
      SiteFixture.split(SITE.replace("§", "one"));
  private static final List<String> PATHS = List.copyOf(PLAIN.keySet());
  private static final Memo MEMO = new Memo();
  private static int rounds;

  private SiteFuzz() {}

  /** The first byte says which file it is whose front matter, or whose whole text if it has none, the others are. */
  static void frontMatter(byte[] input) {
    if (input.length > 0) {
      String path = PATHS.get((input[0] & 0xFF) % PATHS.size());
      String text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
      build(path, path.endsWith(".md") ? "---\n" + text + "\n---\nText.\n" : text);
    }
  }

  static void body(String text) {
    build("content/01-why.md", "---\ntitle: Why\n---\n" + text);
  }

  /** The text is each of the texts that templates are given. */
  static void data(String text) {
    SortedMap<String, String> files = SiteFixture.split(SITE.replace("§", Json.of(text)));
    Outputs outputs = build(files);
    if (outputs.findings().stream().noneMatch(Finding::isError) && !text.isBlank()) {
      Output.Made page = (Output.Made) outputs.files().get("index.html");
      String shown = Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8))
          .select("h1")
          .text();
      assertThat(shown.replaceAll("[\\s\\u00A0]+", ""))
          .as("the headline")
          .isEqualTo(text.replaceAll("[\\s\\u00A0]+", ""));
    }
  }

  private static void build(String path, String text) {
    SortedMap<String, String> files = new TreeMap<>(PLAIN);
    files.put(path, text);
    build(files);
  }

  // With what the builds before have made, which the result mustn't depend on.
  private static Outputs build(SortedMap<String, String> files) {
    Sources sources = AsRead.of(SiteFixture.sources(files));
    Outputs outputs = Build.site(sources, SiteFixture.OPTIONS, MEMO);
    assertThat(outputs.findings())
        .noneMatch(
            finding -> finding.rule() == Rule.UNSAFE_OUTPUT || finding.rule() == Rule.TEMPLATE);
    String said = FindingFormat.text(false).format(outputs.findings());
    assertThat(said).doesNotContain("Exception");
    FindingFormat.github().format(outputs.findings());
    FindingFormat.json().format(outputs.findings());
    if (++rounds % 50 == 0) {
      Outputs clean = Build.site(sources, SiteFixture.OPTIONS);
      assertThat(FindingFormat.text(false).format(clean.findings())).isEqualTo(said);
      assertThat(texts(outputs)).isEqualTo(texts(clean));
    }
    return outputs;
  }

  private static SortedMap<String, String> texts(Outputs outputs) {
    SortedMap<String, String> texts = new TreeMap<>();
    outputs
        .files()
        .forEach((path, file) -> texts.put(
            path,
            file instanceof Output.Made made
                ? new String(made.bytes(), StandardCharsets.UTF_8)
                : ""));
    return texts;
  }
}
