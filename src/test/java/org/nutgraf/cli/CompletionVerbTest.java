package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script, in a real bash and a real zsh. */
class CompletionVerbTest {
  private static final String LINES =
      """
      nutgraf ``                 | build check list serve new move translate messages import init schema templates completion version help
      nutgraf ch                 | check
      nutgraf check --ex         | --explain --external
      nutgraf build --out        | --output-dir
      nutgraf check --format ``  | text github json sarif
      nutgraf new ``             | article section page term event claim source correction
      nutgraf new claim --st     | --status --story --stacktrace
      nutgraf new claim --status re | reported retracted
      nutgraf import art         | article.docx
      nutgraf completion z       | zsh
      ./nutgraf serve --op       | --open
      """;

  @TempDir
  Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... args) {
    PrintStream stream = new PrintStream(printed, false, StandardCharsets.UTF_8);
    return Main.run(stream, stream, Map.of(), args);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = LINES)
  void bashCompletes(String line, String words) throws IOException, InterruptedException {
    assertThat(completed(
            """
        source "$0"; compopt() { :; }; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        $(complete -p nutgraf | sed 's/.* -F \\([^ ]*\\) .*/\\1/') "$1" "${@: -1}" "${@: -2:1}" || true
        printf '%s\\n' "${COMPREPLY[@]}"
        """,
            line, "/bin/bash", "--norc", "-ec"))
        .containsExactlyInAnyOrder(words.split(" "));
  }

  /** In zsh's imitation of bash, which itself leaves out what does not begin with the word. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = LINES)
  void zshCompletes(String line, String words) throws IOException, InterruptedException {
    String word = line.replace("``", "").substring(line.lastIndexOf(' ') + 1);
    assertThat(completed(
                """
        autoload -Uz compinit; compinit -D -u; source "$0"; unalias compopt; function compopt { :; }
        complete_as_bash() {
          emulate -L sh; setopt kshglob noshglob braceexpand
          COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
          _complete_nutgraf "$1"; printf '%s\\n' "${COMPREPLY[@]}"
        }
        eval 'complete_as_bash "$@"'
        """,
                line, "/bin/zsh", "-fc")
            .stream()
            .filter(found -> found.startsWith(word)))
        .containsExactlyInAnyOrder(words.split(" "));
  }

  @Test
  void bothShellsGetTheScript() {
    assertThat(run("completion")).isZero();
    String script = printed.toString(StandardCharsets.UTF_8);
    printed.reset();
    assertThat(run("completion", "zsh")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(script).contains("bashcompinit");
    printed.reset();
    assertThat(run("completion", "fish")).isEqualTo(2);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .startsWith("nutgraf: there is no script for \"fish\"; it has to be bash or zsh\n");
  }

  private List<String> completed(String program, String line, String... shell)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of(shell[0])), "there is no such shell");
    Files.createFile(folder.resolve("article.docx"));
    run("completion");
    Path script = folder.resolve("completion");
    Files.write(script, printed.toByteArray());
    List<String> command = new ArrayList<>(List.of(shell));
    command.addAll(List.of(program, script.toString()));
    command.addAll(List.of(line.replace("``", "").split(" ", -1)));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.waitFor()).isZero();
    return out.lines().map(String::strip).toList();
  }
}
