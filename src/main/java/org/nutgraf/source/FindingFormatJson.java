package org.nutgraf.source;

import java.util.List;

/** Findings as a JSON array, one object in a line. */
final class FindingFormatJson implements FindingFormat {
  private static final String HEX = "0123456789abcdef";

  @Override
  public String format(List<Finding> findings) {
    StringBuilder out = new StringBuilder("[");
    String separator = "\n";
    for (Finding finding : FindingFormat.shown(findings)) {
      out.append(separator).append("  ");
      object(finding, out);
      separator = ",\n";
    }
    return out.append(out.length() > 1 ? "\n]\n" : "]\n").toString();
  }

  private static void object(Finding finding, StringBuilder out) {
    Location at = finding.location();
    out.append("{\"path\": ");
    string(at.file().path(), out);
    out.append(", \"line\": ").append(at.line());
    out.append(", \"column\": ").append(at.column());
    out.append(", \"endLine\": ").append(at.endLine());
    out.append(", \"endColumn\": ").append(at.endColumn());
    out.append(", \"severity\": ");
    string(finding.severity().id(), out);
    out.append(", \"rule\": ");
    string(finding.rule().id(), out);
    out.append(", \"message\": ");
    string(finding.message(), out);
    out.append(", \"hint\": ");
    if (finding.hint().isPresent()) {
      string(finding.hint().get(), out);
    } else {
      out.append("null");
    }
    out.append('}');
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c < ' ' || c == 0x7F || Character.isSurrogate(c) && isLone(text, i)) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt(c >> shift & 15));
        }
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean isLone(String text, int i) {
    boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
    boolean first = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    return !first && !second;
  }
}
