package org.nutgraf.finding;

import java.util.List;

/** Findings for people, as compilers show them. */
final class FindingFormatText implements FindingFormat {
  private static final String BOLD = "1";
  private static final String RED = "1;31";
  private static final String YELLOW = "1;33";
  private static final String GREEN = "32";

  private final boolean colour;

  FindingFormatText(boolean colour) {
    this.colour = colour;
  }

  @Override
  public String format(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    int errors = 0;
    int warnings = 0;
    for (Finding finding : FindingFormat.shown(findings)) {
      one(finding, out);
      errors += finding.isError() ? 1 : 0;
      warnings += finding.isError() ? 0 : 1;
    }
    if (errors + warnings > 0) {
      String both = errors > 0 && warnings > 0 ? ", " : "";
      out.append(count(errors, "error"))
          .append(both)
          .append(count(warnings, "warning"))
          .append('\n');
    }
    return out.toString();
  }

  private static String count(int number, String what) {
    return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
  }

  private void one(Finding finding, StringBuilder out) {
    String weight = finding.isError() ? RED : YELLOW;
    out.append(painted(BOLD, Excerpt.printable(finding.location().toString()) + ":"))
        .append(' ');
    out.append(painted(weight, finding.severity().id() + ":")).append(' ');
    out.append(painted(BOLD, Excerpt.printable(finding.message())));
    out.append(" [").append(linked(finding.rule())).append("]\n");
    if (!finding.location().file().text().isEmpty()) {
      Excerpt excerpt = Excerpt.of(finding.location());
      out.append("  ").append(excerpt.line()).append('\n');
      out.append("  ")
          .append(excerpt.padding())
          .append(painted(weight, excerpt.carets()))
          .append('\n');
    }
    out.append("  ").append(painted(GREEN, Excerpt.printable(finding.hint()))).append('\n');
  }

  // As terminals take links (OSC 8); those that don't know them show the text alone.
  private String linked(Rule rule) {
    return colour ? "\033]8;;" + rule.help() + "\033\\" + rule.id() + "\033]8;;\033\\" : rule.id();
  }

  private String painted(String code, String text) {
    return colour ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
