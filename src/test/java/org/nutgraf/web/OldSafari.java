package org.nutgraf.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Safari 16.0 can't read in a style sheet, and what then is missing for the reader. What it reads is listed in
 * {@code css/safari-16.txt}; what is on no list counts as unreadable until somebody has looked it up.
 */
final class OldSafari {
  private static final Pattern PSEUDO = Pattern.compile("::?(-?[a-z][a-z-]*)");
  private static final Pattern FUNCTION = Pattern.compile("([a-z][a-z-]*)\\(");
  private static final Pattern UNIT = Pattern.compile("(?<![\\w#.-])[+-]?\\d*\\.?\\d+([a-z]+|%)");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern THICKNESS = Pattern.compile("\\d|var\\(");
  private static final Pattern RANGE = Pattern.compile("[<>]");

  private final Map<String, Set<String>> readable;

  private OldSafari(Map<String, Set<String>> readable) {
    this.readable = readable;
  }

  static OldSafari known() {
    try (var in = OldSafari.class.getResourceAsStream("/css/safari-16.txt")) {
      Map<String, Set<String>> lists = new HashMap<>();
      Set<String> list = new HashSet<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.startsWith("[")) {
          list =
              lists.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new HashSet<>());
        } else if (!line.startsWith("#")) {
          list.addAll(List.of(line.strip().split("\\s+")));
        }
      }
      return new OldSafari(lists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line for each thing that this browser passes over though nothing stands in for it. */
  List<String> missing(StyleSheet sheet) {
    List<String> missing = new ArrayList<>();
    for (StyleSheet.Rule rule : sheet.rules()) {
      if (rule.isGuarded()) {
        continue;
      }
      rule.around().stream()
          .filter(around -> RANGE.matcher(around).find())
          .forEach(around -> missing.add(around + ": a range with < or >"));
      rule.around().forEach(around -> unknown("at-rules", around.split("[ (]")[0])
          .forEach(name -> missing.add(name)));
      for (String name : names(PSEUDO, rule.selector())) {
        unknown("pseudo", name).forEach(pseudo -> missing.add(rule.selector() + ": " + pseudo));
      }
      for (int i = 0; i < rule.declarations().size(); i++) {
        StyleSheet.Declaration declaration = rule.declarations().get(i);
        boolean fallback = rule.declarations().subList(0, i).stream()
            .anyMatch(before -> before.property().equals(declaration.property())
                && problem(before).isEmpty());
        String problem = problem(declaration);
        if (!problem.isEmpty() && !fallback && !declaration.property().startsWith("--")) {
          missing.add(rule.selector() + " { " + declaration + " }: " + problem);
        }
      }
    }
    return missing;
  }

  /** Empty if there is none. */
  private String problem(StyleSheet.Declaration declaration) {
    String property = declaration.property();
    String value = QUOTED.matcher(declaration.value()).replaceAll("\"\"");
    if (property.startsWith("--") || readable.get("harmless").contains(property)) {
      return "";
    }
    if (!readable.get("properties").contains(property)) {
      return "the property is on no list";
    }
    if (property.equals("text-decoration") && THICKNESS.matcher(value).find()) {
      return "until version 26.2 the shorthand takes no thickness: write text-decoration-line and its like";
    }
    if (property.equals("content") && value.contains("/")) {
      return "no text for speech until version 17.4";
    }
    for (String name : names(FUNCTION, value)) {
      if (!readable.get("functions").contains(name)) {
        return "the function " + name + "() is on no list";
      }
    }
    for (String name : names(UNIT, value)) {
      if (!readable.get("units").contains(name)) {
        return "the unit " + name + " is on no list";
      }
    }
    return "";
  }

  private Set<String> unknown(String list, String name) {
    return readable.get(list).contains(name) ? Set.of() : Set.of(name);
  }

  private static Set<String> names(Pattern pattern, String text) {
    Set<String> names = new HashSet<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }
}
