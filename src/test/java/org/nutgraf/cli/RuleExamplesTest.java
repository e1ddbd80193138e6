package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;

/** Every rule has an example that breaks it, and one that does not. */
class RuleExamplesTest {
  private static final String SITE =
      """
      -- content/index.md --
      ---
      title: Page
      description: A page.
      ---
      Text.
      -- content/glossary/aws.md --
      ---
      term: Amazon Web Services
      short: AWS
      ---
      A company’s computers for rent.
      -- content/timeline/2026-02-17-vote.md --
      ---
      title: The council votes
      date: 2026-02-17
      sources: [gazette]
      ---
      -- content/claims/cost.md --
      ---
      title: The tram costs up to $120 million
      value: up to $120 million
      status: reported
      as_of: 2026-07-01
      attribution: the town
      sources: [gazette]
      ---
      -- content/sources.yaml --
      gazette:
        title: Council votes
        publisher: Gazette
        url: https://example.org/gazette
      """;

  private static SiteFixture built(Rule rule, String example) {
    Map<String, String> files = new TreeMap<>(SiteFixture.split(SITE));
    files.put(
        "content/site.yaml",
        "title: Test\nbase_url: https://example.org/\nlanes: [{ id: plan, title: The plan }]\n"
            + (rule.severity() == Severity.OFF ? "checks: { " + rule.id() + ": warning }\n" : ""));
    if (example.startsWith("-- ")) {
      files.putAll(SiteFixture.split(example));
    } else {
      files.merge("content/index.md", example, (page, text) -> page.replace("Text.\n", text));
    }
    return SiteFixture.of(SiteFixture.sources(new TreeMap<>(files)));
  }

  @Test
  void everyRuleHasOne() {
    assertThat(Manual.examples().keySet())
        .containsExactlyElementsOf(Stream.of(Rule.values()).map(Rule::id).toList());
  }

  /** What needs a disk, a history, another site or a long text is said in words. */
  @Test
  void mostCanBeTried() {
    List<RuleExample> examples = List.copyOf(Manual.examples().values());
    assertThat(examples)
        .filteredOn(example -> !RuleExample.isSaid(example.bad()))
        .hasSizeGreaterThan(examples.size() * 3 / 4);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void theExamplesDoWhatIsSaid(Rule rule) {
    RuleExample example = Manual.examples().get(rule.id());
    if (!RuleExample.isSaid(example.bad())) {
      assertThat(built(rule, example.bad()).findings()).contains("[" + rule.id() + "]");
    }
    if (!RuleExample.isSaid(example.good())) {
      assertThat(built(rule, example.good()).findings())
          .doesNotContain("[" + rule.id() + "]")
          .doesNotContain(": error: ");
    }
  }
}
