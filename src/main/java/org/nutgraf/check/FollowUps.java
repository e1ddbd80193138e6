package org.nutgraf.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;

/**
 * Findings that go away by themselves when another one is mended: without its lanes, a site.yaml that can't be
 * read would make an error of every event. What they follow from is always an error, so nothing passes for that.
 */
public final class FollowUps {
  /** Why a file is not there or can't be read as what it is. */
  private static final Set<Rule> CAUSES = Set.of(
      Rule.NO_CONTENT,
      Rule.UNREADABLE_FILE,
      Rule.NOT_UTF8,
      Rule.MERGE_CONFLICT,
      Rule.YAML_SYNTAX,
      Rule.NO_FRONT_MATTER,
      Rule.UNCLOSED_FRONT_MATTER);
  /** Part of a path below {@code content/} → what other files lack if such a file can't be read. */
  private static final Map<String, Set<Rule>> LACKING = Map.of(
      "/site.yaml", Set.of(Rule.UNKNOWN_LANE, Rule.BAD_FIGURE),
      "/sources.yaml", Set.of(Rule.UNKNOWN_SOURCE),
      "/flows.yaml", Set.of(Rule.NO_FLOWS, Rule.UNKNOWN_PARTY),
      "/glossary/", Set.of(Rule.UNKNOWN_TERM),
      "/timeline/", Set.of(Rule.UNKNOWN_EVENT, Rule.NO_EVENTS),
      "/claims/", Set.of(Rule.UNKNOWN_CLAIM, Rule.NO_CLAIMS));

  private FollowUps() {}

  /**
   * The findings that do not follow from others, in the same order.
   *
   * @param findings with the weights that the site gives them
   */
  public static List<Finding> without(List<Finding> findings) {
    return withoutLacking(
        findings.stream().anyMatch(FollowUps::isContents)
            ? findings.stream()
                .filter(finding -> finding.rule() != Rule.UNSAFE_OUTPUT)
                .toList()
            : findings);
  }

  /** The look at finished files is a second opinion: what an editor did wrong is told where it was written. */
  private static boolean isContents(Finding finding) {
    return finding.isError() && finding.rule() != Rule.UNSAFE_OUTPUT;
  }

  private static List<Finding> withoutLacking(List<Finding> findings) {
    Set<String> broken = paths(findings.stream().filter(FollowUps::isCause));
    if (broken.isEmpty()) {
      return findings;
    }
    Set<String> torn = paths(findings.stream()
        .filter(finding -> finding.rule() == Rule.MERGE_CONFLICT && isCause(finding)));
    Set<Rule> lacking = new HashSet<>();
    LACKING.forEach((part, rules) -> {
      if (broken.stream().anyMatch(path -> path.startsWith("content/") && path.contains(part))) {
        lacking.addAll(rules);
      }
    });
    return findings.stream()
        .filter(finding -> {
          boolean here = broken.contains(path(finding));
          boolean follows =
              here ? finding.severity() != Severity.ERROR : lacking.contains(finding.rule());
          return !follows
              && (finding.rule() == Rule.MERGE_CONFLICT || !torn.contains(path(finding)));
        })
        .toList();
  }

  private static boolean isCause(Finding finding) {
    return finding.severity() == Severity.ERROR && CAUSES.contains(finding.rule());
  }

  private static Set<String> paths(Stream<Finding> findings) {
    return findings.map(FollowUps::path).collect(Collectors.toSet());
  }

  private static String path(Finding finding) {
    return finding.location().file().path();
  }
}
