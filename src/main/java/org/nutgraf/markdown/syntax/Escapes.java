package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.regex.Pattern;

/** What stands for itself in HTML and Markdown and what does not. */
public final class Escapes {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Pattern TOO_LONG = Pattern.compile("&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});");

  private Escapes() {}

  /**
   * Whether the character at {@code at} is a backslash that escapes the next one (CommonMark 0.31, section 2.4).
   */
  public static boolean isEscape(String text, int at) {
    return text.charAt(at) == '\\'
        && at + 1 < text.length()
        && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0;
  }

  /** What a node's characters are: Flexmark's own sequence takes several calls to say one of them. */
  public static String text(Node node) {
    return text(node.getChars());
  }

  private static String text(BasedSequence chars) {
    return chars instanceof SubSequence && chars.getBase() instanceof String base
        ? base.substring(chars.getStartOffset(), chars.getEndOffset())
        : chars.toString();
  }

  /**
   * What characters mean, without backslashes and with the characters that entities stand for. Most hold neither, and
   * Flexmark looks for both with patterns.
   */
  public static String unescaped(BasedSequence chars) {
    String written = text(chars);
    return written.indexOf('\\') < 0 && written.indexOf('&') < 0 ? written : chars.unescape();
  }

  /** The characters that an entity stands for (CommonMark 0.31, section 2.5). */
  public static String decoded(HtmlEntity entity) {
    boolean literal = TOO_LONG.matcher(entity.getChars()).matches();
    return literal ? entity.getChars().toString() : entity.getChars().unescape();
  }

  /**
   * A code span's text (CommonMark 0.31, section 6.1): line ends become blanks, one blank at each end is taken
   * off.
   */
  public static String code(Code code) {
    String line = code.getText().toString().replace('\n', ' ');
    if (line.contains("\\|") && code.getAncestorOfType(TableCell.class) != null) {
      // Only so can a bar be in a cell.
      line = line.replace("\\|", "|");
    }
    boolean padded =
        line.length() > 1 && line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
    return padded ? line.substring(1, line.length() - 1) : line;
  }

  /** Whether nothing in an address needs to be escaped, neither for URLs (RFC 3986) nor for HTML; nearly all are such. */
  public static boolean isPlainAddress(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (!(c >= 'a' && c <= 'z'
          || c >= '-' && c <= '9'
          || c == '#'
          || c == '_'
          || c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  public static void html(CharSequence text, StringBuilder out) {
    html(text.toString(), 0, text.length(), out);
  }

  public static void html(String text, int start, int end, StringBuilder out) {
    int done = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"')) {
        out.append(text, done, i)
            .append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;");
        done = i + 1;
      }
    }
    out.append(text, done, end);
  }
}
