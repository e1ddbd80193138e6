package org.nutgraf.markdown.syntax;

import java.lang.Character.UnicodeScript;

/** Characters of Chinese, Japanese and Korean. */
public final class EastAsian {
  private EastAsian() {}

  /** Letters, and the punctuation and full-width forms that go with them. */
  static boolean is(int c) {
    return c >= 0x1100 && (UnicodeScript.of(c) == UnicodeScript.HANGUL || isUnspaced(c));
  }

  /** The same of Chinese and Japanese, between whose words no blanks stand. */
  public static boolean isUnspaced(int c) {
    if (c < 0x2E80) {
      return false;
    }
    boolean block = c >= 0x3000 && c <= 0x303F
        || c >= 0x31C0 && c <= 0x33FF && !(c >= 0x3200 && c <= 0x321E)
        || c >= 0xFE30 && c <= 0xFE4F
        || c >= 0xFF01 && c <= 0xFF9F
        || c >= 0xFFE0 && c <= 0xFFE6;
    UnicodeScript script = UnicodeScript.of(c);
    return block
        || script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.BOPOMOFO
        || script == UnicodeScript.YI
        || c == 0x30FC;
  }
}
