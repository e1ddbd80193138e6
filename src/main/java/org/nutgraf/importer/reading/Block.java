package org.nutgraf.importer.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of an article, in the order of the text.
 *
 * @param level of a heading, 1–6; 0 for other blocks
 * @param markdown of a heading, its running text
 * @param plain its text without marks
 * @param place where it stands in the source
 * @param gap how many blank lines stand before it, as far as that means something
 * @param ids by which links within the source name it
 */
public record Block(
    Kind kind, int level, String markdown, String plain, String place, int gap, Set<String> ids) {

  public enum Kind {
    HEADING,
    PARAGRAPH,
    /** A paragraph that is bold from end to end. */
    BOLD,
    LIST,
    OTHER
  }

  public static Block heading(
      int level, String markdown, String plain, String place, Set<String> ids) {
    return new Block(Kind.HEADING, level, markdown, plain, place, 1, ids);
  }

  public static Block of(Kind kind, String markdown, String plain, String place) {
    return new Block(kind, 0, markdown, plain, place, 1, Set.of());
  }

  public Block after(int blankLines) {
    return new Block(kind, level, markdown, plain, place, blankLines, ids);
  }

  /** The same text as a heading, without the marks that made it bold. */
  public Block asHeading(int newLevel) {
    String text = kind == Kind.BOLD ? markdown.replaceAll("^\\*\\*|\\*\\*$", "") : markdown;
    return heading(newLevel, MarkdownText.heading(text), plain, place, ids);
  }

  public boolean isHeading() {
    return kind == Kind.HEADING;
  }

  /** Whether the other says the same, in whatever case and with whatever quotation marks. */
  public boolean isSame(Block other) {
    return folded(plain).equals(folded(other.plain));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[‘’]", "'")
        .replaceAll("[“”]", "\"")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Where the block stands and how it begins, for notes. */
  public String quote() {
    return "“"
        + (plain.length() > 60
            ? plain
                    .substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, 60)))
                    .strip() + "…"
            : plain)
        + "”";
  }

  /** Blocks below each other; two lists are kept apart. */
  public static String joined(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    Kind before = Kind.OTHER;
    for (Block block : blocks) {
      out.append(out.isEmpty() ? "" : "\n\n")
          .append(before == Kind.LIST && block.kind == Kind.LIST ? "<!-- -->\n\n" : "");
      out.append(block.markdown);
      before = block.kind;
    }
    return out.toString();
  }
}
