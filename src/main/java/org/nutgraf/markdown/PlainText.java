package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

/** The text of inline nodes without their markup. */
final class PlainText {
  private PlainText() {}

  static String of(Node container) {
    StringBuilder out = new StringBuilder();
    append(container, out);
    return out.toString();
  }

  private static void append(Node container, StringBuilder out) {
    for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text || node instanceof HtmlEntity) {
        out.append(node.getChars().unescape());
      } else if (node instanceof Code code) {
        out.append(code.getText());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        out.append(' ');
      } else if (!(node instanceof HtmlInline)) {
        append(node, out);
      }
    }
  }
}
