package org.nutgraf.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.source.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands every way to write options, explains what is wrong with them, and shows the help: with picocli. */
final class Manual {
  private static final String HELP = "help";

  private final CommandLine line;

  Manual(List<Verb> verbs) {
    CommandSpec program = program();
    for (Verb verb : verbs) {
      program.addSubcommand(verb.name(), spec(verb));
    }
    program.addSubcommand(HELP, help());
    line = new CommandLine(program).setExpandAtFiles(false);
  }

  /**
   * What a command line asks for.
   *
   * @param verb empty if only {@code text} is to be shown
   * @param text the help or the version
   */
  record Request(String verb, Arguments arguments, String text) {
    static Request show(String text) {
      return new Request("", new Arguments(Map.of()), text);
    }
  }

  /**
   * Reads a command line.
   *
   * @param colour whether the help may have colours
   */
  Request read(boolean colour, String... args) throws UsageException {
    try {
      return read(line.parseArgs(args), colour ? Help.Ansi.ON : Help.Ansi.OFF);
    } catch (ParameterException e) {
      throw new UsageException(explanation(e));
    }
  }

  private Request read(ParseResult parsed, Help.Ansi ansi) throws UsageException {
    if (parsed.isVersionHelpRequested()) {
      return Request.show(Program.NAME + " " + version() + "\n");
    }
    ParseResult verb = parsed.subcommand();
    if (verb == null && !parsed.isUsageHelpRequested()) {
      throw new UsageException("say what to do: " + String.join(", ", line.getSubcommands().keySet()));
    }
    if (verb == null) {
      return Request.show(line.getUsageMessage(ansi));
    }
    String name = verb.commandSpec().name();
    if (name.equals(HELP)) {
      return Request.show(named(verb.matchedPositionalValue(0, "")).getUsageMessage(ansi));
    }
    if (verb.isUsageHelpRequested()) {
      return Request.show(named(name).getUsageMessage(ansi));
    }
    Map<String, String> values = new HashMap<>();
    for (OptionSpec option : verb.matchedOptions()) {
      values.put(option.longestName(), option.typeInfo().isBoolean() ? "" : option.getValue());
    }
    return new Request(name, new Arguments(values, operands(verb)), "");
  }

  private static List<String> operands(ParseResult verb) {
    List<String> operands = new ArrayList<>();
    for (int i = 0; verb.hasMatchedPositional(i); i++) {
      operands.add(verb.matchedPositionalValue(i, ""));
    }
    return operands;
  }

  private CommandLine named(String verb) throws UsageException {
    CommandLine found = verb.isEmpty() ? line : line.getSubcommands().get(verb);
    if (found == null) {
      throw new UsageException(unknown(verb, line.getSubcommands().keySet()));
    }
    return found;
  }

  private static CommandSpec program() {
    CommandSpec spec = CommandSpec.create().name(Program.NAME);
    spec.usageMessage()
        .header("Builds news explainers: a folder of Markdown becomes a web site.%n")
        .synopsisSubcommandLabel("VERB")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nVerbs:%n")
        .footer(
            "%nExit codes: 0 all is well; 1 the content has errors; 2 wrong usage, or the site",
            "can't be written; 3 a bug in nutgraf.");
    spec.addOption(flag("Show this help.", "--help", "-h").usageHelp(true).build());
    spec.addOption(flag("Show the version.", "--version", "-V").versionHelp(true).build());
    return spec;
  }

  private static CommandSpec spec(Verb verb) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description(verb.description()).optionListHeading("%nOptions:%n");
    for (Option option : verb.options()) {
      String[] names = option.names().toArray(new String[0]);
      spec.addOption(
          option.hasValue()
              ? OptionSpec.builder(names)
                  .arity("1")
                  .type(String.class)
                  .paramLabel(option.label())
                  .description(option.description())
                  .build()
              : flag(option.description(), names).build());
    }
    spec.addOption(flag("Show this help.", "--help", "-h").usageHelp(true).build());
    for (int i = 0; i < verb.operands().size(); i++) {
      Operand operand = verb.operands().get(i);
      spec.addPositional(
          PositionalParamSpec.builder()
              .index(String.valueOf(i))
              .arity(operand.isNeeded() ? "1" : "0..1")
              .required(operand.isNeeded())
              .type(String.class)
              .paramLabel(operand.label())
              .description(operand.description())
              .build());
    }
    return spec;
  }

  private static CommandSpec help() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("Shows this help, or that of a verb.");
    spec.addPositional(
        PositionalParamSpec.builder().index("0").arity("0..1").paramLabel("VERB").type(String.class).build());
    return spec;
  }

  private static OptionSpec.Builder flag(String description, String... names) {
    return OptionSpec.builder(names).arity("0").type(boolean.class).description(description);
  }

  private static String version() {
    return Optional.ofNullable(Manual.class.getPackage().getImplementationVersion()).orElse("(not packaged)");
  }

  private static String explanation(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      CommandLine at = e.getCommandLine();
      return unknown(
          word, word.startsWith("-") ? at.getCommandSpec().optionsMap().keySet() : at.getSubcommands().keySet());
    }
    String message = e.getMessage();
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static String unknown(String word, Collection<String> known) {
    String message = "there is no \"" + word + "\"";
    return DidYouMean.hint("", word, new ArrayList<>(known)).map(hint -> message + "; " + hint).orElse(message);
  }
}
