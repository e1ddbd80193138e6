package org.nutgraf.finding;

/**
 * The line a finding is in, and what to print beneath it to mark the place.
 *
 * <p>Very long lines are cut to what is around the place. Characters that a terminal would obey are replaced.
 *
 * @param line the text of the line
 * @param padding as wide as the text before the place
 * @param carets as wide as the place, as far as it is in this line; at least one
 */
record Excerpt(String line, String padding, String carets) {
  private static final int LONGEST = 160;
  private static final int BEFORE = 60;
  private static final String CUT = "…";

  static Excerpt of(Location location) {
    SourceFile file = location.file();
    String text = file.text();
    int lineStart = file.lineStart(location.line());
    int lineEnd = file.lineEnd(location.line());
    int start = lineStart;
    int end = lineEnd;
    if (most(text, lineStart, lineEnd, LONGEST + 1) > LONGEST) {
      int before = Math.min(
          BEFORE,
          text.codePointCount(
              Math.max(lineStart, location.start() - 2 * BEFORE), location.start()));
      start = text.offsetByCodePoints(location.start(), -before);
      end = text.offsetByCodePoints(start, most(text, start, lineEnd, LONGEST));
    }
    String left = start > lineStart ? CUT : "";
    String right = end < lineEnd ? CUT : "";
    int width =
        width(text, location.start(), Math.min(Math.max(location.end(), location.start()), end));
    return new Excerpt(
        left + printable(text.substring(start, end)) + right,
        left.replace(CUT, " ") + padding(text, start, location.start()),
        "^".repeat(Math.max(1, width)));
  }

  // The number of code points, counted no further than an excerpt is wide.
  private static int most(String text, int from, int to, int interest) {
    return Math.min(interest, text.codePointCount(from, Math.min(to, from + 2 * interest)));
  }

  /** Text without characters that would move the cursor, change colours or turn the text around. */
  static String printable(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\t' && isObeyed(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, c == '\n' ? ' ' : '\uFFFD');
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean isObeyed(char c) {
    return Character.isISOControl(c)
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069';
  }

  private static String padding(String text, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      switch (columns(c)) {
        case 0:
          break;
        case 1:
          out.append(c == '\t' ? '\t' : ' ');
          break;
        default:
          out.append('\u3000');
      }
    }
    return out.toString();
  }

  private static int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      width += columns(text.codePointAt(i));
    }
    return width;
  }

  // How many columns of a terminal a character takes.
  private static int columns(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    // The ones printable() replaces are formats as well, but their replacement takes a column.
    if (type == Character.FORMAT) {
      return printable(Character.toString(c)).codePointAt(0) == c ? 0 : 1;
    }
    return isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0x303E
        || c >= 0x3041 && c <= 0xA4CF
        || c >= 0xA960 && c <= 0xA97F
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE10 && c <= 0xFE19
        || c >= 0xFE30 && c <= 0xFE6F
        || c >= 0xFF00 && c <= 0xFF60
        || c >= 0xFFE0 && c <= 0xFFE6
        || c >= 0x1F300 && c <= 0x1F64F
        || c >= 0x1F680 && c <= 0x1F6FF
        || c >= 0x1F900 && c <= 0x1FAFF
        || c >= 0x20000 && c <= 0x3FFFD;
  }
}
