package org.nutgraf.markdown;

import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/** Writes tables as HTML. */
final class TableWriter {
  private final InlineWriter inlines;
  private final StringBuilder out;

  TableWriter(InlineWriter inlines, StringBuilder out) {
    this.inlines = inlines;
    this.out = out;
  }

  /**
   * A wide table scrolls inside its div, instead of making the page wide; where it does, nutgraf.js lets the keyboard in.
   */
  void write(Node table) {
    out.append("<div class=\"table\">\n<table>\n");
    boolean named = isBlank(table.getFirstChild());
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part.hasChildren() && (part instanceof TableHead || part instanceof TableBody)) {
        String tag = part instanceof TableHead ? "thead" : "tbody";
        out.append('<').append(tag).append(">\n");
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
          if (row instanceof TableRow) {
            row(row, named && part instanceof TableBody);
          }
        }
        out.append("</").append(tag).append(">\n");
      }
    }
    out.append("</table>\n</div>\n");
  }

  // Where the first column has no head, its cells are the heads of the rows: Markdown has no other
  // way to say so.
  private static boolean isBlank(Node head) {
    return head instanceof TableHead
        && head.getFirstChild() instanceof TableRow row
        && row.getFirstChild() instanceof TableCell cell
        && cell.getText().isBlank();
  }

  /** @param named whether its first cell is its head */
  private void row(Node row, boolean named) {
    out.append("<tr>\n");
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        boolean head = named && node == row.getFirstChild();
        String tag = (cell.isHeader() || head) && !cell.getText().isBlank() ? "th" : "td";
        out.append('<').append(tag).append(tag.equals("th") && head ? " scope=\"row\"" : "");
        if (cell.getAlignment() != null) {
          out.append(" class=\"")
              .append(cell.getAlignment().name().toLowerCase(Locale.ROOT))
              .append('"');
        }
        out.append('>');
        inlines.write(cell);
        out.append("</").append(tag).append(">\n");
      }
    }
    out.append("</tr>\n");
  }
}
