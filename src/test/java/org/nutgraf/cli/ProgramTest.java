package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  private static final Option ROOT = Option.value("FOLDER", "Where.", "--root", "-r");
  private static final Option QUIET = Option.flag("Quiet.", "--quiet", "-q");
  private static final Option DRAFTS = Option.flag("Drafts.", "--drafts", "-D");
  private static final List<Option> OPTIONS = List.of(ROOT, QUIET, DRAFTS, Program.STACKTRACE);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Arguments> calls = new ArrayList<>();

  private final class Go implements Verb {
    private final Throwable thrown;

    Go(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public String name() {
      return "go";
    }

    @Override
    public String summary() {
      return "go";
    }

    @Override
    public List<Option> options() {
      return OPTIONS;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
      calls.add(arguments);
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
      return Program.FINE;
    }
  }

  private int run(Throwable thrown, String... args) {
    PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
    return new Program(new Terminal(stream, stream, Map.of(), () -> false), List.of(new Go(thrown))).run(args);
  }

  @Test
  void aBugIsOneLineUnlessMoreIsAskedFor() {
    assertThat(run(new IllegalStateException("no page"), "go")).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            nutgraf: this is a bug in nutgraf, please report it: java.lang.IllegalStateException: no page
            to see what to report, add --stacktrace
            """);
    err.reset();
    assertThat(run(new StackOverflowError(), "go", "--stacktrace")).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("java.lang.StackOverflowError\n\tat org.nutgraf.");
  }

  @Test
  void tooLittleMemoryIsNoBug() {
    assertThat(run(new OutOfMemoryError(), "go")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("nutgraf: not enough memory;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--root x", "-r x", "--root=x", "-q", "--quiet --drafts -r /a/b=c", "--root=a=b -D"})
  void thePlainReaderReadsLikePicocli(String line) throws UsageException {
    Optional<Arguments> plain = Arguments.plain(OPTIONS, words(line));
    assertThat(plain).contains(picocli(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-qD", "-r=x", "-rx", "-qDr x"})
  void picocliReadsTheRest(String line) throws UsageException {
    assertThat(Arguments.plain(OPTIONS, words(line))).isEmpty();
    assertThat(run(null, ("go " + line).split(" "))).isZero();
    assertThat(calls).containsExactly(picocli(line));
    assertThat(picocli(line).values()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rot x", "--root", "--root x --root y", "-q --quiet", "--quiet=maybe", "x", "--root --quiet", "-x"
      })
  void whatIsWrongIsWrongForBoth(String line) {
    assertThat(Arguments.plain(OPTIONS, words(line))).isEmpty();
    assertThat(run(null, ("go " + line).split(" "))).isEqualTo(2);
    assertThat(calls).isEmpty();
  }

  private Arguments picocli(String line) throws UsageException {
    return new Grammar(List.of(new Go(null))).read(("go " + line).strip().split(" ")).arguments();
  }

  private static List<String> words(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split(" "));
  }
}
