package org.nutgraf.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A script with which bash, or zsh in bash's way, completes command lines: made of what the verbs say of themselves. */
final class Completion {
  private static final Set<String> FILES = Set.of("FILE", "FOLDER");

  private static final String SCRIPT =
      """
      # Completes the command lines of nutgraf, in bash and in zsh.
      if [ -n "$ZSH_VERSION" ]; then
        autoload -U +X bashcompinit && bashcompinit
      fi

      # $1: the words to choose from; "<files>" for the files of this folder; $2: how the word begins
      _nutgraf_offer() {
        local IFS=$' \\t\\n'
        case $1 in
          "<files>") IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$2")) ;;
          *) COMPREPLY=($(compgen -W "$1" -- "$2")) ;;
        esac
      }

      _complete_nutgraf() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]} place=0 i
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          _nutgraf_offer "%s" "$word"
          return
        fi
        case "$verb $before" in
      %s    *) ;;
        esac
        case $word in
          -*)
            case $verb in
      %s      esac
            return ;;
        esac
        # Which operand this is: what came before, less options and their values.
        for ((i = 2; i < COMP_CWORD; i++)); do
          case "$verb ${COMP_WORDS[i]}" in
            %s) i=$((i + 1)) ;;
            *" -"*) ;;
            *) place=$((place + 1)) ;;
          esac
        done
        case "$verb $place" in
      %s    *) ;;
        esac
      }

      complete -F _complete_nutgraf nutgraf ./nutgraf nutgraf.sh
      """;

  private Completion() {}

  static String script(List<Verb> verbs) {
    String names = verbs.stream().map(Verb::name).collect(Collectors.joining(" "));
    String values = each(verbs, verb -> CommandLine.optionsOf(verb).stream()
        .filter(Option::hasValue)
        .map(option ->
            arm(patterns(verb, option), offer(option.label(), option.choices()) + "; return")));
    String options = each(
        verbs,
        verb -> Stream.of("    "
            + arm(
                verb.name(),
                "_nutgraf_offer \""
                    + CommandLine.optionsOf(verb).stream()
                        .map(Option::name)
                        .collect(Collectors.joining(" "))
                    + "\" \"$word\"")));
    String taking = verbs.stream()
        .flatMap(verb -> CommandLine.optionsOf(verb).stream()
            .filter(Option::hasValue)
            .map(option -> patterns(verb, option)))
        .collect(Collectors.joining("|"));
    String operands = each(verbs, verb -> IntStream.range(0, verb.operands().size())
        .mapToObj(i -> arm(
            "\"" + verb.name() + " " + i + "\"",
            offer(verb.operands().get(i).label(), verb.operands().get(i).choices()))));
    return SCRIPT.formatted(names, values, options, taking, operands);
  }

  private static String each(List<Verb> verbs, Function<Verb, Stream<String>> arms) {
    return verbs.stream().flatMap(arms).collect(Collectors.joining());
  }

  private static String arm(String pattern, String command) {
    return "    " + pattern + ") " + command + " ;;\n";
  }

  private static String patterns(Verb verb, Option option) {
    return option.names().stream()
        .map(name -> "\"" + verb.name() + " " + name + "\"")
        .collect(Collectors.joining("|"));
  }

  private static String offer(String label, List<String> choices) {
    String words = FILES.contains(label) ? "<files>" : String.join(" ", choices);
    return "_nutgraf_offer \"" + words + "\" \"$word\"";
  }
}
