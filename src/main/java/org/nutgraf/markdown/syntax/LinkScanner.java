package org.nutgraf.markdown.syntax;

/** The parts of links and of their definitions (CommonMark 0.31, sections 4.7 and 6.3). All give -1 where there is none. */
final class LinkScanner {
  private static final int LONGEST_LABEL = 999;
  /** The most brackets within one address, as in cmark: more are not meant, and looking for their partners takes long. */
  private static final int DEEPEST = 32;

  private LinkScanner() {}

  /** Where a label ends, behind its {@code ]}. */
  static int label(String text, int start) {
    boolean blank = true;
    for (int i = start + 1; i < text.length() && i - start <= LONGEST_LABEL + 1; i++) {
      char c = text.charAt(i);
      if (c == '\\' && Escapes.isEscape(text, i)) {
        i++;
        blank = false;
      } else if (c == ']') {
        return blank ? -1 : i + 1;
      } else if (c == '[') {
        return -1;
      } else {
        blank &= Character.isWhitespace(c);
      }
    }
    return -1;
  }

  /** Where an address ends, which may stand in {@code <…>}. */
  static int address(String text, int start) {
    if (start < text.length() && text.charAt(start) == '<') {
      return pointed(text, start);
    }
    int depth = 0;
    int i = start;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && Escapes.isEscape(text, i)) {
        i++;
      } else if (c == '(') {
        if (++depth > DEEPEST) {
          return -1;
        }
      } else if (c == ')') {
        if (depth-- == 0) {
          return i;
        }
      } else if (c <= ' ' || c == 0x7F) {
        break;
      }
    }
    return depth > 0 ? -1 : i;
  }

  private static int pointed(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && Escapes.isEscape(text, i)) {
        i++;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<' || c == '\n') {
        return -1;
      }
    }
    return -1;
  }

  /** Where a title ends, behind its closing mark. */
  static int title(String text, int start) {
    char open = start < text.length() ? text.charAt(start) : 0;
    if (open != '"' && open != '\'' && open != '(') {
      return -1;
    }
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && Escapes.isEscape(text, i)) {
        i++;
      } else if (c == (open == '(' ? ')' : open)) {
        return i + 1;
      } else if (open == '(' && c == '(') {
        return -1;
      }
    }
    return -1;
  }

  /** Behind blanks and up to one line end. */
  static int blanks(String text, int start) {
    int at = spaces(text, start);
    return at < text.length() && text.charAt(at) == '\n' ? spaces(text, at + 1) : at;
  }

  static int spaces(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
