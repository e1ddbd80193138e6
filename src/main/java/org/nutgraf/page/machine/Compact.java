package org.nutgraf.page.machine;

import java.util.stream.Collectors;

/**
 * Stylesheets and scripts without what only those who edit them need: comments and spaces. Nothing is renamed or
 * reordered, so what a reader's browser complains of can be found in the original. Comments that begin with {@code /*!}
 * or {@code //#}, which are licences and notes for tools, stay.
 */
final class Compact {
  private Compact() {}

  /**
   * A style sheet without what browsers need not read, by the tokens of CSS Syntax Level 3: strings and addresses stay as
   * they are.
   */
  static String css(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int end = endOfToken(text, at);
      char first = text.charAt(at);
      if (text.startsWith("/*", at) && !text.startsWith("/*!", at)) {
        // Without anything around it, a comment keeps two names apart.
        boolean apart = out.isEmpty()
            || ends(out)
            || end == text.length()
            || "{};,> \t\r\n".indexOf(text.charAt(end)) >= 0;
        out.append(apart ? "" : "/**/");
      } else if (Character.isWhitespace(first)) {
        out.append(out.isEmpty() || ends(out) ? "" : " ");
      } else {
        if ("{};,>".indexOf(first) >= 0
            && out.length() > 0
            && out.charAt(out.length() - 1) == ' ') {
          out.setLength(out.length() - 1);
        }
        while (first == '}' && out.length() > 0 && out.charAt(out.length() - 1) == ';') {
          out.setLength(out.length() - 1);
        }
        out.append(text, at, end);
      }
      at = end;
    }
    return out.toString().strip();
  }

  private static boolean ends(StringBuilder out) {
    return "{};:,> ".indexOf(out.charAt(out.length() - 1)) >= 0;
  }

  private static int endOfToken(String text, int at) {
    char first = text.charAt(at);
    if (text.startsWith("/*", at)) {
      return after(text, "*/", at + 2);
    }
    if (first == '"' || first == '\'') {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != first) {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(text.length(), end + 1);
    }
    if (text.startsWith("url(", at)) {
      return after(text, ")", at);
    }
    return first == '\\' ? Math.min(text.length(), at + 2) : at + 1;
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  /**
   * Line by line, as line ends may stand for semicolons. A script that may have lines inside a text or a longer comment
   * stays as it is.
   */
  static String js(String text) {
    if (text.contains("`")
        || text.contains("/*")
        || text.contains("\\\n")
        || text.contains("\\\r")) {
      return text;
    }
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && (!line.startsWith("//") || line.startsWith("//#")))
        .map(Compact::close)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * A line of a script without spaces beside signs that belong to nothing else with or without them. From a slash on it stays
   * as it is: that may begin a comment or a pattern.
   */
  private static String close(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int at = 0; at < line.length(); ) {
      char first = line.charAt(at);
      if (first == '/') {
        return out + line.substring(at);
      }
      int end = endOfToken(line, at);
      boolean needless = first == ' '
          && (" {}()[]=,;:?&|".indexOf(line.charAt(at - 1)) >= 0
              || "{}()[]=,;:?&|".indexOf(line.charAt(at + 1)) >= 0
              || line.startsWith("=>", at - 2));
      out.append(needless ? "" : line.substring(at, end));
      at = end;
    }
    return out.toString();
  }
}
