package org.nutgraf.importer.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes Markdown that shows a text as it is: whatever Markdown would read as markup gets a backslash. */
public final class MarkdownText {
  // Or what the next piece of text may make one.
  private static final Pattern ENTITY = Pattern.compile(
      "&(?:(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|[#A-Za-z0-9]*$)");
  // Headings, quotations, lists, underlines of headings, rules, and the second lines of tables.
  private static final Pattern BLOCK_START =
      Pattern.compile("#{1,6}(?=\\s|$)|>|[-+*](?=\\s|$)|=+\\s*$|-+\\s*$"
          + "|(?:-\\s*){3,}$|(?:_\\s*){3,}$|(?:\\*\\s*){3,}$|[|:][-:|\\s]*$|:?-+:?\\s*\\|.*");
  private static final Pattern COMMENTS_FIRST =
      Pattern.compile("(?:\\s*<!--.*?-->)+", Pattern.DOTALL);
  private static final Pattern LINE_OF_COMMENT =
      Pattern.compile("(\\\\?\n)((?:<!--.*?-->\\s*)+)", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})([.)])(?=\\s|$)");

  private MarkdownText() {}

  /** The text in running text; line starts are not looked at. */
  public static String inline(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMarkup(text, i, c)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** The text in a table's cell. */
  public static String cell(String text) {
    return inline(text).replace("|", "\\|");
  }

  /** What {@link #inline} made, or more markup, as a paragraph: no line of it starts a block of another kind. */
  public static String paragraph(String markdown) {
    StringBuilder out = new StringBuilder(markdown.length() + 16);
    boolean several = markdown.indexOf('\n') >= 0;
    for (String line : comments(markdown).split("\n", -1)) {
      String text = line.strip();
      out.append(out.length() == 0 ? "" : "\n").append(several ? start(pipes(text)) : start(text));
    }
    return out.toString();
  }

  // A line that starts with a comment is a block of HTML to its end.
  private static String comments(String markdown) {
    Matcher first = COMMENTS_FIRST.matcher(markdown);
    int end = first.lookingAt() ? first.end() : 0;
    String rest = LINE_OF_COMMENT.matcher(markdown.substring(end)).replaceAll("$2$1");
    return end == 0 ? rest : first.group().strip() + (rest.isBlank() ? "" : "\n\n" + rest);
  }

  /** As {@link #paragraph}, in the one line of a heading. */
  public static String heading(String markdown) {
    String line = markdown.replaceAll("\\\\?\n", " ").strip();
    return line.endsWith("#") ? line.substring(0, line.length() - 1) + "\\#" : line;
  }

  private static String start(String line) {
    Matcher number = NUMBER.matcher(line);
    if (number.lookingAt()) {
      return number.group(1) + "\\" + line.substring(number.end(1));
    }
    return BLOCK_START.matcher(line).lookingAt() ? "\\" + line : line;
  }

  // Of two lines with a pipe in each, the second may make a table of the first.
  private static String pipes(String line) {
    return line.replaceAll("(?<!\\\\)\\|", "\\\\|");
  }

  private static boolean isMarkup(String text, int at, char c) {
    return switch (c) {
      case '\\', '`', '[', ']' -> true;
      case '*' -> !isBlank(text, at - 1) || !isBlank(text, at + 1);
      case '_' -> isUnderscore(text, at);
      case '~' -> !isBlank(text, at - 1) || !isBlank(text, at + 1) && !isDigit(text, at + 1);
      case '<' -> at + 1 == text.length() || isTagStart(text.charAt(at + 1));
      case '&' -> ENTITY.matcher(text).region(at, text.length()).lookingAt();
      // An address that was no link stays without one.
      case '/' -> text.startsWith("://", at - 1);
      case '.' -> text.regionMatches(true, at - 3, "www", 0, 3);
      case '@' -> !isBlank(text, at - 1) && !isBlank(text, at + 1);
      default -> false;
    };
  }

  // Underscores within a word, or with blanks on both sides, emphasise nothing.
  private static boolean isUnderscore(String text, int at) {
    int from = at;
    int to = at;
    while (from > 0 && text.charAt(from - 1) == '_') {
      from--;
    }
    while (to + 1 < text.length() && text.charAt(to + 1) == '_') {
      to++;
    }
    boolean inWord = isWord(text, from - 1) && isWord(text, to + 1);
    return !inWord && !(from == to && isBlank(text, from - 1) && isBlank(text, to + 1));
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  // What comes before and behind the text is not known, and may be a letter.
  private static boolean isBlank(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0');
  }

  private static boolean isTagStart(char c) {
    return c == '/' || c == '!' || c == '?' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
