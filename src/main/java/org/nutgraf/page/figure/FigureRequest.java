package org.nutgraf.page.figure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.markdown.Setting;

/**
 * What a figure was asked for, and where to say what is wrong with that.
 *
 * @param number counts the figures of a page from 1
 * @param findings takes what is wrong
 */
record FigureRequest(
    Map<String, String> query,
    String caption,
    int number,
    Setting setting,
    Location at,
    List<Finding> findings) {
  /** How many unknown values of a figure are reported one by one. */
  private static final int MOST = 10;

  void allow(String... keys) {
    for (String key : query.keySet()) {
      if (!Arrays.asList(keys).contains(key)) {
        findings.add(Finding.of(
            place(key),
            Rule.BAD_FIGURE,
            "unknown parameter \"" + key + "\"",
            DidYouMean.hint("", key, Arrays.asList(keys))
                .orElse("known here: " + String.join(", ", keys))));
      }
    }
  }

  /** The values of a parameter, which are separated by commas, as they stand there; empty if it is not given. */
  Set<String> values(String key) {
    return query.containsKey(key)
        ? new LinkedHashSet<>(Arrays.asList(query.get(key).split(",")))
        : Set.of();
  }

  Optional<Edtf> date(String key) {
    Optional<String> text = Optional.ofNullable(query.get(key));
    Optional<Edtf> date = text.flatMap(t -> Edtf.parse(t).value());
    if (text.isPresent() && date.isEmpty()) {
      Edtf.Parsed parsed = Languages.date(text.get());
      findings.add(Finding.of(
          place(key, text.get()),
          Rule.BAD_DATE,
          parsed.problem(),
          parsed
              .hint()
              .map(hint -> "did you mean: " + hint)
              .orElse("write for example " + key + "=2025-11")));
    }
    return date;
  }

  /** The values of a parameter, after those that are none were reported. */
  Set<String> known(String key, Set<String> known, String what) {
    values(key).stream()
        .filter(value -> !known.contains(value))
        .limit(MOST)
        .forEach(value -> findings.add(Finding.of(
            place(key, value),
            Rule.BAD_FIGURE,
            "unknown " + what + " \"" + value + "\"",
            DidYouMean.hint("", value, known)
                .orElse(
                    known.isEmpty()
                        ? "there is none yet"
                        : "known here: " + DidYouMean.some("", known)))));
    return values(key);
  }

  void report(Rule rule, String message, String hint) {
    findings.add(Finding.of(at, rule, message, hint));
  }

  /** Says that nothing would be shown, unless something else that is wrong explains it. */
  void nothing(Rule rule, String message, String hint) {
    if (findings.isEmpty()) {
      report(rule, message, hint);
    }
  }

  private Location place(String key) {
    return part(Pattern.compile("[?&](" + Pattern.quote(key) + ")(?==|&|$)"));
  }

  private Location place(String key, String value) {
    return part(Pattern.compile(
        "[?&]" + Pattern.quote(key) + "=(?:[^&]*,)?(" + Pattern.quote(value) + ")(?=[,&]|$)"));
  }

  // All of it where the parameter is written in another way, such as with %20.
  private Location part(Pattern pattern) {
    Matcher found = pattern.matcher(at.text());
    return found.find() ? at.file().at(at.start() + found.start(1), at.start() + found.end(1)) : at;
  }
}
