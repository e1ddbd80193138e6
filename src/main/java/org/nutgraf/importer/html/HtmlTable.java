package org.nutgraf.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.MarkedText.Mark;
import org.nutgraf.importer.reading.SpanWriter;

/** Writes the tables of an HTML document as GitHub does: with a head, and each cell in one line. */
final class HtmlTable {
  private static final int MOST_MISSING = 1_000;

  private final HtmlSource source;
  private final List<Mark> outer;
  private final List<List<String>> rows = new ArrayList<>();
  private final Map<Integer, String> alignments = new TreeMap<>();
  private int next;
  private int filled;

  private HtmlTable(HtmlSource source, List<Mark> outer) {
    this.source = source;
    this.outer = outer;
  }

  /** Whether a table holds data; others only put things side by side. */
  static boolean isData(Element table) {
    boolean layout = List.of("presentation", "none").contains(table.attr("role"));
    return !layout
        && Css.first(table, "table table, h1, h2, h3, h4, h5, h6, pre, figure") == null
        && !Css.all(table, "tr").isEmpty();
  }

  static String markdown(Element table, HtmlSource source, List<Mark> outer) {
    HtmlTable writer = new HtmlTable(source, outer);
    List<Element> rows = Css.all(table, "tr");
    boolean marked = !rows.isEmpty() && isHead(rows.get(0));
    rows.forEach(writer::row);
    writer.rows.subList(rows.size(), writer.rows.size()).clear();
    boolean likely = !marked && writer.isLikelyHead();
    if (likely) {
      source
          .notes()
          .add(new Note(
              source.place(table),
              "took the first row of a table for its head: " + rows.get(0).text()));
    }
    return writer.written(marked || likely);
  }

  // A first row without gaps, and more rows below it.
  private boolean isLikelyHead() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    return rows.size() > 1
        && columns > 1
        && rows.get(0).size() == columns
        && rows.get(0).stream().noneMatch(cell -> cell == null || cell.isEmpty());
  }

  private static boolean isHead(Element row) {
    return row.parent() != null && row.parent().normalName().equals("thead")
        || Css.all(row, "> td").isEmpty();
  }

  // A cell that spans several is written once, in the first of them.
  private void row(Element row) {
    int at = next++;
    while (rows.size() <= at) {
      rows.add(new ArrayList<>());
    }
    int column = 0;
    for (Element cell : Css.all(row, "> td, > th")) {
      column = free(at, column);
      int wide = number(cell.attr("colspan"));
      int high = number(cell.attr("rowspan"));
      for (int down = 0; down < high; down++) {
        for (int right = 0; right < wide; right++) {
          set(at + down, column + right, down + right == 0 ? text(cell) : "");
        }
      }
      align(column, cell);
      column += wide;
    }
  }

  private int free(int row, int from) {
    int column = from;
    while (row < rows.size()
        && column < rows.get(row).size()
        && rows.get(row).get(column) != null) {
      column++;
    }
    return column;
  }

  private void set(int row, int column, String text) {
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    List<String> cells = rows.get(row);
    while (cells.size() <= column) {
      cells.add(null);
    }
    cells.set(column, text);
  }

  private static int number(String span) {
    return span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1;
  }

  private void align(int column, Element cell) {
    String style = (cell.attr("align") + cell.className() + " "
            + cell.attr("style").replace(" ", ""))
        .toLowerCase(Locale.ROOT);
    String side = style.matches("right .*|.*text-align:right.*")
        ? "---:"
        : style.matches("center .*|.*text-align:center.*") ? ":---:" : "---";
    alignments.putIfAbsent(column, side);
  }

  // What are paragraphs or items in a cell becomes lines in it.
  private String text(Element cell) {
    List<String> lines = new ArrayList<>();
    lines(cell, outer, lines);
    return String.join("<br>", lines);
  }

  private void lines(Element element, List<Mark> marks, List<String> lines) {
    List<Node> inlines = new ArrayList<>();
    for (Node node : element.childNodes()) {
      if (node instanceof Element block && HtmlBlocks.isBlock(block)) {
        flush(inlines, marks, lines);
        lines(block, new HtmlInlines(source, true).marks(block, marks), lines);
      } else {
        inlines.add(node);
      }
    }
    flush(inlines, marks, lines);
  }

  private void flush(List<Node> inlines, List<Mark> marks, List<String> lines) {
    String line = SpanWriter.write(new HtmlInlines(source, true).read(inlines, marks), true)
        .strip();
    if (!line.isEmpty()) {
      lines.add(line);
    }
    inlines.clear();
  }

  private String written(boolean head) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0
        || rows.stream()
            .allMatch(row -> row.stream().allMatch(cell -> cell == null || cell.isEmpty()))) {
      return "";
    }
    if (!head) {
      rows.add(0, new ArrayList<>());
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      line(rows.get(i), columns, out);
      if (i == 0) {
        for (int column = 0; column < columns; column++) {
          out.append("| ").append(alignments.getOrDefault(column, "---")).append(' ');
        }
        out.append("|\n");
      }
    }
    return out.toString().stripTrailing();
  }

  // Cells that are missing behind a row's own are no more than a thousand in all; GitHub fills them
  // in, too.
  private void line(List<String> cells, int columns, StringBuilder out) {
    int missing = Math.min(columns - cells.size(), MOST_MISSING - filled);
    filled += missing;
    for (int column = 0; column < cells.size() + missing; column++) {
      String cell = column < cells.size() && cells.get(column) != null ? cells.get(column) : "";
      out.append("| ").append(cell).append(cell.isEmpty() ? "" : " ");
    }
    out.append("|\n");
  }
}
