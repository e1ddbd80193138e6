package org.nutgraf.content;

import java.util.Optional;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the YAML parser says, in the words of somebody who writes no YAML by profession.
 *
 * @param at where it is wrong; empty if nobody knows
 */
record YamlProblem(Optional<Mark> at, String message, String hint) {
  private static final String QUOTES = "put the value in quotes: title: \"Amazon: the talks\"";
  static final String LINES = "write one \"key: value\" on each line";

  /** @param endsKey whether a place is behind the key at the start of an indented line */
  static YamlProblem of(MarkedYamlEngineException e, Predicate<Mark> endsKey) {
    String context = String.valueOf(e.getContext());
    String problem = String.valueOf(e.getProblem());
    Optional<Mark> here = e.getProblemMark().or(e::getContextMark);
    Optional<Mark> start = e.getContextMark().or(e::getProblemMark);
    if (problem.startsWith("mapping values are not allowed")) {
      if (here.filter(endsKey).isPresent()) {
        return new YamlProblem(here, "this line is indented differently from those above", LINES);
      }
      return new YamlProblem(here, "there is a second colon in this entry", QUOTES);
    }
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return new YamlProblem(start, "this quotation mark is never closed", "write the same mark behind the value");
    }
    if (problem.startsWith("could not find expected ':'")) {
      return new YamlProblem(start, "this line has no colon", LINES);
    }
    if (problem.contains("\\t")) {
      return new YamlProblem(here, "this line is indented with a tab", "use blanks");
    }
    if (problem.contains("cannot start any token") || context.contains("alias")
        || problem.startsWith("found undefined alias")) {
      return new YamlProblem(context.contains("alias") ? start : here, "no value can begin with this character",
          QUOTES);
    }
    if (problem.startsWith("expected ',' or")) {
      String close = problem.substring(problem.lastIndexOf('\'') - 1, problem.lastIndexOf('\''));
      return new YamlProblem(start, "this bracket is never closed", "write " + close + " behind the last value");
    }
    if (problem.startsWith("expected <block end>")) {
      return problem.contains("<block mapping start>")
          ? new YamlProblem(here, "this line is indented differently from those above", LINES)
          : new YamlProblem(here, "this is not expected here", QUOTES);
    }
    if (context.contains("single document")) {
      return new YamlProblem(here, "nothing can follow this line", "take the line --- out");
    }
    return new YamlProblem(here, "this is not expected here: " + problem.strip().lines().findFirst().orElse(""),
        QUOTES);
  }
}
