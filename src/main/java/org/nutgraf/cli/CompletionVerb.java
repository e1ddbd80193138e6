package org.nutgraf.cli;

import java.util.List;

/** {@code nutgraf completion}: prints what a shell has to know to complete verbs and options. */
final class CompletionVerb implements Verb {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String summary() {
    return "print a script that completes verbs and options";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand("SHELL", SHELLS, "The shell: bash or zsh. Both get the same script.", false));
  }

  @Override
  public List<Option> options() {
    return List.of(Program.STACKTRACE);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    String shell = given.operand(0);
    if (!shell.isEmpty() && !SHELLS.contains(shell)) {
      throw new UsageException(
          "there is no script for \"" + shell + "\"; it has to be " + String.join(" or ", SHELLS));
    }
    terminal.out().print(Completion.script(Verb.all()));
    return Program.FINE;
  }
}
