package org.nutgraf.draft;

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
record Block(Kind kind, int level, String markdown, String plain, String place, int gap, Set<String> ids) {

  enum Kind {
    HEADING,
    PARAGRAPH,
    /** A paragraph that is bold from end to end. */
    BOLD,
    LIST,
    OTHER
  }

  static Block heading(int level, String markdown, String plain, String place, Set<String> ids) {
    return new Block(Kind.HEADING, level, markdown, plain, place, 1, ids);
  }

  static Block of(Kind kind, String markdown, String plain, String place) {
    return new Block(kind, 0, markdown, plain, place, 1, Set.of());
  }

  Block after(int blankLines) {
    return new Block(kind, level, markdown, plain, place, blankLines, ids);
  }

  /** The same text as a heading, without the marks that made it bold. */
  Block asHeading(int newLevel) {
    String text = kind == Kind.BOLD ? markdown.replaceAll("^\\*\\*|\\*\\*$", "") : markdown;
    return heading(newLevel, MarkdownText.heading(text), plain, place, ids);
  }

  boolean isHeading() {
    return kind == Kind.HEADING;
  }

  /** Where it stands and how it begins, for notes. */
  String quote() {
    return "“" + (plain.length() > 60
        ? plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, 60))).strip() + "…" : plain)
        + "”";
  }
}
