package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;

/** The text of inline nodes without their markup. */
final class PlainText {
  private PlainText() {}

  static String of(Node container) {
    StringBuilder out = new StringBuilder();
    append(container, out);
    return out.toString();
  }

  /**
   * A code span's text (CommonMark 0.31, section 6.1): line ends become blanks, one blank at each end is taken
   * off.
   */
  static String of(Code code) {
    String line = code.getText().toString().replace('\n', ' ');
    if (line.contains("\\|") && code.getAncestorOfType(TableCell.class) != null) {
      // Only so can a bar be in a cell.
      line = line.replace("\\|", "|");
    }
    boolean padded = line.length() > 1 && line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
    return padded ? line.substring(1, line.length() - 1) : line;
  }

  private static void append(Node container, StringBuilder out) {
    for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text) {
        int indentation = Escapes.indentation(node);
        out.append(Escapes.unescaped(indentation == 0 ? node.getChars() : node.getChars().subSequence(indentation)));
      } else if (node instanceof HtmlEntity entity) {
        out.append(Escapes.decoded(entity));
      } else if (node instanceof Code code) {
        out.append(of(code));
      } else if (node instanceof AutoLink link) {
        out.append(link.getText());
      } else if (node instanceof MailLink link) {
        out.append(link.getText());
      } else if (node instanceof SoftLineBreak && !(node instanceof JoinedLineBreak) || node instanceof HardLineBreak) {
        out.append(' ');
      } else if (!(node instanceof HtmlInlineBase)) {
        append(node, out);
      }
    }
  }
}
