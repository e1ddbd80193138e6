package org.nutgraf.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A command line, as POSIX and GNU have them: {@code --name value}, {@code --name=value}, {@code -n value}, {@code -nvalue},
 * flags together as in {@code -qD}, and {@code --} before what is no option though it begins with a hyphen.
 */
final class CommandLine {
  /** An option of every verb and of the program. */
  static final Option HELP = Option.flag("Show this page.", "--help", "-h");

  private static final Option VERSION = Option.flag("Show the version.", "--version", "-V");

  /** What other generators call an option of ours. */
  private static final Map<String, String> ELSEWHERE = Map.ofEntries(
      Map.entry("-b", "--base-url"),
      Map.entry("--baseURL", "--base-url"),
      Map.entry("--baseurl", "--base-url"),
      Map.entry("-d", "--output-dir"),
      Map.entry("--destination", "--output-dir"),
      Map.entry("-s", "--root"),
      Map.entry("--source", "--root"),
      Map.entry("--buildDrafts", "--drafts"),
      Map.entry("--unpublished", "--drafts"),
      Map.entry("--buildFuture", "--future"),
      Map.entry("--config", "--root"),
      Map.entry("--site-dir", "--output-dir"),
      Map.entry("--host", "--interface"),
      Map.entry("--bind", "--interface"),
      Map.entry("--address", "--interface"),
      Map.entry("--addr", "--interface"));

  /** What other generators call a verb of ours, or how they are asked for their version. */
  private static final Map<String, String> VERBS = Map.ofEntries(
      Map.entry("server", "serve"),
      Map.entry("dev", "serve"),
      Map.entry("watch", "serve"),
      Map.entry("preview", "serve"),
      Map.entry("render", "build"),
      Map.entry("generate", "build"),
      Map.entry("create", "new"),
      Map.entry("lint", "check"),
      Map.entry("validate", "check"),
      Map.entry("test", "check"),
      Map.entry("-v", VERSION.name()));

  private final Verb verb;
  private final List<Option> options;
  private final Map<String, String> values = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  private CommandLine(Verb verb) {
    this.verb = verb;
    this.options = optionsOf(verb);
  }

  /** All that a verb can be told: its own options, and to show its page of the manual. */
  static List<Option> optionsOf(Verb verb) {
    return Stream.concat(verb.options().stream(), Stream.of(HELP)).toList();
  }

  /** What a command line asks for. */
  record Request(String verb, Arguments arguments) {
    private static Request of(String verb, String... operands) {
      return new Request(verb, new Arguments(Map.of(), List.of(operands)));
    }
  }

  /** Reads a command line. */
  static Request read(List<Verb> verbs, List<String> args) throws UsageException {
    List<String> names = verbs.stream().map(Verb::name).toList();
    if (args.isEmpty()) {
      throw new UsageException("say what to do: " + String.join(", ", names));
    }
    String word = args.get(0);
    if (HELP.names().contains(word)) {
      return Request.of(HelpVerb.NAME);
    }
    if (VERSION.names().contains(word)) {
      return Request.of(VersionVerb.NAME);
    }
    Verb verb =
        verbs.stream().filter(one -> one.name().equals(word)).findFirst().orElse(null);
    if (verb == null) {
      String ours = VERBS.getOrDefault(word, "");
      if (!ours.isEmpty()) {
        throw new UsageException("there is no \"" + word + "\"; did you mean: " + ours);
      }
      throw UsageException.unknown(
          word, word.startsWith("-") ? List.of("--help", "--version") : names);
    }
    List<String> rest = args.subList(1, args.size());
    if (rest.stream().takeWhile(arg -> !arg.equals("--")).anyMatch(HELP.names()::contains)) {
      return Request.of(HelpVerb.NAME, verb.name());
    }
    CommandLine line = new CommandLine(verb);
    line.read(rest);
    return new Request(
        verb.name(), new Arguments(Map.copyOf(line.values), List.copyOf(line.operands)));
  }

  private void read(List<String> args) throws UsageException {
    int at = 0;
    while (at < args.size() && !args.get(at).equals("--")) {
      String arg = args.get(at);
      boolean takesNext = false;
      if (arg.startsWith("--")) {
        takesNext = longOption(arg);
      } else if (arg.startsWith("-") && arg.length() > 1) {
        takesNext = shortOptions(arg);
      } else {
        operand(arg);
      }
      at++;
      if (takesNext) {
        value(
            find(arg.startsWith("--") ? arg : "-" + arg.charAt(arg.length() - 1), arg),
            at < args.size() ? args.get(at) : "-");
        at++;
      }
    }
    for (String arg : args.subList(Math.min(at + 1, args.size()), args.size())) {
      operand(arg);
    }
    Optional<Operand> missing =
        verb.operands().stream().skip(operands.size()).filter(Operand::isNeeded).findFirst();
    if (missing.isPresent()) {
      throw new UsageException("say which " + missing.get().label() + ": " + Program.NAME + " "
          + verb.name() + " " + missing.get().label());
    }
  }

  // Whether the value of the option is the next word.
  private boolean longOption(String arg) throws UsageException {
    int equals = arg.indexOf('=');
    Option option = find(equals < 0 ? arg : arg.substring(0, equals), arg);
    if (equals < 0 && option.hasValue()) {
      return true;
    }
    if (equals >= 0 && !option.hasValue()) {
      throw new UsageException(
          option.name() + " takes no value, but \"" + arg.substring(equals + 1) + "\" is given");
    }
    put(option, equals < 0 ? "" : arg.substring(equals + 1));
    return false;
  }

  private boolean shortOptions(String arg) throws UsageException {
    for (int i = 1; i < arg.length(); i++) {
      Option option = find("-" + arg.charAt(i), arg);
      if (option.hasValue()) {
        String value = arg.substring(i + 1);
        if (value.isEmpty()) {
          return true;
        }
        put(option, value.startsWith("=") ? value.substring(1) : value);
        return false;
      }
      put(option, "");
    }
    return false;
  }

  // What begins with a hyphen is the next option: the value was forgotten.
  private void value(Option option, String value) throws UsageException {
    if (value.startsWith("-")) {
      throw new UsageException(
          option.name() + " needs a value: " + option.name() + " " + option.label());
    }
    put(option, value);
  }

  private void put(Option option, String value) throws UsageException {
    if (option.hasValue() && value.isEmpty()) {
      throw new UsageException(
          option.name() + " is empty; it needs a value: " + option.name() + " " + option.label());
    }
    if (values.put(option.name(), value) != null) {
      throw new UsageException(option.name() + " is given twice");
    }
  }

  private void operand(String word) throws UsageException {
    if (operands.size() == verb.operands().size()) {
      throw new UsageException("\"" + word + "\" is one word too many"
          + (verb.operands().isEmpty()
              ? "; " + verb.name() + " takes options only"
              : "; put a name of several words in quotes"));
    }
    operands.add(word);
  }

  private Option find(String name, String arg) throws UsageException {
    for (Option option : options) {
      if (option.names().contains(name)) {
        return option;
      }
    }
    Stream<String> known = options.stream().flatMap(option -> option.names().stream());
    String elsewhere = ELSEWHERE.getOrDefault(name, "");
    if (options.stream().anyMatch(option -> option.name().equals(elsewhere))) {
      throw new UsageException("there is no \"" + name + "\"; did you mean: " + elsewhere);
    }
    if (Set.of("--watch", "-w", "--livereload", "--live-reload").contains(name)) {
      throw new UsageException(
          "there is no \"" + name + "\"; \"nutgraf serve\" builds anew at every save");
    }
    // One letter is near to every other letter, and what it would do is another thing.
    throw UsageException.unknown(
        name.startsWith("--") ? name : arg, name.startsWith("--") ? known.toList() : List.of());
  }
}
