package org.nutgraf.cli;

import java.util.List;

/** {@code nutgraf help}: shows the manual. */
final class HelpVerb implements Verb {
  static final String NAME = "help";

  private static final Option MARKDOWN = Option.flag(
      "Print the page as Markdown for a site: about a file, all rules (rules), all verbs (verbs), or what templates see (templates).",
      "--markdown");

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
    return List.of(
        new Operand("TOPIC", List.of(), "A verb, a file of the content, a rule, or rules.", false));
  }

  @Override
  public List<Option> options() {
    return List.of(MARKDOWN, Program.STACKTRACE);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    if (given.has(MARKDOWN.name())) {
      terminal
          .out()
          .print(MarkdownManual.page(given.operand(0))
              .orElseThrow(
                  () -> UsageException.unknown(given.operand(0), MarkdownManual.topics())));
      return Program.FINE;
    }
    terminal.out().print(new Manual(Verb.all()).page(given.operand(0), terminal.colour()));
    return Program.FINE;
  }
}
