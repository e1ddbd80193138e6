package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  @Test
  void terminalsObeyNothingThatIsPrinted() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    new Terminal(to, to, Map.of(), () -> false)
        .err()
        .print("a\033]0;title\007 \033[2J\u009b1m\u202eb\033[1;31mred\033[0m é\tc\r\n");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("a\uFFFD]0;title\uFFFD \uFFFD[2J\uFFFD1m\uFFFDb\033[1;31mred\033[0m é\tc\r\n");
    assertThat(Main.run(to, to, Map.of(), "build", "-r", "no\033]0;x\007such")).isNotZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\033]").doesNotContain("\007");
  }

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
    return new Program(new Terminal(stream, stream, Map.of(), () -> false), List.of(new Go(thrown)))
        .run(args);
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
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("java.lang.StackOverflowError\n\tat org.nutgraf.");
  }

  static List<Throwable> wantOfMemory() {
    return List.of(
        new OutOfMemoryError(),
        new IllegalStateException(new OutOfMemoryError()),
        new NoClassDefFoundError("Could not initialize class A"),
        new NoClassDefFoundError("Could not initialize class A")
            .initCause(new ExceptionInInitializerError(
                "Exception java.lang.OutOfMemoryError: Java heap space [in thread \"main\"]")));
  }

  @Test
  void aClassThatIsNotThereIsABug() {
    assertThat(run(new NoClassDefFoundError("A"), "go")).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("wantOfMemory")
  void tooLittleMemoryIsNoBug(Throwable thrown) {
    assertThat(run(thrown, "go")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("nutgraf: not enough memory;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
      go                          | {}
      go --root x                 | {--root=x}
      go -r x                     | {--root=x}
      go --root=x                 | {--root=x}
      go -rx                      | {--root=x}
      go -r=x                     | {--root=x}
      go -qDr x                   | {--drafts=, --quiet=, --root=x}
      go -qDrx                    | {--drafts=, --quiet=, --root=x}
      go --root=a=b -D            | {--drafts=, --root=a=b}
      go --root /a/b=c --quiet -D | {--drafts=, --quiet=, --root=/a/b=c}
      """)
  void optionsAreWrittenInManyWays(String line, String values) {
    assertThat(run(null, line.split(" "))).isZero();
    assertThat(new TreeMap<>(calls.get(0).values())).hasToString(values);
    assertThat(calls.get(0).operands()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rot x",
        "--root",
        "--root x --root y",
        "-q --quiet",
        "-qq",
        "--quiet=maybe",
        "x",
        "--root --quiet",
        "--root -q",
        "--root=",
        "-x",
        "-qx",
        "-",
        "-- x"
      })
  void whatIsWrongIsNotRun(String line) {
    assertThat(run(null, ("go " + line).split(" "))).isEqualTo(2);
    assertThat(calls).isEmpty();
  }

  @Test
  void whatFollowsTwoHyphensIsNoOption() throws UsageException {
    Verb named = new VerbOfOneWord();
    assertThat(CommandLine.read(List.of(named), List.of("name", "--", "--root"))
            .arguments()
            .operands())
        .containsExactly("--root");
  }

  private static final class VerbOfOneWord implements Verb {
    @Override
    public String name() {
      return "name";
    }

    @Override
    public String summary() {
      return "name";
    }

    @Override
    public List<Operand> operands() {
      return List.of(Operand.needed("TITLE", "Its title."));
    }

    @Override
    public List<Option> options() {
      return OPTIONS;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
      return Program.FINE;
    }
  }
}
