package org.nutgraf.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How wide text is, by an estimate that is meant to be too wide: nobody knows the reader's font at build time.
 *
 * <p>Widths are those of DejaVu Sans, the widest of the sans-serif fonts that systems come with, rounded up.
 */
public final class Lettering {
  /** The size of all text but large figures, in units. */
  public static final int SIZE = Face.PLAIN.size();
  /** The distance from one line to the next, in units. */
  public static final int LINE = Face.PLAIN.line();
  /** The distance from the top of a line to its baseline, in units. */
  public static final int ASCENT = Face.PLAIN.ascent();

  /** The first character of the tables. */
  private static final int FIRST = ' ';
  /** Hundredths of the size, from the space to the tilde. */
  private static final int[] REGULAR = {
    32, 41, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
    61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 39, 34, 39, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
  };

  private static final int[] BOLD = {
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70,
        70,
    70, 40, 40, 84, 84, 84, 58, 100, 78, 77, 74, 83, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84, 85,
        74, 85,
    77, 72, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 50, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35,
        35,
    67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
  };
  private static final int BOLD_PERCENT = 114;

  private Lettering() {}

  /** The width of a text in units, rounded up. */
  public static int width(String text, Face face) {
    int hundredths = text.codePoints().map(c -> width(c, face.bold())).sum() * face.size();
    return (hundredths + 99) / 100;
  }

  private static int width(int c, boolean bold) {
    int[] table = bold ? BOLD : REGULAR;
    if (c >= FIRST && c < FIRST + table.length) {
      return table[c - FIRST];
    }
    return bold ? other(c) * BOLD_PERCENT / 100 : other(c);
  }

  /** The width of a character in hundredths of the size, by its sort. */
  private static int other(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL -> 0;
      case Character.SPACE_SEPARATOR,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION -> 62;
      case Character.LOWERCASE_LETTER -> 80;
      // Chinese letters fill a square, and so do most signs; Hebrew and Indic letters are narrower,
      // and Arabic ones, which are joined, even more
      case Character.OTHER_LETTER ->
        c >= 0x1100
            ? 105
            : Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC ? 65 : 90;
      default -> 105;
    };
  }

  /**
   * Breaks text into lines that fit, between words, and within a word only if it alone is too wide.
   *
   * @param width in units, enough for one letter
   */
  public static List<String> wrap(String text, int width, Face face) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      if (!line.isEmpty() && width(line + " " + word, face) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (width(line.toString(), face) > width) {
        int fits = fitting(line.toString(), width, face);
        lines.add(line.substring(0, fits));
        line.delete(0, fits);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** The widest word, in units. */
  public static int widestWord(String text, Face face) {
    return words(text).stream().mapToInt(word -> width(word, face)).max().orElse(0);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  // At least one letter, so that wrapping ends.
  private static int fitting(String text, int width, Face face) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()
        && width(text.substring(0, text.offsetByCodePoints(end, 1)), face) <= width) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }
}
