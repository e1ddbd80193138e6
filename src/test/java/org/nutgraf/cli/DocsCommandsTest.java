package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraf.GitRepository;

/**
 * Whoever types the commands of a page of the documentation, and makes the edits that it asks for, gets what it shows. Those
 * of other programs are left out, and the preview, which does not end.
 */
class DocsCommandsTest {
  private static final Path CONTENT = Path.of("src/docs/content");

  /** Commands, what is printed, an edit that is asked for, a file. */
  private static final Pattern STEP = Pattern.compile(
      "(?m)^```sh\\n(?<commands>(?:.*\\n)*?)```$|^```text\\n(?<printed>(?:.*\\n)*?)```$"
          + "|[Mm]ake `(?<after>[^`]+)` of `(?<before>[^`]+)`"
          + "|such as \\*(?<word>[^*]+)\\*, into the text"
          + "|^`(?<file>content/[^`]+)`:\\n\\n```\\w+\\n(?<text>(?:.*\\n)*?)```$");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(CONTENT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file ->
              read(file).contains("\n```sh\nnutgraf ") || read(file).contains("\n```text\n"))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commandsDoWhatThePageSays(Path page) throws Exception {
    assertThat(run(List.of("init", "site"))).isZero();
    Files.createDirectories(folder.resolve("old/content"));
    Files.writeString(
        folder.resolve("old/content/post.md"),
        "---\ntitle: Trams\ndate: 2026-02-01\n---\nThey are back.\n");
    Files.writeString(
        folder.resolve("timeline.csv"), "date,title\n2026-02-03,The bonds are sold\n");
    GitRepository repository = new GitRepository(folder);
    repository.commit();
    List<String> last = List.of();
    for (Matcher step = STEP.matcher(read(page)); step.find(); ) {
      if (step.group("commands") != null) {
        for (String line : step.group("commands")
            .lines()
            .filter(one -> one.startsWith("nutgraf "))
            .toList()) {
          last = words(line);
          assertThat(CommandLine.read(Verb.all(), last).verb()).isEqualTo(last.get(0));
          assertThat(last.get(0).equals("serve") ? 0 : run(last))
              .as("%s: %s%n%s", page, line, text())
              .isZero();
        }
      } else if (step.group("printed") != null) {
        run(last);
        assertThat(text()).isEqualTo(step.group("printed"));
      } else if (step.group("file") != null) {
        Path file = folder.resolve("site").resolve(step.group("file"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, step.group("text"));
      } else if (step.group("word") != null) {
        Files.writeString(
            article(last), "\nIt has a " + step.group("word") + ".\n", StandardOpenOption.APPEND);
      } else {
        Path article = article(last);
        String before = read(article);
        Files.writeString(article, before.replace(step.group("before"), step.group("after")));
        assertThat(read(article)).isNotEqualTo(before);
        // Undone once it was tried, as a reader would.
        assertThat(step.find()).isTrue();
        run(last);
        assertThat(text()).isEqualTo(step.group("printed"));
        Files.writeString(article, before);
      }
    }
  }

  @Test
  void commandsInRecipesCanBeTyped() throws Exception {
    List<String> commands = Pattern.compile("nutgraf\\.jar (build[^\"\\n]*)")
        .matcher(read(CONTENT.resolve("guides/06-hosting.md")))
        .results()
        .map(command -> command.group(1))
        .toList();
    assertThat(commands).hasSize(3);
    for (String command : commands) {
      assertThat(CommandLine.read(Verb.all(), List.of(command.split(" "))).verb())
          .isEqualTo("build");
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word =
        WORD.matcher(line.replaceFirst(" (&&|>|\\|) .*", "").substring("nutgraf ".length()));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group() : word.group(1));
    }
    // The repository of a test has one commit.
    words.replaceAll(one -> one.replaceFirst("^HEAD~\\d+$", "HEAD"));
    return words;
  }

  private Path article(List<String> words) {
    int root = words.indexOf("--root");
    return folder.resolve(root < 0 ? "site" : words.get(root + 1)).resolve("content/index.md");
  }

  // As if it were typed in the folder of the test, below which a page without --root has its site.
  private int run(List<String> words) {
    List<String> args = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean path = i > 0
          && (List.of("--root", "--output-dir").contains(words.get(i - 1))
              || i == 1 && words.get(0).equals("init")
              || Files.exists(folder.resolve(words.get(i))));
      args.add(path ? folder.resolve(words.get(i)).toString() : words.get(i));
    }
    boolean atSite = Verb.all().stream()
        .filter(verb -> verb.name().equals(words.get(0)))
        .flatMap(verb -> verb.options().stream())
        .anyMatch(option -> option.name().equals("--root"));
    if (atSite && !words.contains("--root")) {
      args.addAll(List.of("--root", folder.resolve("site").toString()));
    }
    printed.reset();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return Main.run(
        out, out, Map.of("SOURCE_DATE_EPOCH", "1772000000"), args.toArray(String[]::new));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
  }
}
