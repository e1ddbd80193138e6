package org.nutgraf.markdown.syntax;

/**
 * Where emphasis may begin and end: CommonMark 0.31, section 6.2, with the amendments of "CommonMark CJK-friendly
 * Amendments" (markdown-cjk-friendly), by which East Asian letters, between which no blanks stand, take no part in the rule
 * about punctuation. These change no example of the specification.
 */
final class EmphasisRule {
  private EmphasisRule() {}

  /** @param before the character in front, a line end where there is none; {@code after} likewise */
  static boolean opens(char mark, int before, int after) {
    boolean left = isLeft(before, after);
    return mark == '_' ? left && (!isRight(before, after) || isPunctuation(before)) : left;
  }

  static boolean closes(char mark, int before, int after) {
    boolean right = isRight(before, after);
    return mark == '_' ? right && (!isLeft(before, after) || isPunctuation(after)) : right;
  }

  private static boolean isLeft(int before, int after) {
    return !isBlank(after)
        && (!isForeign(after) || isBlank(before) || isForeign(before) || EastAsian.is(before));
  }

  private static boolean isRight(int before, int after) {
    return !isBlank(before)
        && (!isForeign(before) || isBlank(after) || isForeign(after) || EastAsian.is(after));
  }

  // Punctuation that is not East Asian.
  private static boolean isForeign(int c) {
    return isPunctuation(c) && !EastAsian.is(c);
  }

  private static boolean isBlank(int c) {
    return c == '\n'
        || c == '\t'
        || c == '\f'
        || c == '\r'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL -> true;
      default -> false;
    };
  }
}
