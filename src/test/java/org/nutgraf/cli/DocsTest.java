package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.SiteFixture;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.Example;
import org.nutgraf.finding.Rule;
import org.nutgraf.pipeline.BuildOptions;
import org.nutgraf.source.SourceReader;

/** The documentation in {@code src/docs}: a site without a finding, whose examples are what they say. */
class DocsTest {
  private static final Path DOCS = Path.of("src/docs");
  private static final Path SCRIPT = Path.of(".github/docs/build.sh");

  /** A file with its path before it: {@code `content/about.md`:}, or {@code … `static/site.css`:}. */
  private static final Pattern FILE = Pattern.compile(
      "(?m)^(?:.* )?`((?:content|templates|static)/[^`]+)`:\\n\\n```\\w+\\n((?:.*\\n)*?)```$");

  /** Days after the events that the documentation tells of. */
  private static final BuildOptions RELEASE =
      new BuildOptions(Optional.empty(), false, false, Instant.parse("2026-12-01T12:00:00Z"));

  private static SortedMap<String, String> files() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(DOCS)) {
      for (Path path : paths
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".png"))
          .toList()) {
        files.put(DOCS.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }

  @Test
  void theyAreASiteWithoutAFinding(@TempDir Path folder) throws Exception {
    SortedMap<String, String> files = files();
    int number = 10;
    for (String topic : MarkdownManual.topics()) {
      String page = MarkdownManual.page(topic).orElseThrow();
      if (topic.equals("rules")) {
        files.putAll(SiteFixture.split(page));
      } else {
        files.put("content/reference/" + number++ + "-" + topic.replace('.', '-') + ".md", page);
      }
    }
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    try (Stream<Path> paths = Files.walk(DOCS)) {
      for (Path picture : paths.filter(file -> file.toString().endsWith(".png")).toList()) {
        Files.copy(picture, folder.resolve(DOCS.relativize(picture)));
      }
    }
    SiteFixture site = SiteFixture.of(SourceReader.read(folder), RELEASE);
    assertThat(site.findings()).isEmpty();
    for (Rule rule : Rule.values()) {
      assertThat(site.text("rules/" + rule.id() + "/index.md"))
          .contains("## Wrong\n\n", "## Right\n\n");
      assertThat(rule.help())
          .isEqualTo(files
                  .get("content/site.yaml")
                  .lines()
                  .filter(line -> line.startsWith("base_url: "))
                  .findFirst()
                  .orElseThrow()
                  .substring(10)
              + "rules/" + rule.id() + "/");
    }
    assertThat(site.text("reference/templates/index.md"))
        .contains("- `related`: list of StoryCard\n");
    assertThat(site.text("reference/site-yaml/index.html")).contains("id=\"base_url\"");
  }

  @Test
  void theScriptThatBuildsThemKnowsAllOfTheReference() throws IOException {
    assertThat(Files.readString(SCRIPT))
        .contains("for topic in " + String.join(" ", MarkdownManual.topics()) + "; do");
  }

  /** What new files name for editors is where the documentation has it. */
  @Test
  void theSchemasThatNewFilesNameAreBesideTheDocumentation() throws IOException {
    String folder = "# yaml-language-server: $schema="
        + files()
            .get("content/site.yaml")
            .lines()
            .filter(line -> line.startsWith("base_url: "))
            .findFirst()
            .orElseThrow()
            .substring(10);
    List<DraftFile> yaml = Example.draft(ZoneId.of("UTC")).files().stream()
        .filter(file -> file.path().endsWith(".yaml"))
        .toList();
    assertThat(yaml).hasSize(3).allSatisfy(file -> assertThat(file.text())
        .startsWith(folder + "schema/" + file.path().substring("content/".length()) + ".json\n"));
    assertThat(Files.readString(SCRIPT))
        .contains("schema \"$topic\" >\"$source/static/schema/$topic.json\"");
  }

  /** Each guide's files together go into the site that init makes, which then has no error and only warns of what is unused. */
  @TestFactory
  List<DynamicTest> filesInExamplesAreRight() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    files().forEach((name, text) -> {
      if (FILE.matcher(text).find()) {
        tests.add(dynamicTest(name, () -> {
          SortedMap<String, String> site = new TreeMap<>();
          Example.draft(ZoneId.of("UTC")).files().stream()
              .filter(file -> file.path().startsWith("content/"))
              .forEach(file -> site.put(file.path(), file.text()));
          for (Matcher file = FILE.matcher(text); file.find(); ) {
            site.put(file.group(1), file.group(2));
          }
          SiteFixture built = SiteFixture.of(SiteFixture.sources(site));
          assertThat(built.mistakes()).isEmpty();
          assertThat(built
                  .findings()
                  .lines()
                  .filter(line -> line.matches(".*: warning: .*"))
                  .filter(line -> !line.matches(".*\\[(unused-\\w+|missing-description)]")))
              .isEmpty();
        }));
      }
    });
    assertThat(tests).hasSizeGreaterThan(4);
    return tests;
  }
}
