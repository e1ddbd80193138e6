package org.nutgraf.importer.reading;

import java.util.List;

/**
 * A stretch of running text with the same marks all over.
 *
 * @param text plain text; for a span that is {@code finished}, Markdown
 * @param plain what it shows
 * @param marks what it stands in: emphasis, a link, a tag; each once, none in another of its kind
 * @param finished whether it is Markdown already: a picture, a line break, code
 */
public record MarkedText(String text, String plain, List<Mark> marks, boolean finished) {

  private static final String LINE_END = "\\\n";
  private static final String CELL_LINE_END = "<br>";

  /** Something that surrounds text. */
  public record Mark(String start, String end) {
    public static final Mark STRONG = new Mark("**", "**");
    public static final Mark EMPHASIS = new Mark("*", "*");
    public static final Mark STRIKE = new Mark("~~", "~~");

    public static Mark link(String address) {
      return new Mark("[", "](" + address + ")");
    }

    public static Mark tag(String name, String attributes) {
      return new Mark("<" + name + attributes + ">", "</" + name + ">");
    }

    /** Whether it is a run of delimiters, which only counts as one where the characters beside it allow that. */
    public boolean isDelimiter() {
      return start.equals(end);
    }

    public boolean isLink() {
      return start.equals("[");
    }
  }

  public static MarkedText text(String text, List<Mark> marks) {
    return new MarkedText(text, text, List.copyOf(marks), false);
  }

  public static MarkedText finished(String markdown, String plain, List<Mark> marks) {
    return new MarkedText(markdown, plain, List.copyOf(marks), true);
  }

  /** Whether it shows nothing: blanks, or the end of a line. */
  public boolean isBlank() {
    return isBreak()
        || text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  public boolean isBreak() {
    return finished && (text.equals(LINE_END) || text.equals(CELL_LINE_END));
  }

  /** The end of a line within a paragraph. */
  public static MarkedText lineEnd(boolean inCell) {
    return finished(inCell ? CELL_LINE_END : LINE_END, " ", List.of());
  }

  /** The same marks around another text. */
  public MarkedText with(String changed) {
    return text(changed, marks);
  }

  public MarkedText with(List<Mark> changed) {
    return new MarkedText(text, plain, List.copyOf(changed), finished);
  }
}
