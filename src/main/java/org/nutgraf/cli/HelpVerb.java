package org.nutgraf.cli;

import java.util.List;

/** {@code nutgraf help}: shows the manual. */
final class HelpVerb implements Verb {
  static final String NAME = "help";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "show the manual, or its page about a verb or a file";
  }

  @Override
  public List<Operand> operands() {
    return List.of(new Operand("TOPIC", List.of(), "A verb, a file of the content, or rules.", false));
  }

  @Override
  public List<Option> options() {
    return List.of(Program.STACKTRACE);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    terminal.out().print(new Manual(Verb.all()).page(given.operand(0), terminal.colour()));
    return Program.FINE;
  }
}
