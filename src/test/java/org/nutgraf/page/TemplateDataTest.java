package org.nutgraf.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.FindingFormat;

/** What is said to be in a template's data is what is in it: templates that ask for something else are told what there is. */
class TemplateDataTest {
  private static final Pattern THERE = Pattern.compile("(?m)there is: (.*)$");
  private static final String STORY =
      """
      -- content/a/index.md --
      ---
      title: Ship
      ---
      A tug for [$5](claim:cost).
      -- content/a/01-why.md --
      ---
      title: Why
      ---
      Because.
      -- content/a/claims/cost.md --
      ---
      title: It costs $5
      value: "$5"
      status: confirmed
      sources: [paper]
      ---
      -- content/a/timeline/day.md --
      ---
      title: It came
      date: 2026
      sources: [paper]
      ---
      -- content/glossary/tug.md --
      ---
      term: tug
      ---
      A ship.
      -- content/sources.yaml --
      paper: { title: Paper, publisher: Press, url: "https://example.com/" }
      """
          + IntStream.range(0, 31)
              .mapToObj(number -> "-- content/s" + number + "/index.md --\n---\ntitle: S " + number
                  + "\ndate: 2026\ntags: [Sea]\n---\nText.\n")
              .collect(Collectors.joining());

  /** Kind → what its template is told that asks for a variable that there isn't. */
  private static final Map<String, String> VARIABLES = told(kind -> Optional.of("{{ nosuch }}"));

  /** For the first variable of each kind, for the second …: what a template is told that asks it for a part that there isn't. */
  private static final List<Map<String, String>> PARTS = IntStream.range(
          0, kinds().mapToInt(kind -> variables(kind).size()).max().orElseThrow())
      .mapToObj(number -> told(
          kind -> variables(kind).stream().skip(number).findFirst().map(TemplateDataTest::print)))
      .toList();

  static Stream<String> kinds() {
    return TemplateData.kinds(PageKinds.SHIPPED).keySet().stream();
  }

  // Those with parts.
  private static List<TemplateData.Variable> variables(String kind) {
    Map<String, TemplateData.Variable> variables = new TreeMap<>();
    Stream.concat(
            TemplateData.EVERYWHERE.stream(),
            TemplateData.kinds(PageKinds.SHIPPED).get(kind).stream())
        .filter(variable -> variable.type() != View.class)
        .forEach(variable -> variables.put(variable.name(), variable));
    return List.copyOf(variables.values());
  }

  private static String print(TemplateData.Variable variable) {
    return variable.said().startsWith("list of ")
        ? "{% for x in " + variable.name() + " %}{{ x.nosuch }}{% endfor %}"
        : "{{ " + variable.name() + ".nosuch }}";
  }

  /**
   * Kind → what is wrong with its template.
   *
   * @param asking the template of a kind; empty for the program's own
   */
  private static Map<String, String> told(Function<String, Optional<String>> asking) {
    Map<String, String> templates = new TreeMap<>();
    kinds().forEach(kind -> asking.apply(kind).ifPresent(text -> templates.put(kind, text)));
    StringBuilder files = new StringBuilder(STORY);
    templates.forEach((kind, text) ->
        files.append("-- " + template(kind) + " --\n").append(text).append('\n'));
    List<Finding> findings = SiteFixture.of(files.toString()).outputs().findings();
    templates.replaceAll((kind, text) -> FindingFormat.text(false)
        .format(findings.stream()
            .filter(finding -> finding.location().file().path().equals(template(kind)))
            .toList()));
    return templates;
  }

  private static String template(String kind) {
    return "templates/html/" + kind + ".peb";
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void pagesHaveTheVariablesThatAreSaid(String kind) {
    Matcher there = THERE.matcher(VARIABLES.getOrDefault(kind, ""));
    assertThat(there.find()).isTrue();
    Set<String> said = new TreeSet<>();
    TemplateData.EVERYWHERE.forEach(variable -> said.add(variable.name()));
    TemplateData.kinds(PageKinds.SHIPPED).get(kind).forEach(variable -> said.add(variable.name()));
    assertThat(new TreeSet<>(Arrays.asList(there.group(1).split(", ")))).isEqualTo(said);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theirTypesHaveThePartsThatAreSaid(String kind) {
    List<TemplateData.Variable> variables = variables(kind);
    for (int i = 0; i < variables.size(); i++) {
      TemplateData.Variable variable = variables.get(i);
      String findings = PARTS.get(i).getOrDefault(kind, "");
      Matcher there = THERE.matcher(findings);
      if (there.find()) {
        assertThat(new TreeSet<>(Arrays.asList(there.group(1).split(", "))))
            .as(variable.name())
            .isEqualTo(new TreeSet<>(TemplateData.parts(variable.type()).keySet()));
      } else {
        // An empty list asks nothing.
        assertThat(variable.said()).as(findings).startsWith("list of ");
      }
    }
  }

  @Test
  void allTypesAreExplained() {
    assertThat(TemplateData.text())
        .startsWith("Every page:\n  page: PageView\n  site: SiteView\n")
        .contains(
            "\nhtml/article.peb, markdown/article.peb:\n  body: markup\n",
            "\nSiteView:\n  title: text\n",
            "  nav: list of NavItem\n",
            "\nNavItem:\n  title: text\n  href: text\n  current: true or false\n",
            "\nHead:\n",
            "  byline: Byline\n");
  }
}
