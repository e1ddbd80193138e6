package org.nutgraf.cli;

import java.util.List;

/** Something the program can be told to do: {@code nutgraf build}. Its page of the manual is a resource. */
interface Verb {
  /** All verbs, in the order the help shows them. */
  static List<Verb> all() {
    return List.of(
        new BuildVerb(),
        new CheckVerb(),
        new ListVerb(),
        new ServeVerb(),
        new NewVerb(),
        new MoveVerb(),
        new TranslateVerb(),
        new MessagesVerb(),
        new ImportVerb(),
        new InitVerb(),
        new SchemaVerb(),
        new TemplatesVerb(),
        new CompletionVerb(),
        new VersionVerb(),
        new HelpVerb());
  }

  String name();

  /** What it does, in a few words: {@code make the site}. */
  String summary();

  /** What it is given without names, in order; those that are needed come first. */
  default List<Operand> operands() {
    return List.of();
  }

  List<Option> options();

  /**
   * Does it.
   *
   * @return the exit code
   * @throws UsageException if it can't be done, for a reason outside the content
   */
  int run(Arguments arguments, Terminal terminal) throws UsageException;
}
