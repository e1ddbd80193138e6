package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.finding.SourceFile;

/** What Markdown reads otherwise than anybody means it, without a word: half the page becomes code. */
final class LostText {
  private static final Set<String> DRAWN = Set.of("mermaid", "math", "geojson", "topojson", "stl");
  private static final Pattern DATE = Pattern.compile(
      "(?:[1-9]|[12]\\d|3[01])\\. +(?:\\d{1,2}\\. *\\d{2,4}|\\p{L}+\\.?,? +(?:1[5-9]|20)\\d\\d)\\b.*",
      Pattern.DOTALL);
  private static final Pattern YEAR =
      Pattern.compile("(?:1[5-9]|20)\\d\\d[.)] +\\S.*", Pattern.DOTALL);

  private LostText() {}

  static void report(Node block, SourceFile file, List<Finding> findings) {
    if (block instanceof FencedCodeBlock code && code.getClosingFence().isEmpty()) {
      BasedSequence fence = code.getOpeningFence();
      findings.add(Finding.of(
          file.at(fence.getStartOffset(), fence.getEndOffset()),
          Rule.STRAY_MARKUP,
          "this code has no end, and all text behind it is taken for code",
          "close it with a line " + fence));
    } else if (block instanceof FencedCodeBlock code
        && DRAWN.contains(code.getInfo().toString().split("[\\s{]")[0].toLowerCase(Locale.ROOT))) {
      BasedSequence info = code.getInfo();
      findings.add(
          Finding.of(
              file.at(info.getStartOffset(), info.getEndOffset()),
              Rule.STRAY_MARKUP,
              "GitHub draws this, and a page would show its text",
              "save it as a picture and write ![what it shows](picture.svg); flow: and timeline: draw, too"));
    } else if (block instanceof FencedCodeBlock code && code.getInfo().startsWith("{")) {
      BasedSequence info = code.getInfo();
      findings.add(Finding.of(
          file.at(info.getStartOffset(), info.getEndOffset()),
          Rule.STRAY_MARKUP,
          "this is no box and no program here, and is shown as code",
          "write > [!NOTE] for a box; for code, the name of its language"));
    } else if (block instanceof OrderedList list && list.getFirstChild() == list.getLastChild()) {
      date(list, file, findings);
    } else if (block instanceof TableBlock table && isShort(table)) {
      findings.add(Finding.of(
          file.at(table.getStartOffset(), table.getStartOffset()),
          Rule.STRAY_MARKUP,
          "most cells of this table are missing",
          "give each row as many cells as the head has"));
    } else if (block instanceof TableRow row
        && row.getLastChild() instanceof TableCell last
        && last.getEndOffset() > row.getStartOffset()) {
      // Not so the cells that fill up a row that is shorter: they have no place.
      cells(last.getEndOffset(), file, findings);
    }
  }

  // "24. Februar 2020 war ein Montag." and "It was in 1986. What a year", whose last words begin a
  // line.
  private static void date(OrderedList list, SourceFile file, List<Finding> findings) {
    String text = list.getChars().toString();
    int end = (int) text.chars().takeWhile(Character::isDigit).count();
    if (end > 0 && (DATE.matcher(text).matches() || YEAR.matcher(text).matches())) {
      findings.add(Finding.of(
          file.at(list.getStartOffset(), list.getStartOffset() + end + 1),
          Rule.STRAY_MARKUP,
          "a number and a " + (text.charAt(end) == '.' ? "full stop" : "bracket")
              + " at the beginning of a line make a list of it",
          "write " + text.substring(0, end) + "\\" + text.charAt(end)));
    }
  }

  // 5*3*2: nobody means the three in italics. In scripts that have no blanks emphasis stands
  // between letters.
  static void withinWord(
      BasedSequence mark, String shown, String meant, SourceFile file, List<Finding> findings) {
    String text = file.text();
    int start = mark.getStartOffset();
    if (start > 0 && isLatin(text.charAt(start - 1)) && isLatin(text.charAt(mark.getEndOffset()))) {
      findings.add(Finding.of(
              file.at(start, mark.getEndOffset()),
              Rule.STRAY_MARKUP,
              "this " + mark + " stands within a word, and the text up to the next one is " + shown,
              "write \\" + mark.charAt(0) + " for the sign; for " + meant
                  + ", put it around whole words")
          .with(Severity.WARNING));
    }
  }

  private static boolean isLatin(char c) {
    return c < 0x0530 && Character.isLetterOrDigit(c);
  }

  // Too many cells are missing to be put there, as the last row shows.
  private static boolean isShort(TableBlock table) {
    Node body = table.getLastChild();
    return body.hasChildren()
        && count(body.getLastChild()) < count(table.getFirstChild().getFirstChild());
  }

  private static int count(Node row) {
    int count = 0;
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      count++;
    }
    return count;
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
      findings.add(Finding.of(
          file.at(start, start + cells.length()),
          Rule.STRAY_MARKUP,
          "this row has more cells than the head of the table, and the rest would be lost",
          "give the head as many cells; write \\| for a | within a cell"));
    }
  }
}
