package org.nutgraf.importer.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A spreadsheet saved as text (RFC 4180), with commas, semicolons or tabs between cells.
 *
 * @param rows each with the line it begins in; rows without any text are left out
 */
record Csv(List<Row> rows) {

  /** Cells, without blanks around them. */
  record Row(int line, List<String> cells) {
    String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }

  /** @throws IOException if quotation marks don't match */
  static Csv of(String text) throws IOException {
    return new Csv(new Reader(text, separator(text)).rows());
  }

  // Whichever there is most of in the first line.
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      best = count(first, c) > count(first, best) ? c : best;
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(found -> found == c).count();
  }

  private static final class Reader {
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int at;
    private int line = 1;
    private int rowLine = 1;

    Reader(String text, char separator) {
      this.text = text;
      this.separator = separator;
    }

    List<Row> rows() throws IOException {
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"' && cell.toString().isBlank()) {
          cell.setLength(0);
          quoted();
        } else if (c == separator) {
          endCell();
        } else if (c == '\n') {
          endRow();
        } else {
          cell.append(c);
        }
      }
      endRow();
      return rows;
    }

    private void quoted() throws IOException {
      int start = line;
      while (at < text.length()) {
        char c = text.charAt(at++);
        boolean twice = c == '"' && at < text.length() && text.charAt(at) == '"';
        if (c == '"' && !twice) {
          return;
        }
        at += twice ? 1 : 0;
        line += c == '\n' ? 1 : 0;
        cell.append(c);
      }
      throw new IOException("the quotation mark in line " + start + " is never closed");
    }

    private void endCell() {
      cells.add(cell.toString().strip());
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      if (cells.stream().anyMatch(found -> !found.isEmpty())) {
        rows.add(new Row(rowLine, List.copyOf(cells)));
      }
      cells = new ArrayList<>();
      rowLine = ++line;
    }
  }
}
