package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/** Blocks that Markdown reads otherwise than anybody means them, without a word: half the page becomes code. */
final class LostText {
  private LostText() {}

  static void report(Node block, SourceFile file, List<Finding> findings) {
    if (block instanceof FencedCodeBlock code && code.getClosingFence().isEmpty()) {
      BasedSequence fence = code.getOpeningFence();
      findings.add(Finding.of(file.at(fence.getStartOffset(), fence.getEndOffset()), Rule.STRAY_MARKUP,
          "this code has no end, and all text behind it is taken for code", "close it with a line " + fence));
    } else if (block instanceof TableRow row && row.getLastChild() instanceof TableCell last
        && last.getEndOffset() > row.getStartOffset()) {
      // Not so the cells that fill up a row that is shorter: they have no place.
      cells(last.getEndOffset(), file, findings);
    }
  }

  // Of a row that is longer than the table's head the rest is not shown.
  private static void cells(int from, SourceFile file, List<Finding> findings) {
    String text = file.text();
    int line = text.indexOf('\n', from);
    int end = line < 0 ? text.length() : line;
    String rest = text.substring(from, end);
    String cells = rest.strip().replaceFirst("^[|\\s]+", "").replaceFirst("[|\\s]+$", "");
    if (!cells.isEmpty()) {
      int start = from + rest.indexOf(cells);
      findings.add(Finding.of(file.at(start, start + cells.length()), Rule.STRAY_MARKUP,
          "this row has more cells than the head of the table, and the rest would be lost",
          "give the head as many cells; write \\| for a | within a cell"));
    }
  }
}
