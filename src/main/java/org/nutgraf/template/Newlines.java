package org.nutgraf.template;

/**
 * Makes lines of a template that hold only tags disappear from its output.
 *
 * <p>A line of nothing but <code>{% … %}</code> tags and <code>{# … #}</code> comments, indented or not, leaves no
 * empty line behind. All other line ends stay, also one right behind <code>{{ … }}</code>, which Pebble by itself
 * would drop. The text keeps its number of lines, so that Pebble's line numbers are the template's.
 */
final class Newlines {
  private final String in;
  private final StringBuilder out;

  private Newlines(String in) {
    this.in = in;
    this.out = new StringBuilder(in.length());
  }

  /** The template for an engine that drops no line ends by itself. */
  static String standalone(String template) {
    Newlines newlines = new Newlines(template);
    for (int at = 0; at < template.length(); ) {
      int next = newlines.tagsOnly(at);
      at = next > at ? next : newlines.line(at);
    }
    return newlines.out.toString();
  }

  // If tags are all there is from the line's start to a line's end: copies them, and returns where
  // the next line starts.
  private int tagsOnly(int lineStart) {
    int mark = out.length();
    int at = lineStart;
    int tags = 0;
    while (true) {
      int tag = blanks(at);
      boolean atEnd = tag == in.length();
      if (atEnd || in.charAt(tag) == '\n') {
        if (tags == 0) {
          return lineStart;
        }
        if (!atEnd) {
          insertNewline();
        }
        return atEnd ? tag : tag + 1;
      }
      int end = in.startsWith("{%", tag) || in.startsWith("{#", tag) ? end(tag) : -1;
      if (end < 0) {
        out.setLength(mark);
        return lineStart;
      }
      out.append(in, tag, end);
      at = end;
      tags++;
    }
  }

  // The line end is put into the last tag, before "%}", "-%}" or "#}", where it prints nothing.
  private void insertNewline() {
    int close = out.length() - 2;
    out.insert(close > 0 && out.charAt(close - 1) == '-' ? close - 1 : close, '\n');
  }

  private int blanks(int from) {
    int at = from;
    while (at < in.length() && (in.charAt(at) == ' ' || in.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  // Copies up to and with the next line end that is not in a tag, and returns where it stopped.
  private int line(int from) {
    int at = from;
    while (at < in.length()) {
      char c = in.charAt(at);
      if (c == '\n') {
        at++;
        break;
      }
      int end = c == '{' ? end(at) : -1;
      at = end < 0 ? at + 1 : end;
    }
    out.append(in, from, at);
    return at;
  }

  // Where the tag that begins here ends; -1 if none begins here or it has no end.
  private int end(int at) {
    if (in.startsWith("{#", at)) {
      int close = in.indexOf("#}", at + 2);
      return close < 0 ? -1 : close + 2;
    }
    boolean print = in.startsWith("{{", at);
    if (!print && !in.startsWith("{%", at)) {
      return -1;
    }
    int end = close(at + 2, print ? "}}" : "%}");
    return end >= 0 && !print && isVerbatim(at) ? endOfVerbatim(end) : end;
  }

  private int close(int from, String delimiter) {
    for (int at = from; at < in.length(); at++) {
      char c = in.charAt(at);
      if (in.startsWith(delimiter, at)) {
        return at + 2;
      }
      if (c == '"' || c == '\'') {
        at = quoteEnd(at);
      }
    }
    return -1;
  }

  private int quoteEnd(int quote) {
    int at = quote + 1;
    while (at < in.length() && in.charAt(at) != in.charAt(quote)) {
      at += in.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  private boolean isVerbatim(int tag) {
    int word = tag + 2;
    while (word < in.length()
        && (Character.isWhitespace(in.charAt(word)) || in.charAt(word) == '-')) {
      word++;
    }
    return in.startsWith("verbatim", word);
  }

  private int endOfVerbatim(int from) {
    int word = in.indexOf("endverbatim", from);
    int close = word < 0 ? -1 : in.indexOf("%}", word);
    return close < 0 ? -1 : close + 2;
  }
}
