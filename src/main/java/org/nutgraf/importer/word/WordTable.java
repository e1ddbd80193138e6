package org.nutgraf.importer.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes a table, with cells that span columns and rows. */
final class WordTable {
  private static final int MOST_COLUMNS = 63;

  private final WordXml table;

  private static final class Cell {
    private final WordXml content;
    private final int wide;
    private int high = 1;

    Cell(WordXml content, int wide) {
      this.content = content;
      this.wide = wide;
    }
  }

  WordTable(WordXml table) {
    this.table = table;
  }

  /** @param inner writes what is in a cell */
  String html(Function<WordXml, String> inner) {
    StringBuilder out = new StringBuilder("<table>");
    Map<Integer, Cell> above = new HashMap<>();
    List<List<Cell>> rows = new ArrayList<>();
    List<Boolean> heads = new ArrayList<>();
    for (WordXml row : rows(table)) {
      rows.add(row(row, above));
      heads.add(row.child("w:trPr")
          .flatMap(properties -> properties.toggle("w:tblHeader"))
          .orElse(false));
    }
    for (int i = 0; i < rows.size(); i++) {
      String tag = heads.get(i) ? "th" : "td";
      out.append("<tr>");
      for (Cell cell : rows.get(i)) {
        out.append('<')
            .append(tag)
            .append(cell.wide > 1 ? " colspan=\"" + cell.wide + "\"" : "")
            .append(cell.high > 1 ? " rowspan=\"" + cell.high + "\"" : "")
            .append('>')
            .append(inner.apply(cell.content))
            .append("</")
            .append(tag)
            .append('>');
      }
      out.append("</tr>");
    }
    return out.append("</table>").toString();
  }

  // Rows and cells may stand in controls.
  private static List<WordXml> rows(WordXml element) {
    return found(element, "w:tr");
  }

  private static List<WordXml> found(WordXml element, String name) {
    List<WordXml> found = new ArrayList<>();
    for (WordXml child : element.children()) {
      if (child.name().equals(name)) {
        found.add(child);
      } else if (child.isElement() && !child.name().equals("w:tc")) {
        found.addAll(found(child, name));
      }
    }
    return found;
  }

  private static List<Cell> row(WordXml row, Map<Integer, Cell> above) {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    for (WordXml content : found(row, "w:tc")) {
      Optional<WordXml> properties = content.child("w:tcPr");
      String span = properties.flatMap(found -> found.value("w:gridSpan")).orElse("1");
      int wide = span.matches("[1-9][0-9]?") ? Math.min(MOST_COLUMNS, Integer.parseInt(span)) : 1;
      Optional<WordXml> merged = properties.flatMap(found -> found.child("w:vMerge"));
      boolean goesOn =
          merged.filter(found -> !found.get("w:val").equals("restart")).isPresent();
      StringBuilder text = new StringBuilder();
      WordText.append(content, text, false);
      if (goesOn && above.containsKey(column) && text.toString().isBlank()) {
        above.get(column).high++;
      } else {
        Cell cell = new Cell(content, wide);
        cells.add(cell);
        above.put(column, cell);
      }
      column += wide;
    }
    return cells;
  }
}
