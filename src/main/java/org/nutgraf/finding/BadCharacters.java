package org.nutgraf.finding;

import java.util.Optional;

/**
 * Characters that no text of a site may have: control characters, which XML can't hold and terminals obey; halves of
 * characters (lone surrogates) and what Unicode says is none; and those that turn the direction of the text that follows
 * (U+202A to U+202E, U+2066 to U+2069), so that it reads otherwise than it is.
 */
public final class BadCharacters {
  private BadCharacters() {}

  /**
   * The first of them in a text.
   *
   * @param at where it is, in UTF-16 units
   */
  public record Found(int at, int character) {
    /** The name of the character, such as {@code U+202E}. */
    public String name() {
      return String.format("U+%04X", character);
    }

    /** What to do about it. */
    public String hint() {
      return isTurning(character)
          ? "delete it; in HTML, <bdi> and dir=\"…\" tell the direction of a part"
          : "delete it";
    }
  }

  /** Line ends and tabs are fine. */
  public static Optional<Found> in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Nearly all characters of any text, so this is asked first.
      if (c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x202A) {
        continue;
      }
      int whole = text.codePointAt(i);
      if (isBad(whole)) {
        return Optional.of(new Found(i, whole));
      }
      i += Character.charCount(whole) - 1;
    }
    return Optional.empty();
  }

  /** A text without them: what turns the direction is gone, the mark of a character that got lost stands for the others. */
  public static String replaced(String text) {
    if (in(text).isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isTurning(c))
        .forEach(c -> out.appendCodePoint(isBad(c) ? 0xFFFD : c));
    return out.toString();
  }

  /** Whether a character is one of them. */
  public static boolean isBad(int c) {
    return c < ' ' && c != '\n' && c != '\t' && c != '\r'
        || c >= 0x7F && c < 0xA0 && c != 0x85
        || c >= 0xD800 && c <= 0xDFFF
        || (c & 0xFFFE) == 0xFFFE
        || c >= 0xFDD0 && c <= 0xFDEF
        || isTurning(c);
  }

  private static boolean isTurning(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }
}
