package org.nutgraf.content.parse;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the YAML parser says, in the words of somebody who writes no YAML by profession.
 *
 * @param at where it is wrong; empty if nobody knows
 * @param all whether all of that line is meant, not the part from there
 */
record YamlProblem(Optional<Mark> at, boolean all, String message, String hint) {
  static final String LINES = "write one \"key: value\" on each line";
  private static final Pattern ENTRY = Pattern.compile("\\s*(?:- )?([\\w-]+):\\s+(\\S.*?)\\s*");

  private YamlProblem(Optional<Mark> at, String message, String hint) {
    this(at, false, message, hint);
  }

  /**
   * @param before what stands in front of a place in its line
   * @param line the line of a place
   */
  static YamlProblem of(
      MarkedYamlEngineException e, Function<Mark, String> before, Function<Mark, String> line) {
    String context = String.valueOf(e.getContext());
    String problem = String.valueOf(e.getProblem());
    Optional<Mark> here = e.getProblemMark().or(e::getContextMark);
    Optional<Mark> start = e.getContextMark().or(e::getProblemMark);
    String text = here.map(line).orElse("");
    if (problem.startsWith("mapping values are not allowed")) {
      return here.map(before).orElse("").matches("\\s+[\\w-]+")
          ? indented(here)
          : new YamlProblem(here, "there is a second colon in this entry", quotes(text));
    }
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return new YamlProblem(
          start, "this quotation mark is never closed", "write the same mark behind the value");
    }
    if (problem.startsWith("could not find expected ':'")) {
      return new YamlProblem(start, "this line has no colon", LINES);
    }
    if (problem.contains("\\t")) {
      return new YamlProblem(here, "this line is indented with a tab", "use blanks");
    }
    if (problem.contains("cannot start any token")
        || context.contains("alias")
        || problem.startsWith("found undefined alias")) {
      return new YamlProblem(
          context.contains("alias") ? start : here,
          "no value can begin with this character",
          quotes(text));
    }
    if (problem.startsWith("expected ',' or")) {
      String close = problem.substring(problem.lastIndexOf('\'') - 1, problem.lastIndexOf('\''));
      return new YamlProblem(
          start, "this bracket is never closed", "write " + close + " behind the last value");
    }
    if (problem.startsWith("expected <block end>")) {
      return problem.contains("<block mapping start>") || problem.contains("<block sequence start>")
          ? indented(here)
          : here.map(before).orElse("").matches(".*[\"']\\s*")
              ? new YamlProblem(
                  here, "there is text behind the closing quotation mark", quotes(text))
              : new YamlProblem(here, "this is not expected here", quotes(text));
    }
    if (context.contains("single document")) {
      return new YamlProblem(here, "nothing can follow this line", "take the line --- out");
    }
    return new YamlProblem(
        here,
        "this is not expected here: " + problem.strip().lines().findFirst().orElse(""),
        quotes(text));
  }

  private static YamlProblem indented(Optional<Mark> here) {
    return new YamlProblem(here, true, "this line is indented differently from those above", LINES);
  }

  // With the editor's own words, if they are in one line.
  private static String quotes(String line) {
    Matcher entry = ENTRY.matcher(line);
    String quoted = !entry.matches()
        ? "title: \"Amazon: the talks\""
        : entry.group(1) + ": "
            + (entry.group(2).contains("\"")
                ? "'" + entry.group(2).replace("'", "''") + "'"
                : '"' + entry.group(2) + '"');
    return "put the value in quotes: " + quoted;
  }
}
