package org.nutgraf.check.galley;

import java.util.List;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Severity;

/** Gives findings the weight that the site wants its rules to have. */
public final class Weighing {
  private Weighing() {}

  /** Sorted, without those whose rule is off. */
  public static List<Finding> of(List<Finding> findings, SiteConfig config) {
    return findings.stream()
        .map(finding ->
            finding.with(config.severities().getOrDefault(finding.rule(), finding.severity())))
        .filter(finding -> finding.severity() != Severity.OFF)
        .sorted()
        .toList();
  }
}
