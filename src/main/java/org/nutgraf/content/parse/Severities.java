package org.nutgraf.content.parse;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;

/** Reads what {@code site.yaml} changes about the weight of rules. */
final class Severities {
  /** What no site may switch off: whoever writes a page could write this file too. */
  private static final Set<Rule> SAFETY = Set.of(
      Rule.UNSAFE_LINK,
      Rule.UNSAFE_FILE,
      Rule.UNSAFE_OUTPUT,
      Rule.CONTROL_CHARACTER,
      Rule.RAW_HTML);

  private Severities() {}

  static Map<Rule, Severity> of(YamlMap keys) {
    Map<Rule, Severity> changed = new EnumMap<>(Rule.class);
    keys.map("checks").ifPresent(checks -> {
      for (String id : checks.keys()) {
        Optional<Rule> rule = Rule.of(id);
        if (rule.isEmpty()) {
          List<String> known = Arrays.stream(Rule.values()).map(Rule::id).toList();
          checks.report(
              checks.keyAt(id),
              Rule.UNKNOWN_KEY,
              "there is no check \"" + id + "\"",
              DidYouMean.hint("", id, known)
                  .orElse("the rule of a finding stands in brackets behind it"));
        } else if (SAFETY.contains(rule.get())) {
          checks.report(
              checks.keyAt(id),
              Rule.BAD_VALUE,
              "this check keeps harm from readers, and can't be changed",
              "delete the line");
        } else {
          checks
              .word(id, "severity", Severity.class)
              .ifPresent(severity -> changed.put(rule.get(), severity));
        }
      }
    });
    // Whoever says which candidates are wanted wants to see them.
    if (keys.has("candidates")) {
      changed.putIfAbsent(Rule.GLOSSARY_CANDIDATE, Severity.WARNING);
    }
    return changed;
  }
}
