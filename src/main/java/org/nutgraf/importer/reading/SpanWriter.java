package org.nutgraf.importer.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.importer.reading.MarkedText.Mark;

/**
 * Writes running text as Markdown.
 *
 * <p>Marks end up properly nested whatever the source had, never begin or end with a blank, and never touch each
 * other or a letter in a way that would make Markdown read them as something else: an empty comment keeps them
 * apart.
 */
public final class SpanWriter {
  private static final String APART = "<!-- -->";

  private final boolean inCell;
  private final List<Piece> pieces = new ArrayList<>();
  private boolean afterCode;

  private SpanWriter(boolean inCell) {
    this.inCell = inCell;
  }

  private enum Kind {
    TEXT,
    OPEN,
    CLOSE
  }

  // A piece of Markdown; delimiters are kept apart from text until their neighbours are known.
  private record Piece(Kind kind, String text) {}

  public static String write(List<MarkedText> spans, boolean inCell) {
    SpanWriter writer = new SpanWriter(inCell);
    writer.group(trimmed(spans), List.of());
    return writer.joined();
  }

  // Blanks at the edges of a mark move out of it.
  private static List<MarkedText> trimmed(List<MarkedText> spans) {
    List<MarkedText> split = new ArrayList<>();
    for (MarkedText span : spans) {
      String text = span.text();
      if (text.isEmpty()) {
        continue;
      }
      if (span.finished()) {
        split.add(span);
        continue;
      }
      int from = 0;
      int to = text.length();
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      add(span, 0, from, split);
      add(span, from, to, split);
      add(span, to, text.length(), split);
    }
    for (int i = 0; i < split.size(); i++) {
      MarkedText span = split.get(i);
      if (span.isBlank()) {
        split.set(i, span.with(common(before(split, i), after(split, i), span.marks())));
      }
    }
    return split;
  }

  private static void add(MarkedText span, int from, int to, List<MarkedText> out) {
    if (from < to) {
      out.add(span.with(span.text().substring(from, to)));
    }
  }

  private static List<Mark> before(List<MarkedText> spans, int at) {
    int i = at - 1;
    while (i >= 0 && spans.get(i).isBlank()) {
      i--;
    }
    return i < 0 ? List.of() : spans.get(i).marks();
  }

  private static List<Mark> after(List<MarkedText> spans, int at) {
    int i = at + 1;
    while (i < spans.size() && spans.get(i).isBlank()) {
      i++;
    }
    return i == spans.size() ? List.of() : spans.get(i).marks();
  }

  private static List<Mark> common(List<Mark> before, List<Mark> after, List<Mark> own) {
    return own.stream()
        .filter(mark -> before.contains(mark) && after.contains(mark))
        .toList();
  }

  private void group(List<MarkedText> spans, List<Mark> done) {
    for (int i = 0; i < spans.size(); ) {
      Optional<Mark> outer = outermost(spans, i, done);
      if (outer.isEmpty() || spans.get(i).isBlank()) {
        text(spans.get(i++));
        continue;
      }
      int end = reach(spans, i, outer.get());
      while (spans.get(end - 1).isBlank()) {
        end--;
      }
      mark(outer.get(), Kind.OPEN, outer.get().start());
      group(spans.subList(i, end), Stream.concat(done.stream(), outer.stream()).toList());
      mark(outer.get(), Kind.CLOSE, outer.get().end());
      i = end;
    }
  }

  // A link goes around everything, so that it is not cut in pieces; then what reaches farthest.
  private static Optional<Mark> outermost(List<MarkedText> spans, int at, List<Mark> done) {
    return spans.get(at).marks().stream()
        .filter(mark -> !done.contains(mark))
        .max(Comparator.comparing(Mark::isLink).thenComparing(mark -> reach(spans, at, mark)));
  }

  private static int reach(List<MarkedText> spans, int from, Mark mark) {
    int end = from;
    while (end < spans.size() && spans.get(end).marks().contains(mark)) {
      end++;
    }
    return end;
  }

  private void text(MarkedText span) {
    String text = span.finished()
        ? span.text()
        : inCell ? MarkdownText.cell(span.text()) : MarkdownText.inline(span.text());
    boolean isCode = span.finished() && text.startsWith("`");
    add(isCode && afterCode ? APART + text : text);
    afterCode = isCode;
  }

  private void mark(Mark mark, Kind kind, String text) {
    if (mark.isDelimiter()) {
      pieces.add(new Piece(kind, text));
    } else {
      add(text);
    }
  }

  // An exclamation mark before a link would make a picture of it.
  private void add(String text) {
    int last = pieces.size() - 1;
    if (text.startsWith("[")
        && last >= 0
        && pieces.get(last).kind() == Kind.TEXT
        && pieces.get(last).text().endsWith("!")) {
      String before = pieces.get(last).text();
      pieces.set(last, new Piece(Kind.TEXT, before.substring(0, before.length() - 1) + "\\!"));
    }
    pieces.add(new Piece(Kind.TEXT, text));
  }

  private String joined() {
    StringBuilder out = new StringBuilder();
    // The delimiters that are open, by their character.
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      out.append(
              piece.kind() == Kind.OPEN
                      && !opens(i, out, open.indexOf(piece.text().substring(0, 1)) >= 0)
                  ? APART
                  : "")
          .append(piece.text());
      if (piece.kind() == Kind.OPEN) {
        open.append(piece.text().charAt(0));
      } else if (piece.kind() == Kind.CLOSE) {
        open.setLength(open.length() - 1);
      }
      out.append(piece.kind() == Kind.CLOSE && !closes(i) ? APART : "");
    }
    return out.toString();
  }

  // Delimiters that run together and may both open and close are read differently by different
  // parsers: they have to have a blank or punctuation outside, and a letter inside or a comment
  // between them.
  private boolean opens(int at, StringBuilder before, boolean within) {
    boolean word = isWord(beyond(at, 1));
    if (at > 0 && pieces.get(at - 1).kind() == Kind.OPEN) {
      return word || !isDelimiter(at - 1, pieces.get(at).text().charAt(0));
    }
    boolean touches = at > 0 && pieces.get(at - 1).kind() == Kind.CLOSE;
    // Behind a letter it might as well close what is open.
    return !touches
        && (isFree(last(before)) || !within && word && pieces.get(at + 1).kind() == Kind.TEXT);
  }

  private boolean closes(int at) {
    boolean word = isWord(beyond(at, -1));
    if (at + 1 == pieces.size()) {
      return true;
    }
    if (pieces.get(at + 1).kind() == Kind.CLOSE) {
      return word
          || isBlank(beyond(at, 1))
          || !isDelimiter(at + 1, pieces.get(at).text().charAt(0));
    }
    return pieces.get(at + 1).kind() == Kind.OPEN
        || isFree(beyond(at, 1))
        || word && pieces.get(at - 1).kind() == Kind.TEXT;
  }

  // The character before or behind the delimiters at a piece, past those that run together with
  // them.
  private char beyond(int at, int step) {
    char delimiter = pieces.get(at).text().charAt(0);
    int i = at + step;
    while (i >= 0 && i < pieces.size() && isDelimiter(i, delimiter)) {
      i += step;
    }
    String text = i < 0 || i >= pieces.size() ? " " : pieces.get(i).text();
    return text.charAt(step > 0 ? 0 : text.length() - 1);
  }

  private boolean isDelimiter(int at, char delimiter) {
    return pieces.get(at).kind() != Kind.TEXT && pieces.get(at).text().charAt(0) == delimiter;
  }

  private static char last(StringBuilder out) {
    return out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
  }

  // Certainly no punctuation, in whatever version of Unicode and CommonMark.
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  // Certainly a blank or punctuation.
  private static boolean isFree(char c) {
    return isBlank(c) || c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\u00A0' || Character.isSpaceChar(c);
  }
}
