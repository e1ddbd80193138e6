package org.nutgraf.finding;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How findings are shown. */
public interface FindingFormat {

  /**
   * Findings in order of their places, each once, without those whose rule is off.
   *
   * @return whole lines, each with its {@code \n}
   */
  String format(List<Finding> findings);

  /**
   * For people: place, message, the line with the place marked, and what to do about it; in the end how many there
   * are. Nothing at all for no findings.
   *
   * @param colour whether to use ANSI escape sequences
   */
  static FindingFormat text(boolean colour) {
    return new FindingFormatText(colour);
  }

  /** Workflow commands for GitHub Actions, which shows them beside the lines of a pull request. */
  static FindingFormat github() {
    return new FindingFormatGithub();
  }

  /**
   * An array of objects with the keys
   * {@code path, line, column, endLine, endColumn, severity, rule, message, hint}; {@code endColumn} is behind the
   * last character.
   */
  static FindingFormat json() {
    return new FindingFormatJson();
  }

  /**
   * One log in the Static Analysis Results Interchange Format, SARIF 2.1.0, with all rules; columns count Unicode code
   * points.
   */
  static FindingFormat sarif() {
    return new FindingFormatSarif();
  }

  /**
   * This format for a site that isn't in the current folder.
   *
   * @param folder what to put before each path; ends with {@code /}, or is empty
   */
  default FindingFormat below(String folder) {
    if (folder.isEmpty()) {
      return this;
    }
    return findings -> {
      Map<SourceFile, SourceFile> moved = new IdentityHashMap<>();
      List<Finding> result = new ArrayList<>();
      for (Finding finding : findings) {
        Location at = finding.location();
        SourceFile file =
            moved.computeIfAbsent(at.file(), f -> new SourceFile(folder + f.place(), f.text()));
        Location there = file.at(at.start(), at.end());
        result.add(new Finding(
            there, finding.rule(), finding.severity(), finding.message(), finding.hint()));
      }
      return format(result);
    };
  }

  /** The findings to show, in order. */
  static List<Finding> shown(List<Finding> findings) {
    List<Finding> shown = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.severity() != Severity.OFF) {
        shown.add(finding);
      }
    }
    shown.sort(null);
    for (int i = shown.size() - 1; i > 0; i--) {
      if (shown.get(i).compareTo(shown.get(i - 1)) == 0) {
        shown.remove(i);
      }
    }
    return shown;
  }
}
