package org.nutgraf.markdown.syntax;

/**
 * Finds HTML within a text (CommonMark 0.31, section 6.6), and remembers what has no end, so that it is not looked for
 * again from every beginning.
 */
final class HtmlScanner {
  private static final String[][] KINDS = {
    {"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}, {"<!", ">"}
  };

  private final String text;
  private final boolean[] endless = new boolean[KINDS.length];

  HtmlScanner(String text) {
    this.text = text;
  }

  boolean isComment(int start) {
    return text.startsWith(KINDS[0][0], start);
  }

  /** Where the piece of HTML that begins with the {@code <} at {@code start} ends; -1 if it is none. */
  int end(int start) {
    for (int kind = 0; kind < KINDS.length; kind++) {
      if (text.startsWith(KINDS[kind][0], start)) {
        boolean declared =
            kind < 3 || start + 2 < text.length() && isLetter(text.charAt(start + 2));
        return declared && !endless[kind] ? end(kind, start) : -1;
      }
    }
    boolean closing = text.startsWith("</", start);
    return tag(start + (closing ? 2 : 1), closing);
  }

  private int end(int kind, int start) {
    // The end of a comment may share its hyphens with the start: <!--> and <!---> are whole
    // comments.
    int from = start + (kind == 0 ? 2 : KINDS[kind][0].length());
    int end = text.indexOf(KINDS[kind][1], from);
    endless[kind] = end < 0;
    return end < 0 ? -1 : end + KINDS[kind][1].length();
  }

  private int tag(int start, boolean closing) {
    int at = start;
    if (at == text.length() || !isLetter(text.charAt(at))) {
      return -1;
    }
    while (at < text.length()
        && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    int name = at;
    while (true) {
      int behind = LinkScanner.blanks(text, at);
      if (behind == text.length()) {
        return -1;
      }
      char c = text.charAt(behind);
      if (c == '>') {
        return behind + 1;
      }
      if (c == '/' && !closing) {
        return text.startsWith("/>", behind) ? behind + 2 : -1;
      }
      at = closing || behind == at && at >= name ? -1 : attribute(behind);
      if (at < 0) {
        return -1;
      }
    }
  }

  private int attribute(int start) {
    int at = start;
    char first = text.charAt(at);
    if (!(isLetter(first) || first == '_' || first == ':')) {
      return -1;
    }
    while (at < text.length()
        && (isLetter(text.charAt(at))
            || isDigit(text.charAt(at))
            || "_.:-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    int sign = LinkScanner.blanks(text, at);
    if (sign == text.length() || text.charAt(sign) != '=') {
      return at;
    }
    int value = LinkScanner.blanks(text, sign + 1);
    char quote = value < text.length() ? text.charAt(value) : '>';
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, value + 1);
      return end < 0 ? -1 : end + 1;
    }
    int end = value;
    while (end < text.length() && " \t\n\"'=<>`".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end == value ? -1 : end;
  }

  /** Where the address in {@code <…>} that begins at {@code start} ends (section 6.5); -1 if it is none. */
  int autoLink(int start) {
    int at = start + 1;
    while (at < text.length()
        && (isLetter(text.charAt(at))
            || at > start + 1
                && (isDigit(text.charAt(at)) || "+.-".indexOf(text.charAt(at)) >= 0))) {
      at++;
    }
    int scheme = at - start - 1;
    if (scheme < 2 || scheme > 32 || at == text.length() || text.charAt(at) != ':') {
      return -1;
    }
    while (at < text.length()
        && text.charAt(at) > ' '
        && text.charAt(at) != '<'
        && text.charAt(at) != '>') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '>' ? at + 1 : -1;
  }

  /** Where the mail address in {@code <…>} that begins at {@code start} ends (section 6.5); -1 if it is none. */
  int mail(int start) {
    int at = start + 1;
    while (at < text.length()
        && (isLetter(text.charAt(at))
            || isDigit(text.charAt(at))
            || ".!#$%&'*+/=?^_`{|}~-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start + 1 || at == text.length() || text.charAt(at) != '@') {
      return -1;
    }
    do {
      int label = ++at;
      while (at < text.length()
          && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
        at++;
      }
      if (at == label
          || at - label > 63
          || text.charAt(label) == '-'
          || text.charAt(at - 1) == '-') {
        return -1;
      }
    } while (at < text.length() && text.charAt(at) == '.');
    return at < text.length() && text.charAt(at) == '>' ? at + 1 : -1;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
