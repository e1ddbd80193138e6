package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir
  Path temp;

  private final Map<String, String> env = new HashMap<>();
  private Path root;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void aSmallSite() throws IOException {
    root = Files.createDirectories(temp.resolve("site"));
    put(
        "content/site.yaml",
        """
        title: Explained
        description: A site.
        base_url: https://example.org/
        language: en
        """);
    put(
        "content/index.md",
        """
        ---
        title: Why it matters
        date: 2026-01-02
        description: A story.
        ---
        ## Key points

        - One.
        """);
  }

  @Test
  void buildWritesTheSite() throws IOException {
    Run first = run("build", "--root", root.toString());
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .matches("built \\d+ files \\(\\d+ changed\\) in \\Q" + site() + "\\E, \\d+ ms\n");
    assertThat(site().resolve("index.html")).content().contains("Why it matters");

    put("content/about.md", "---\ntitle: About\ndescription: Us.\n---\nText.\n");
    assertThat(run("build", "-r", root.toString(), "-q")).isEqualTo(new Run(0, "", ""));
    Files.delete(root.resolve("content/about.md"));
    assertThat(run("build", "-r", root.toString()).out())
        .matches("built \\d+ files \\(\\d+ changed, \\d+ removed\\).*\n");
  }

  @Test
  void buildWritesWhereItIsTold() {
    Path elsewhere = temp.resolve("elsewhere");
    assertThat(run("build", "--root=" + root, "--output-dir=" + elsewhere).code())
        .isZero();
    assertThat(elsewhere.resolve("index.html")).exists();
    assertThat(site()).doesNotExist();
  }

  @Test
  void aBuildWithErrorsLeavesTheLastGoodSiteAsItIs() throws IOException {
    spoil();
    Run first = run("build", "--root", root.toString());
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.out()).isEmpty();
    assertThat(first.err())
        .contains(root
            + "/content/about.md:1:1: error: this file is UTF-16 [not-utf8]\n  save it as UTF-8\n")
        .endsWith("\nnothing is written\n");
    Files.delete(root.resolve("content/about.md"));
    run("build", "--root", root.toString());
    String good = Files.readString(site().resolve("index.html"));

    spoil();
    Run second = run("build", "--root", root.toString());
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err()).endsWith("\n" + site() + " is left as it was\n");
    assertThat(site().resolve("index.html")).content().isEqualTo(good);
  }

  @Test
  void checkWritesNothing() throws IOException {
    assertThat(run("check", "--root", root.toString()))
        .isEqualTo(new Run(0, "nothing is wrong\n", ""));
    assertThat(run("check", "--quiet", "--root", root.toString())).isEqualTo(new Run(0, "", ""));
    assertThat(run("check", "--format", "json", "-r", root.toString()))
        .isEqualTo(new Run(0, "[]\n", "nothing is wrong\n"));
    spoil();
    assertThat(run("check", "--root", root.toString()).code()).isEqualTo(1);
    assertThat(root.resolve("target")).doesNotExist();
  }

  @Test
  void otherFormatsAreResultsAndGoToStandardOutput() throws IOException {
    spoil();
    Run json = run("check", "--format", "json", "--root", root.toString());
    assertThat(json.out())
        .startsWith("[\n{\"path\":\"" + root + "/content/about.md\",\"line\":1,")
        .endsWith("\n]\n");
    assertThat(json.err()).isEmpty();
    env.put("GITHUB_WORKSPACE", temp.toString());
    Run github = run("check", "--format", "github", "--root", root.toString());
    assertThat(github.out())
        .contains(
            "::error file=site/content/about.md,line=1,col=1,endLine=1,endColumn=1,title=not-utf8::");
    assertThat(run("check", "--format", "sarif", "--root", root.toString()).out())
        .contains("\"version\":\"2.1.0\"", "\"uri\":\"site/content/about.md\"")
        .endsWith("}\n");
  }

  @Test
  void warningsAreNoErrors() throws IOException {
    put("templates/notes.txt", "x");
    Run check = run("check", "--root", root.toString());
    assertThat(check.code()).isZero();
    assertThat(check.out()).isEmpty();
    assertThat(check.err())
        .contains("warning: this file is not used [unexpected-file]")
        .endsWith("\n1 warning\n");
    assertThat(run("build", "--root", root.toString()).code()).isZero();
  }

  @Test
  void coloursAreForThoseWhoWantThem() throws IOException {
    spoil();
    assertThat(run("check", "-r", root.toString()).err()).doesNotContain("\033");
    env.put("CLICOLOR_FORCE", "1");
    assertThat(run("check", "-r", root.toString()).err()).contains("\033[1;31merror:");
    env.put("NO_COLOR", "1");
    assertThat(run("check", "-r", root.toString()).err()).doesNotContain("\033");
  }

  @Test
  void theBaseUrlCanComeFromTheEnvironment() throws IOException {
    env.put("NUTGRAF_BASE_URL", "https://news.example/from-env");
    run("build", "-r", root.toString());
    assertThat(Files.readString(site().resolve("sitemap.xml")))
        .contains("https://news.example/from-env/");
    run("build", "-r", root.toString(), "-u", "https://news.example/typed/");
    assertThat(Files.readString(site().resolve("sitemap.xml")))
        .contains("https://news.example/typed/")
        .doesNotContain("from-env");
    env.put("NUTGRAF_BASE_URL", "");
    run("build", "-r", root.toString());
    assertThat(Files.readString(site().resolve("sitemap.xml"))).contains("https://example.org/");
  }

  @Test
  void helpIsAskedForInManyWays() {
    for (String[] args :
        List.of(new String[] {"--help"}, new String[] {"-h"}, new String[] {"help"})) {
      Run help = run(args);
      assertThat(help.code()).isZero();
      assertThat(help.out()).startsWith("NAME\n    nutgraf - build news explainers");
      assertThat(help.err()).isEmpty();
    }
    assertThat(run("help", "build").out())
        .isEqualTo(run("build", "-r", "x", "--help").out())
        .startsWith("NAME\n    nutgraf build - make the site\n");
    assertThat(run("--version").out())
        .matches("nutgraf \\S.*\n")
        .isEqualTo(run("version").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                       | say what to do: build, check…
          bild                     | there is no "bild"; did you mean: build
          help chekc               | there is no "chekc"; did you mean: check
          build --rot x            | there is no "--rot"; did you mean: --root
          build content            | "content" is one word too many; build takes options only
          build --root             | --root needs a value: --root FOLDER
          build --root --quiet     | --root needs a value: --root FOLDER
          build --root=            | --root is empty; it needs a value: --root FOLDER
          build -r . -r .          | --root is given twice
          build --quiet=maybe      | --quiet takes no value, but "maybe" is given
          build -d out             | there is no "-d"; did you mean: --output-dir
          serve --host 0.0.0.0     | there is no "--host"; did you mean: --interface
          build --watch            | there is no "--watch"; "nutgraf serve" builds anew at every save
          lint                     | there is no "lint"; did you mean: check
          dev                      | there is no "dev"; did you mean: serve
          -v                       | there is no "-v"; did you mean: --version
          build --buildDrafts      | there is no "--buildDrafts"; did you mean: --drafts
          check -x                 | there is no "-x"
          import                   | say which FILE: nutgraf import FILE
          version now              | "now" is one word too many; version takes options only
          build --root nowhere     | there is no folder nowhere
          build --output-dir .     | the output folder . holds the site's sources
          build -o content/a       | the output folder content/a is not apart from the sources in content/
          build -o pom.xml         | the output folder pom.xml is a file
          check --format xml       | --format is "xml"; it has to be text, github, json or sarif
          check --clock yesterday  | --clock is "yesterday"; it has to be a time such as 2026-07-05 or …
          check --clock 2026-02-31 | --clock is "2026-02-31"; it has to be a time such as 2026-07-05 or …
          check -u example.org     | --base-url is "example.org"; it has to be an address such as https://…
          check -u ftp://a.b       | --base-url is "ftp://a.b"; it has to be an address such as https://…
          check -u https://a.b/?c  | --base-url is "https://a.b/?c"; it has to be an address such as https://…
          check -u https://a.b/#c  | --base-url is "https://a.b/#c"; it has to be an address such as https://…
          """)
  void wrongUsageIsExplained(String args, String message) {
    Run run = run(args.isEmpty() ? new String[0] : args.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    String verb = args.matches("(build|check|help|import|serve|version)( .*)?")
        ? args.replaceFirst(" .*", "") + " "
        : "";
    assertThat(run.err())
        .startsWith("nutgraf: " + message.replace("…", ""))
        .endsWith("\nsee: nutgraf " + verb + "--help\n")
        .hasLineCount(2);
  }

  @Test
  void variablesAreChecked() {
    env.put("NUTGRAF_BASE_URL", "nonsense");
    assertThat(run("check").err())
        .startsWith(
            "nutgraf: NUTGRAF_BASE_URL is \"nonsense\"; it has to be an address such as https://");
    env.remove("NUTGRAF_BASE_URL");
    env.put("SOURCE_DATE_EPOCH", "now");
    assertThat(run("check").err())
        .startsWith("nutgraf: SOURCE_DATE_EPOCH is \"now\"; it has to be a number of seconds\n");
  }

  @Test
  void whatCannotBeWrittenIsSaid() throws IOException {
    put("target/site/index.html/mine.txt", "mine");
    Run run = run("build", "--root", root.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "nutgraf: " + site().resolve("index.html") + " is in the way: a file of this name is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-05", "2026-07-05T00:00:00Z", "2026-07-05T02:00+02:00"})
  void theClockIsADateOrAnInstant(String clock) throws UsageException {
    Arguments given = new Arguments(Map.of("--root", root.toString(), "--clock", clock));
    env.put("SOURCE_DATE_EPOCH", "1");
    assertThat(SiteOptions.of(given, terminal()).build().now()).hasToString("2026-07-05T00:00:00Z");
  }

  @Test
  void theBaseUrlEndsWithASlash() throws UsageException {
    Arguments given =
        new Arguments(Map.of("--root", root.toString(), "--base-url", "https://a.b/c"));
    assertThat(SiteOptions.of(given, terminal()).build().baseUrl()).contains("https://a.b/c/");
  }

  @Test
  void withoutAClockTheEnvironmentTellsTheTime() throws UsageException {
    Arguments given = new Arguments(Map.of("--root", root.toString()));
    env.put("SOURCE_DATE_EPOCH", "1783209600");
    assertThat(SiteOptions.of(given, terminal()).build().now()).hasToString("2026-07-05T00:00:00Z");
  }

  private Path site() {
    return root.resolve("target/site");
  }

  private void spoil() throws IOException {
    Files.write(
        root.resolve("content/about.md"), "\uFEFFAbout".getBytes(StandardCharsets.UTF_16LE));
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Terminal terminal() {
    PrintStream none = new PrintStream(new ByteArrayOutputStream());
    return new Terminal(none, none, env, () -> false);
  }

  private Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8);
    int code = Main.run(outStream, errStream, env, args);
    return new Run(code, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
