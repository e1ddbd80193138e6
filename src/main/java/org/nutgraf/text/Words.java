package org.nutgraf.text;

import java.lang.Character.UnicodeScript;

/**
 * Where words begin and end, in any script: by Unicode Standard Annex 29, and with the signs that belong to a name.
 *
 * <p>A letter, digit or combining mark next to a place makes it the middle of a word. So do the signs that tie it to another
 * word: {@code & . · : @ _} between letters (R&D, example.org, col·legi), {@code + #} behind it (Disney+, C#), slashes of a
 * path, and a hyphen in front ("non-profit" holds no "profit") or, for words in lower case, behind ("AI-powered" speaks of
 * AI, "round-table" of no round). Soft hyphens and zero-width signs part no word.
 *
 * <p>Scripts that are written without blanks between words have no middle of a word, but for runs of Katakana, which are one.
 * Korean particles follow words without a blank.
 */
public final class Words {
  private static final int NONE = -1;
  private static final String TIES = "&.\u00B7\u2027:@\\\u05F3\u05F4";
  private static final String TAILS = "+#";

  private Words() {}

  public static boolean startsAt(CharSequence text, int at) {
    int first = at < text.length() ? Character.codePointAt(text, at) : NONE;
    int edge = before(text, at);
    if (edge == 0) {
      return true;
    }
    int before = Character.codePointBefore(text, edge);
    if (unspaced(first)) {
      return !(isKatakana(first) && isKatakana(before));
    }
    if (isWordPart(before)) {
      return false;
    }
    int further = before(text, edge - Character.charCount(before));
    int beyond = further == 0 ? NONE : Character.codePointBefore(text, further);
    if (isHyphen(before) || before == '+') {
      return !(beyond != NONE && isWordPart(beyond)) || before == '+' && isWordPart(first);
    }
    boolean inWord = beyond != NONE && isWordPart(beyond);
    if (before == '.' && isWordPart(first)) {
      // .NET, and example.org
      return !inWord && beyond != NONE && !Character.isWhitespace(beyond) && beyond != '(';
    }
    if (before == '@' || before == '#') {
      return false;
    }
    if (before == ',' && Character.isDigit(first)) {
      return !(beyond != NONE && Character.isDigit(beyond));
    }
    return !(inWord && TIES.indexOf(before) >= 0 && isWordPart(first)) && !isPath(text, at, before);
  }

  public static boolean endsAt(CharSequence text, int at) {
    int edge = behind(text, at);
    if (edge == text.length()) {
      return true;
    }
    int after = Character.codePointAt(text, edge);
    int last = Character.codePointBefore(text, at);
    if (unspaced(last)) {
      return !isMark(after) && !(isKatakana(last) && isKatakana(after));
    }
    int beyondAt = behind(text, edge + Character.charCount(after));
    int beyond = beyondAt == text.length() ? NONE : Character.codePointAt(text, beyondAt);
    boolean inWord = beyond != NONE && isWordPart(beyond);
    if (isWordPart(after)) {
      return isHangul(after) && Particles.follow(text, at, edge);
    }
    if (isHyphen(after)) {
      return !(inWord && Character.isLowerCase(last) && !hasCapital(text, at));
    }
    if (TAILS.indexOf(after) >= 0) {
      return after == '+' && inWord || !isWordPart(last);
    }
    if (after == ',' && Character.isDigit(last)) {
      return !(beyond != NONE && Character.isDigit(beyond));
    }
    return !(inWord && TIES.indexOf(after) >= 0 && isWordPart(last)) && !isPath(text, at, after);
  }

  // A slash between two words parts them; one in a path does not.
  private static boolean isPath(CharSequence text, int at, int slash) {
    if (slash != '/' && slash != '\\') {
      return false;
    }
    int start = at;
    while (start > 0 && !isEdge(text.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < text.length() && !isEdge(text.charAt(end))) {
      end++;
    }
    int slashes = 0;
    for (int i = start; i < end; i++) {
      slashes += text.charAt(i) == '/' || text.charAt(i) == '\\' ? 1 : 0;
    }
    char first = text.charAt(start);
    return slash == '\\' || slashes > 1 || first == '/' || first == '~' || first == '.';
  }

  private static boolean isEdge(char c) {
    return c <= ' '
        || c == '\uFFFC'
        || Character.isSpaceChar(c)
        || "()[]<>\"“”„«»,;".indexOf(c) >= 0;
  }

  private static int before(CharSequence text, int at) {
    int edge = at;
    while (edge > 0 && Folding.isIgnored(text.charAt(edge - 1))) {
      edge--;
    }
    return edge;
  }

  private static int behind(CharSequence text, int at) {
    int edge = at;
    while (edge < text.length() && Folding.isIgnored(text.charAt(edge))) {
      edge++;
    }
    return edge;
  }

  private static boolean isKatakana(int c) {
    return c >= 0x30A1
        && (UnicodeScript.of(c) == UnicodeScript.KATAKANA || c == 0x30FC || c == 0xFF70);
  }

  static boolean isHangul(int c) {
    return c >= 0x1100 && UnicodeScript.of(c) == UnicodeScript.HANGUL;
  }

  private static boolean hasCapital(CharSequence text, int end) {
    for (int i = end; i > 0 && isWordPart(text.charAt(i - 1)); i--) {
      if (Character.isUpperCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  public static boolean isWordPart(int c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
    return Character.isLetterOrDigit(c) && !unspaced(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isHyphen(int c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean unspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI
        || script == UnicodeScript.LAO
        || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR;
  }
}
