package org.nutgraf.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.keys.Key;
import org.nutgraf.content.keys.KeyTable;
import org.nutgraf.draft.NewKind;
import org.nutgraf.draft.NewKind.Question;
import org.nutgraf.finding.Rule;

/**
 * The manual: a page about the program and one about each verb, laid out as manual pages are.
 *
 * <p>What can be read off the program is: names, options, rules. The rest of each page is a resource of the verb's name,
 * in which a line such as {@code {options}} is where a list goes.
 */
final class Manual {
  private static final int WIDTH = 80;
  static final String RULES = "rules";
  private static final String INDENT = "    ";

  private final List<Verb> verbs;

  Manual(List<Verb> verbs) {
    this.verbs = verbs;
  }

  /**
   * A page.
   *
   * @param name of a verb, of a kind of file such as {@code site.yaml}, or {@code rules}; empty for the page about the program
   * @param colour whether headings are bold, with ANSI escape sequences
   */
  String page(String name, boolean colour) throws UsageException {
    String text = name.isEmpty()
        ? filled(Program.NAME, List.of(), List.of())
        : KeyTable.files().stream()
            .filter(file -> file.name().equals(name))
            .findFirst()
            .map(Manual::keys)
            .or(() ->
                name.equals(RULES) ? Optional.of(rulesPage()) : Rule.of(name).map(Manual::rulePage))
            .orElse("");
    text = text.isEmpty() ? page(verb(name)) : text;
    return colour ? text.replaceAll("(?m)^[A-Z].*$", "\033[1m$0\033[0m") : text;
  }

  private Verb verb(String name) throws UsageException {
    List<String> known =
        Stream.concat(verbs.stream().map(Verb::name), topics().stream()).toList();
    return verbs.stream()
        .filter(verb -> verb.name().equals(name))
        .findFirst()
        .orElseThrow(() -> UsageException.unknown(name, known));
  }

  private String page(Verb verb) {
    String synopsis = verb.operands().stream()
        .map(operand -> operand.isNeeded() ? " " + operand.label() : " [" + operand.label() + "]")
        .collect(Collectors.joining("", Program.NAME + " " + verb.name() + " [OPTION]...", ""));
    return "NAME\n" + INDENT + Program.NAME + " " + verb.name() + " - " + verb.summary() + "\n\n"
        + "SYNOPSIS\n" + INDENT + synopsis + "\n\n"
        + filled(verb.name(), verb.operands(), verb.options());
  }

  private String filled(String resource, List<Operand> operands, List<Option> options) {
    return resource(resource)
        .lines()
        .map(line -> switch (line) {
          case "{verbs}" ->
            columns(verbs.stream().map(verb -> List.of(verb.name(), verb.summary())));
          case "{rules}" -> rules();
          case "{kinds}" -> kinds();
          case "{options}" -> options(operands, options);
          default -> line + "\n";
        })
        .collect(Collectors.joining());
  }

  private static String options(List<Operand> operands, List<Option> options) {
    Stream<String> given =
        operands.stream().map(operand -> entry(operand.label(), operand.description()));
    Stream<String> named = Stream.concat(options.stream(), Stream.of(CommandLine.HELP))
        .map(option -> entry(names(option), option.description()));
    return Stream.concat(given, named).collect(Collectors.joining("\n"));
  }

  private static String names(Option option) {
    String value = option.hasValue() ? "=" + option.label() : "";
    String others =
        option.names().stream().skip(1).map(name -> name + ", ").collect(Collectors.joining());
    return others + option.name() + value;
  }

  private static String kinds() {
    return Stream.of(NewKind.values())
        .map(kind -> entry(
            kind.id(),
            kind.description() + "; needs " + keys(kind, Question::isNeeded) + "; may have "
                + keys(kind, question -> !question.isNeeded())))
        .collect(Collectors.joining("\n"));
  }

  private static String keys(NewKind kind, Predicate<Question> which) {
    return kind.questions().stream()
        .filter(which)
        .map(question -> "--" + question.key())
        .collect(Collectors.joining(", "));
  }

  private static String rules() {
    return Stream.of(Rule.values())
        .map(rule -> entry(rule.id() + " (" + rule.severity().id() + ")", rule.description()))
        .collect(Collectors.joining());
  }

  private static String entry(String head, String text) {
    return INDENT + head + "\n" + wrapped(text, INDENT + INDENT);
  }

  private static String columns(Stream<List<String>> rows) {
    return rows.map(row -> INDENT + String.format("%-12s", row.get(0)) + row.get(1) + "\n")
        .collect(Collectors.joining());
  }

  private static String wrapped(String text, String indent) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && indent.length() + line.length() + 1 + word.length() > WIDTH) {
        out.append(indent).append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    return out.append(indent).append(line).append('\n').toString();
  }

  /** What there are pages about beside verbs. */
  static List<String> topics() {
    return Stream.concat(KeyTable.files().stream().map(KeyTable::name), Stream.of(RULES))
        .toList();
  }

  private static String keys(KeyTable table) {
    return "NAME\n" + wrapped(table.name() + " - the keys of " + table.name(), INDENT)
        + "\nDESCRIPTION\n"
        + wrapped(table.about(), INDENT) + "\nKEYS\n" + keys(table, INDENT) + "\nSEE ALSO\n"
        + wrapped(
            Program.NAME + " schema " + table.name()
                + " prints the same for editors that complete and check.",
            INDENT);
  }

  private static String keys(KeyTable table, String indent) {
    StringBuilder out = new StringBuilder();
    for (Key key : table.keys()) {
      String name = key.name().equals(Key.ANY) ? "(any name)" : key.name();
      out.append(wrapped(
                  name + ": " + key.value().said() + (key.needed() ? "; needed" : ""),
                  indent + "  ")
              .replaceFirst("^  ", ""))
          .append(wrapped(key.description(), indent + INDENT));
      Optional<KeyTable> group = key.value().group();
      if (group.isPresent()) {
        out.append(keys(group.get(), indent + INDENT));
      }
      String example = indent + INDENT + "  "
          + key.example().replace("\n", "\n" + indent + INDENT + "  ") + "\n";
      out.append(
          group.isPresent() && table.keys().size() == 1 || indent.equals(INDENT) ? example : "");
    }
    return out.toString();
  }

  private static String rulesPage() {
    return "NAME\n" + INDENT + "rules - what content can get wrong\n\nDESCRIPTION\n"
        + wrapped(
            "Each rule has the weight it has unless \"checks\" in content/site.yaml says otherwise.",
            INDENT)
        + "\nRULES\n"
        + Stream.of(Rule.values())
            .map(rule -> ruled(rule, requireNonNull(examples().get(rule.id()))))
            .collect(Collectors.joining("\n"));
  }

  private static String rulePage(Rule rule) {
    return "NAME\n" + INDENT + rule.id() + " - a rule that content can break\n\nDESCRIPTION\n"
        + ruled(rule, requireNonNull(examples().get(rule.id()))) + "\nSEE ALSO\n" + INDENT
        + rule.help() + "\n";
  }

  private static String ruled(Rule rule, RuleExample example) {
    return entry(rule.id() + " (" + rule.severity().id() + ")", rule.description())
        + example("Wrong", example.bad())
        + example("Right", example.good());
  }

  private static String example(String what, String text) {
    if (RuleExample.isSaid(text)) {
      return wrapped(what + text.strip(), INDENT + INDENT);
    }
    return INDENT + INDENT + what + ":\n"
        + text.stripTrailing()
            .lines()
            .map(line -> (INDENT + INDENT + "  " + line).stripTrailing() + "\n")
            .collect(Collectors.joining());
  }

  /** What breaks each rule, by the rule's id. */
  static Map<String, RuleExample> examples() {
    return RuleExample.all(resource(RULES));
  }

  private static String resource(String name) {
    try (InputStream in = Manual.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("the manual has no page " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the manual's page " + name, e);
    }
  }
}
