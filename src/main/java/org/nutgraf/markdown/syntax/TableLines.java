package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table within the lines of a paragraph (GitHub Flavored Markdown, section 4.10): its head stands above a line of hyphens
 * with as many columns, and every line below is a row. Text may stand right above it. Only a backslash keeps a bar from
 * parting cells.
 */
final class TableLines {
  private static final Pattern HYPHENS = Pattern.compile(":?-+:?");

  private static final int LEAST_SPARE = 1_000;

  private final List<BasedSequence> lines;
  private final int head;
  private final List<BasedSequence> columns;
  /** How many cells may still be put where rows are shorter than the head: a thousand columns and rows make a million. */
  private int spare;

  private TableLines(List<BasedSequence> lines, int head, List<BasedSequence> columns) {
    this.lines = lines;
    this.head = head;
    this.columns = columns;
    this.spare =
        Math.max(LEAST_SPARE, lines.stream().mapToInt(BasedSequence::length).sum());
  }

  /** @param lines of a paragraph */
  static Optional<TableLines> in(List<BasedSequence> lines) {
    for (int i = 1; i < lines.size(); i++) {
      BasedSequence line = lines.get(i);
      if (isDelimiters(line)) {
        List<BasedSequence> columns = cells(line);
        if (cells(lines.get(i - 1)).size() == columns.size()) {
          return Optional.of(new TableLines(lines, i - 1, columns));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isDelimiters(BasedSequence line) {
    boolean marked = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      marked |= c == '|' || c == ':';
      if (c != '-' && c != '|' && c != ':' && c > ' ') {
        return false;
      }
    }
    List<BasedSequence> cells = marked ? cells(line) : List.of();
    return !cells.isEmpty()
        && cells.stream().allMatch(cell -> HYPHENS.matcher(cell.trim()).matches());
  }

  /** The first line of the table. */
  int head() {
    return head;
  }

  /** @param each is given each cell and what is in it, to parse it */
  TableBlock block(BiConsumer<TableCell, BasedSequence> each) {
    TableBlock table = new TableBlock(lines.subList(head, lines.size()));
    Node top = new TableHead();
    top.appendChild(row(lines.get(head), true, each));
    Node separator = new TableSeparator(lines.get(head + 1).trim());
    Node body = new TableBody();
    for (BasedSequence line : lines.subList(head + 2, lines.size())) {
      body.appendChild(row(line, false, each));
    }
    for (Node part : List.of(top, separator, body)) {
      table.appendChild(part);
      part.setCharsFromContent();
    }
    ((Block) table).setCharsFromContent();
    return table;
  }

  private TableRow row(
      BasedSequence line, boolean header, BiConsumer<TableCell, BasedSequence> each) {
    TableRow row = new TableRow(line.trim());
    List<BasedSequence> cells = cells(line);
    for (int i = 0; i < columns.size() && (i < cells.size() || spare-- > 0); i++) {
      TableCell cell = new TableCell();
      cell.setHeader(header);
      cell.setAlignment(alignment(columns.get(i).trim()));
      row.appendChild(cell);
      if (i < cells.size()) {
        BasedSequence text = cells.get(i).trim();
        cell.setText(text);
        cell.setChars(cells.get(i));
        each.accept(cell, text);
      }
    }
    return row;
  }

  // Null where the hyphens say nothing, as Flexmark has it.
  private static TableCell.@Nullable Alignment alignment(BasedSequence hyphens) {
    boolean left = hyphens.startsWith(":");
    boolean right = hyphens.endsWith(":");
    return left && right
        ? TableCell.Alignment.CENTER
        : left ? TableCell.Alignment.LEFT : right ? TableCell.Alignment.RIGHT : null;
  }

  private static List<BasedSequence> cells(BasedSequence line) {
    BasedSequence row = line.trim();
    List<BasedSequence> cells = new ArrayList<>();
    int start = row.startsWith("|") ? 1 : 0;
    for (int i = start; i < row.length(); i++) {
      if (row.charAt(i) == '\\') {
        i++;
      } else if (row.charAt(i) == '|') {
        cells.add(row.subSequence(start, i));
        start = i + 1;
      }
    }
    if (start < row.length()) {
      cells.add(row.subSequence(start));
    }
    return cells;
  }
}
