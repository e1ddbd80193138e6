package org.nutgraf.text;

import java.lang.Character.UnicodeScript;

/**
 * Where words begin and end, in any script.
 *
 * <p>A letter, digit or combining mark next to a place makes it the middle of a word, and so does a hyphen that
 * ties it to another word in front ("non-profit" holds no "profit") or, for words in lower case, behind
 * ("AI-powered" speaks of AI, "round-table" of no round). Scripts that are written without blanks between words
 * have no middle of a word, and Korean particles follow words of other scripts without a blank.
 */
public final class Words {
  private Words() {}

  public static boolean startsAt(CharSequence text, int at) {
    if (at == 0 || unspaced(Character.codePointAt(text, at))) {
      return true;
    }
    int before = Character.codePointBefore(text, at);
    boolean tied = isHyphen(before) && at > 1 && isWordPart(Character.codePointBefore(text, at - 1));
    return !isWordPart(before) && !tied;
  }

  public static boolean endsAt(CharSequence text, int at) {
    if (at == text.length()) {
      return true;
    }
    int after = Character.codePointAt(text, at);
    if (unspaced(Character.codePointBefore(text, at))) {
      return !isMark(after);
    }
    boolean tied = isHyphen(after) && at + 1 < text.length()
        && isWordPart(Character.codePointAt(text, at + 1))
        && Character.isLowerCase(Character.codePointBefore(text, at)) && !hasCapital(text, at);
    return (!isWordPart(after) || isParticle(text, at)) && !tied;
  }

  private static boolean isParticle(CharSequence text, int at) {
    return isHangul(Character.codePointAt(text, at)) && !isHangul(Character.codePointBefore(text, at));
  }

  private static boolean isHangul(int c) {
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
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
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
    return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI || script == UnicodeScript.LAO || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR;
  }
}
