package org.nutgraf.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands every way to write a command line, and explains what is wrong with it: with picocli. */
final class Grammar {
  /** An option of every verb and of the program. */
  static final Option HELP = Option.flag("Show this page.", "--help", "-h");

  private static final Option VERSION = Option.flag("Show the version.", "--version", "-V");
  private static final Set<String> FILES = Set.of("FILE", "FOLDER");

  private final CommandLine line;

  Grammar(List<Verb> verbs) {
    CommandSpec program = CommandSpec.create().name(Program.NAME);
    program.addOption(option(HELP).usageHelp(true).build());
    program.addOption(option(VERSION).versionHelp(true).build());
    for (Verb verb : verbs) {
      program.addSubcommand(verb.name(), spec(verb));
    }
    line = new CommandLine(program).setExpandAtFiles(false);
  }

  /**
   * What a command line asks for.
   *
   * @param verb empty if only {@code text} is to be shown
   * @param text the version
   */
  record Request(String verb, Arguments arguments, String text) {
    static Request help(String verb) {
      return new Request(HelpVerb.NAME, new Arguments(Map.of(), List.of(verb)), "");
    }
  }

  /** Reads a command line. */
  Request read(String... args) throws UsageException {
    try {
      return read(line.parseArgs(args));
    } catch (ParameterException e) {
      throw explained(e);
    }
  }

  /** A script with which bash, or zsh in bash's way, completes command lines. */
  String completion() {
    return AutoComplete.bash(Program.NAME, line);
  }

  private Request read(ParseResult parsed) throws UsageException {
    if (parsed.isVersionHelpRequested()) {
      return new Request("", new Arguments(Map.of()), Program.NAME + " " + version() + "\n");
    }
    ParseResult verb = parsed.subcommand();
    if (verb == null && !parsed.isUsageHelpRequested()) {
      throw new UsageException("say what to do: " + String.join(", ", line.getSubcommands().keySet()));
    }
    if (verb == null) {
      return Request.help("");
    }
    String name = verb.commandSpec().name();
    if (verb.isUsageHelpRequested()) {
      return Request.help(name);
    }
    Map<String, String> values = new HashMap<>();
    for (OptionSpec option : verb.matchedOptions()) {
      values.put(option.longestName(), option.typeInfo().isBoolean() ? "" : given(option));
    }
    return new Request(name, new Arguments(values, operands(verb)), "");
  }

  private static List<String> operands(ParseResult verb) {
    List<String> operands = new ArrayList<>();
    for (int i = 0; verb.hasMatchedPositional(i); i++) {
      operands.add(given(verb.matchedPositional(i)));
    }
    return operands;
  }

  private static String given(ArgSpec argument) {
    return argument.stringValues().get(0);
  }

  private static CommandSpec spec(Verb verb) {
    CommandSpec spec = CommandSpec.create();
    verb.options().forEach(option -> spec.addOption(option(option).build()));
    spec.addOption(option(HELP).usageHelp(true).build());
    for (int i = 0; i < verb.operands().size(); i++) {
      Operand operand = verb.operands().get(i);
      spec.addPositional(PositionalParamSpec.builder().index(String.valueOf(i)).paramLabel(operand.label())
          .arity(operand.isNeeded() ? "1" : "0..1").required(operand.isNeeded())
          .type(type(operand.label())).completionCandidates(candidates(operand.choices())).build());
    }
    return spec;
  }

  private static OptionSpec.Builder option(Option option) {
    OptionSpec.Builder builder = OptionSpec.builder(option.names().toArray(new String[0]));
    return option.hasValue()
        ? builder.arity("1").paramLabel(option.label()).type(type(option.label()))
            .completionCandidates(candidates(option.choices()))
        : builder.arity("0").type(boolean.class);
  }

  // Types and candidates are for completion only; the verbs say what is wrong with a value.
  private static Class<?> type(String label) {
    return FILES.contains(label) ? File.class : String.class;
  }

  private static List<String> candidates(List<String> choices) {
    return choices.isEmpty() ? null : choices;
  }

  private static String version() {
    return Optional.ofNullable(Grammar.class.getPackage().getImplementationVersion()).orElse("(not packaged)");
  }

  private static UsageException explained(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      CommandLine at = e.getCommandLine();
      return UsageException.unknown(
          word, word.startsWith("-") ? at.getCommandSpec().optionsMap().keySet() : at.getSubcommands().keySet());
    }
    String message = e.getMessage();
    return new UsageException(Character.toLowerCase(message.charAt(0)) + message.substring(1));
  }
}
