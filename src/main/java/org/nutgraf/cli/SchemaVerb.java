package org.nutgraf.cli;

import java.util.List;
import org.nutgraf.content.keys.JsonSchema;
import org.nutgraf.content.keys.KeyTable;

/** {@code nutgraf schema}: prints the JSON Schema of a file, for editors that complete and check. */
final class SchemaVerb implements Verb {
  private static final List<String> FILES =
      KeyTable.files().stream().map(KeyTable::name).toList();

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String summary() {
    return "print what a file may say, as JSON Schema for editors";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand("FILE", FILES, "Which file: " + String.join(", ", FILES) + ".", true));
  }

  @Override
  public List<Option> options() {
    return List.of(Program.STACKTRACE);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    String name = given.operand(0);
    KeyTable table = KeyTable.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(() -> UsageException.unknown(name, FILES));
    terminal.out().print(JsonSchema.of(table) + "\n");
    return Program.FINE;
  }
}
