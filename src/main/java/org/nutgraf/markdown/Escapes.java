package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.regex.Pattern;

/** What stands for itself in HTML and Markdown and what does not. */
final class Escapes {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Pattern TOO_LONG = Pattern.compile("&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});");

  private Escapes() {}

  /**
   * Whether the character at {@code at} is a backslash that escapes the next one (CommonMark 0.31, section 2.4).
   */
  static boolean isEscape(String text, int at) {
    return text.charAt(at) == '\\' && at + 1 < text.length() && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0;
  }

  /** What a node's characters are: Flexmark's own sequence takes several calls to say one of them. */
  static String text(Node node) {
    return text(node.getChars());
  }

  private static String text(BasedSequence chars) {
    return chars instanceof SubSequence && chars.getBase() instanceof String base
        ? base.substring(chars.getStartOffset(), chars.getEndOffset()) : chars.toString();
  }

  /**
   * What characters mean, without backslashes and with the characters that entities stand for. Most hold neither, and
   * Flexmark looks for both with patterns.
   */
  static String unescaped(BasedSequence chars) {
    String written = text(chars);
    return written.indexOf('\\') < 0 && written.indexOf('&') < 0 ? written : chars.unescape();
  }

  /** The characters that an entity stands for (CommonMark 0.31, section 2.5). */
  static String decoded(HtmlEntity entity) {
    boolean literal = TOO_LONG.matcher(entity.getChars()).matches();
    return literal ? entity.getChars().toString() : entity.getChars().unescape();
  }

  /** How many blanks at the beginning of a text node are the line's indentation, which is none of the text. */
  static int indentation(Node text) {
    int blanks = 0;
    if (text.getPrevious() instanceof HardLineBreak || text.getPrevious() instanceof SoftLineBreak) {
      CharSequence chars = text.getChars();
      while (blanks < chars.length() && (chars.charAt(blanks) == ' ' || chars.charAt(blanks) == '\t')) {
        blanks++;
      }
    }
    return blanks;
  }

  /**
   * Whether each character of a text node, but for its indentation, stands in the file as it is, the last one
   * where the node ends.
   */
  static boolean isInPlace(Node text) {
    int start = text.getEndOffset() - text.getChars().length();
    return text.getStartOffset() == start || text.getStartOffset() == start + indentation(text);
  }

  /** Whether nothing in an address needs to be escaped, neither for URLs (RFC 3986) nor for HTML; nearly all are such. */
  static boolean isPlainAddress(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '-' && c <= '9' || c == '#' || c == '_' || c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  static void html(CharSequence text, StringBuilder out) {
    html(text.toString(), 0, text.length(), out);
  }

  static void html(String text, int start, int end, StringBuilder out) {
    int done = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"')) {
        out.append(text, done, i).append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;");
        done = i + 1;
      }
    }
    out.append(text, done, end);
  }
}
