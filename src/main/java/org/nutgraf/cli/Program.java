package org.nutgraf.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nutgraf.pipeline.Workers;

/** Finds out what the program is told to do, has it done, and makes an exit code of what came of it. */
final class Program {
  static final String NAME = "nutgraf";
  static final int FINE = 0;
  static final int ERRORS = 1;
  static final int USAGE = 2;
  static final int BUG = 3;

  static final String NO_MEMORY =
      NAME + ": not enough memory; Java can have more with JAVA_TOOL_OPTIONS=-Xmx2g\n";

  /** An option of every verb. */
  static final Option STACKTRACE = Option.flag("If nutgraf has a bug, show where.", "--stacktrace");

  private final Terminal terminal;
  private final List<Verb> verbs;

  Program(Terminal terminal, List<Verb> verbs) {
    this.terminal = terminal;
    this.verbs = verbs;
  }

  int run(String... args) {
    try {
      return Workers.during(() -> execute(args));
    } catch (UsageException e) {
      String command = args.length > 0 && find(args[0]).isPresent() ? NAME + " " + args[0] : NAME;
      terminal.err().print(NAME + ": " + e.getMessage() + "\nsee: " + command + " --help\n");
      return USAGE;
    } catch (RuntimeException | Error e) {
      terminal.err().print(bug(e, Arrays.asList(args).contains(STACKTRACE.name())));
      return DyingThreads.isMemory(e) ? USAGE : BUG;
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private int execute(String... args) throws UsageException {
    CommandLine.Request request = CommandLine.read(verbs, Arrays.asList(args));
    return find(request.verb()).orElseThrow().run(request.arguments(), terminal);
  }

  private Optional<Verb> find(String name) {
    for (Verb verb : verbs) {
      if (verb.name().equals(name)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /** What to tell of a bug, as lines; or that there is too little memory, which is none. */
  static String bug(Throwable thrown, boolean stacktrace) {
    if (DyingThreads.isMemory(thrown)) {
      return NO_MEMORY;
    }
    StringWriter trace = new StringWriter();
    if (stacktrace) {
      thrown.printStackTrace(new PrintWriter(trace));
    } else {
      trace.append("to see what to report, add ").append(STACKTRACE.name()).append('\n');
    }
    return NAME + ": this is a bug in nutgraf, please report it: " + thrown + "\n" + trace;
  }
}
