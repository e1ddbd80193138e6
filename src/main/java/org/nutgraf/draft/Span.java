package org.nutgraf.draft;

import java.util.List;

/**
 * A stretch of running text with the same marks all over.
 *
 * @param text plain text; for a span that is {@code finished}, Markdown
 * @param plain what it shows
 * @param marks what it stands in: emphasis, a link, a tag; each once, none in another of its kind
 * @param finished whether it is Markdown already: a picture, a line break, code
 */
public record Span(String text, String plain, List<Mark> marks, boolean finished) {

  private static final String LINE_END = "\\\n";
  private static final String CELL_LINE_END = "<br>";

  /** Something that surrounds text. */
  record Mark(String start, String end) {
    static final Mark STRONG = new Mark("**", "**");
    static final Mark EMPHASIS = new Mark("*", "*");
    static final Mark STRIKE = new Mark("~~", "~~");

    static Mark link(String address) {
      return new Mark("[", "](" + address + ")");
    }

    static Mark tag(String name, String attributes) {
      return new Mark("<" + name + attributes + ">", "</" + name + ">");
    }

    /** Whether it is a run of delimiters, which only counts as one where the characters beside it allow that. */
    boolean isDelimiter() {
      return start.equals(end);
    }

    boolean isLink() {
      return start.equals("[");
    }
  }

  static Span text(String text, List<Mark> marks) {
    return new Span(text, text, List.copyOf(marks), false);
  }

  static Span finished(String markdown, String plain, List<Mark> marks) {
    return new Span(markdown, plain, List.copyOf(marks), true);
  }

  /** Whether it shows nothing: blanks, or the end of a line. */
  boolean isBlank() {
    return isBreak() || text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  boolean isBreak() {
    return finished && (text.equals(LINE_END) || text.equals(CELL_LINE_END));
  }

  /** The end of a line within a paragraph. */
  static Span lineEnd(boolean inCell) {
    return finished(inCell ? CELL_LINE_END : LINE_END, " ", List.of());
  }

  /** The same marks around another text. */
  Span with(String changed) {
    return text(changed, marks);
  }

  Span with(List<Mark> changed) {
    return new Span(text, plain, List.copyOf(changed), finished);
  }
}
