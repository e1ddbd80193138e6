package org.nutgraf.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.SiteFixture;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The {@code .pages.yml} that init writes describes the content as its parsers read it. */
class PagesCmsTest {
  private static final String UNKNOWN = "qqqqqqqqqqqqqqqqqqqq";
  private static final Map<String, Object> CONFIG = config();

  private static Map<String, Object> config() {
    return config("");
  }

  /** @param comment what is taken away from the start of lines */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> config(String comment) {
    try {
      return (Map<String, Object>) new Load(LoadSettings.builder().build())
          .loadFromString(
              Files.readString(Path.of("src/main/resources/org/nutgraf/draft/example/.pages.yml"))
                  .replaceAll("(?m)^  " + comment, "  "));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object list) {
    return (List<Map<String, Object>>) list;
  }

  private static Map<String, Object> entry(String name) {
    return maps(CONFIG.get("content")).stream()
        .filter(entry -> entry.get("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> fields(String path) {
    String[] names = path.split("\\.");
    List<Map<String, Object>> fields = maps(entry(names[0]).get("fields"));
    for (int i = 1; i < names.length; i++) {
      String name = names[i];
      fields = maps(fields.stream()
          .filter(field -> field.get("name").equals(name))
          .findFirst()
          .orElseThrow()
          .get("fields"));
    }
    return fields.stream().filter(field -> !field.get("name").equals("body")).toList();
  }

  private static SortedSet<String> names(List<Map<String, Object>> fields, boolean required) {
    SortedSet<String> names = new TreeSet<>();
    fields.stream()
        .filter(field -> !required || Boolean.TRUE.equals(field.get("required")))
        .forEach(field -> names.add((String) field.get("name")));
    return names;
  }

  // What a parser says about a file that has one key which it can't know.
  private static List<Finding> findings(String path, String text) {
    TreeMap<String, String> files =
        new TreeMap<>(Map.of("content/index.md", "---\ntitle: T\n---\n"));
    files.put("content/site.yaml", "title: T\nbase_url: https://example.org/\n");
    files.put(path, text.replace("?", UNKNOWN + ": x"));
    return SiteFixture.of(SiteFixture.sources(files)).outputs().findings().stream()
        .filter(f -> f.location().file().path().equals(path))
        .toList();
  }

  private static SortedSet<String> known(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.rule() == Rule.UNKNOWN_KEY && f.message().contains(UNKNOWN))
        .findFirst()
        .map(
            f -> new TreeSet<>(List.of(f.hint().replaceFirst("known here: ", "").split(", "))))
        .orElseThrow();
  }

  private static SortedSet<String> missing(List<Finding> findings) {
    SortedSet<String> missing = new TreeSet<>();
    findings.stream()
        .filter(f -> f.rule() == Rule.MISSING_KEY)
        .forEach(f -> missing.add(f.message().split("\"")[1]));
    return missing;
  }

  @ParameterizedTest
  @CsvSource({
    "pages, content/about.md, '---\n?\n---\n'",
    "glossary, content/glossary/x.md, '---\nterm: T\n?\n---\nText.\n'",
    "timeline, content/timeline/2026-x.md, '---\n?\n---\n'",
    "claims, content/claims/x.md, '---\n?\n---\n'",
    "corrections, content/corrections/2026-x.md, '---\ndate: 2026\n?\n---\n'",
    "flows, content/flows.yaml, '?\n'",
    "flows.parties, content/flows.yaml, 'parties:\n  - ?\n'",
    "flows.flows, content/flows.yaml, 'flows:\n  - ?\n'",
    "site.publisher, content/site.yaml, 'title: T\nbase_url: https://example.org/\npublisher:\n  ?\n'",
    "site.wording, content/site.yaml, 'title: T\nbase_url: https://example.org/\nwording:\n  - ?\n'",
    "site.reading_level, content/site.yaml, 'title: T\nbase_url: https://example.org/\nreading_level:\n  ?\n'",
    "site.page_weight, content/site.yaml, 'title: T\nbase_url: https://example.org/\npage_weight:\n  ?\n'",
    "site.candidates, content/site.yaml, 'title: T\nbase_url: https://example.org/\ncandidates:\n  ?\n'",
    "site.lanes, content/site.yaml, 'title: T\nbase_url: https://example.org/\nlanes:\n  - ?\n'",
  })
  void fieldsAreTheKeysOfTheParsers(String fields, String path, String text) {
    List<Finding> findings = findings(path, text);
    assertThat(names(fields(fields), false)).isEqualTo(known(findings));
    // A form may ask for more.
    assertThat(names(fields(fields), true)).containsAll(missing(findings));
  }

  @Test
  void settingsAreThoseOfTheSite() {
    List<Finding> findings = findings("content/site.yaml", "?\n");
    SortedSet<String> known = known(findings);
    // Keys of its own choice, which a form can't have; what a form doesn't know is kept.
    assertThat(known.remove("checks")).isTrue();
    assertThat(names(fields("site"), false)).isEqualTo(known);
    assertThat(names(fields("site"), true)).isEqualTo(missing(findings));
    assertThat(CONFIG.get("settings")).isEqualTo(Map.of("content", Map.of("merge", true)));
  }

  @Test
  void choicesAreThoseOfTheParsers() {
    List<String> wrong = new ArrayList<>();
    choices("glossary", "content/glossary/x.md", "---\n%s: qqq\nterm: T\n---\nText.\n", wrong);
    choices("timeline", "content/timeline/2026-x.md", "---\n%s: qqq\n---\n", wrong);
    choices("claims", "content/claims/x.md", "---\n%s: qqq\n---\n", wrong);
    choices("flows.flows", "content/flows.yaml", "flows:\n  - %s: qqq\n", wrong);
    choices("site", "content/site.yaml", "%s: qqq\n", wrong);
    assertThat(wrong).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static void choices(String fields, String path, String text, List<String> wrong) {
    for (Map<String, Object> field : fields(fields)) {
      if (field.get("type").equals("select")) {
        List<String> values =
            (List<String>) ((Map<String, Object>) field.get("options")).get("values");
        String hint = "use one of: " + String.join(", ", values);
        if (findings(path, text.formatted(field.get("name"))).stream()
            .noneMatch(f -> f.hint().equals(hint))) {
          wrong.add(fields + "." + field.get("name"));
        }
      }
    }
  }

  @Test
  void everyKindOfContentIsDescribed() {
    assertThat(maps(CONFIG.get("content")))
        .extracting(entry -> entry.get("path"))
        .containsExactly(
            "content",
            "content/glossary",
            "content/timeline",
            "content/claims",
            "content/corrections",
            "content/flows.yaml",
            "content/sources.yaml",
            "content/site.yaml");
  }

  /** All that a story has of its own, in the lines that stand ready for another one. */
  @Test
  void anotherStoryHasTheSameForms() {
    List<Map<String, Object>> all = maps(config("# (?=- name|  )").get("content"));
    List<Map<String, Object>> own = maps(CONFIG.get("content")).stream()
        .filter(entry -> List.of("pages", "timeline", "claims", "corrections", "flows")
            .contains(entry.get("name")))
        .toList();
    List<Map<String, Object>> other = all.subList(all.size() - own.size(), all.size());
    for (int i = 0; i < own.size(); i++) {
      Map<String, Object> expected = new HashMap<>(own.get(i));
      expected.put("name", "ferry-" + own.get(i).get("name"));
      expected.put(
          "label", "Ferry: " + own.get(i).get("label").toString().toLowerCase(Locale.ROOT));
      expected.put(
          "path", own.get(i).get("path").toString().replaceFirst("content", "content/ferry"));
      expected.remove("description");
      assertThat(other.get(i)).isEqualTo(expected);
    }
  }

  @Test
  void keysOfSourcesAreNamed() {
    SortedSet<String> known = known(findings("content/sources.yaml", "some-id:\n  ?\n"));
    known.remove("offline");
    assertThat(known).allSatisfy(key -> assertThat((String) entry("sources").get("description"))
        .contains(key));
  }
}
