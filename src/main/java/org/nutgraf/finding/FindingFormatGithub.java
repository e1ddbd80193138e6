package org.nutgraf.finding;

import java.util.List;

/** Findings as workflow commands: {@code ::error file=…,line=…,title=rule::message}. */
final class FindingFormatGithub implements FindingFormat {

  @Override
  public String format(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : FindingFormat.shown(findings)) {
      command(finding, out);
    }
    return out.toString();
  }

  private static void command(Finding finding, StringBuilder out) {
    Location at = finding.location();
    out.append("::").append(finding.isError() ? "error" : "warning").append(" file=");
    out.append(property(at.file().place()));
    out.append(",line=").append(at.line());
    if (at.endLine() == at.line()) {
      // GitHub ignores the columns of a place that goes over several lines.
      out.append(",col=").append(at.column());
      out.append(",endLine=").append(at.endLine()).append(",endColumn=").append(at.endColumn());
    } else {
      out.append(",endLine=").append(at.endLine());
    }
    out.append(",title=")
        .append(property(finding.rule().id()))
        .append("::")
        .append(data(finding.message()));
    out.append(data("\n" + finding.hint()));
    out.append('\n');
  }

  private static String data(String text) {
    return Excerpt.printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
