package org.nutgraf.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is compared: in lower case, with the spellings of one letter made one (Unicode's NFC), and without what tells
 * no words apart: soft hyphens and zero-width signs, the points of Hebrew, the vowel marks and the lengthening of Arabic.
 * Apostrophes, hyphens and blanks that look alike are alike, and several blanks are one; ß is ss, œ is oe, ﬁ is fi, ё is е, a Greek accent is
 * none.
 *
 * <p>Each character knows its place in the text.
 */
public final class Folding {
  private static final int ASCII = 128;

  private final boolean turkish;
  private char[] folded;
  private char[] exact;
  private int[] starts;
  private int length;

  private Folding(int size, boolean turkish) {
    this.turkish = turkish;
    folded = new char[size + 16];
    exact = new char[size + 16];
    starts = new int[size + 17];
  }

  /** @param language in which Turkish and Azeri have two kinds of i */
  public static Folding of(String text, String language) {
    Folding folding = new Folding(text.length(), isTurkish(language));
    char[] written = text.toCharArray();
    for (int i = 0; i < written.length; i++) {
      char c = written[i];
      if (c >= 'a' && c <= 'z') {
        folding.put(c, c, i);
      } else if (c > ' ' && c < ASCII) {
        folding.put(folding.lower(c), c, i);
      } else if (c < ASCII) {
        folding.add(c, i);
      } else {
        i = folding.further(text, i);
      }
    }
    folding.starts[folding.length] = text.length();
    return folding;
  }

  private static boolean isTurkish(String language) {
    return language.equals("tr")
        || language.equals("az")
        || language.startsWith("tr-")
        || language.startsWith("az-");
  }

  // A letter with the marks behind it. Gives the last index that was read.
  private int further(String text, int at) {
    char c = text.charAt(at);
    int end = at + 1;
    if (isMark(c) && length > 0 && !isIgnored(c)) {
      // A mark behind a letter of ASCII: both are made one.
      int from = starts[length - 1];
      while (end < text.length() && isMark(text.charAt(end))) {
        end++;
      }
      length--;
      composed(text.substring(from, end), from);
      return end - 1;
    }
    if (Character.isHighSurrogate(c) && end < text.length()) {
      put(c, c, at);
      put(text.charAt(end), text.charAt(end), at);
      return end;
    }
    while (end < text.length() && isMark(text.charAt(end)) && !isIgnored(text.charAt(end))) {
      end++;
    }
    // The parts of Korean syllables.
    while (c >= 0x1100
        && c <= 0x11FF
        && end < text.length()
        && text.charAt(end) >= 0x1100
        && text.charAt(end) <= 0x11FF) {
      end++;
    }
    composed(text.substring(at, end), at);
    return end - 1;
  }

  private void composed(String letter, int start) {
    String whole =
        letter.length() == 1 ? letter : Normalizer.normalize(letter, Normalizer.Form.NFC);
    for (int i = 0; i < whole.length(); i++) {
      add(whole.charAt(i), start);
    }
  }

  private void add(char c, int start) {
    if (isIgnored(c)) {
      return;
    }
    char plain = alike(c);
    String letters = c < ASCII ? "" : ligature(plain);
    if (!letters.isEmpty()) {
      for (int i = 0; i < letters.length(); i++) {
        put(Character.toLowerCase(letters.charAt(i)), letters.charAt(i), start);
      }
    } else if (plain != ' ' || length == 0 || folded[length - 1] != ' ') {
      put(lower(plain), plain, start);
    }
  }

  private void put(char lower, char plain, int start) {
    int at = length++;
    if (at == folded.length) {
      grow();
    }
    folded[at] = lower;
    exact[at] = plain;
    starts[at] = start;
  }

  private void grow() {
    folded = Arrays.copyOf(folded, 2 * folded.length);
    exact = Arrays.copyOf(exact, folded.length);
    starts = Arrays.copyOf(starts, folded.length + 1);
  }

  private char lower(char c) {
    if (turkish && (c == 'I' || c == 'İ')) {
      return c == 'I' ? 'ı' : 'i';
    }
    if (c < ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    char lower = c == 'İ' ? 'i' : Character.toLowerCase(c);
    if (lower >= 0x0370 && lower <= 0x03FF || lower >= 0x1F00 && lower <= 0x1FFF) {
      char bare =
          Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
      return bare == 'ς' ? 'σ' : bare;
    }
    return lower;
  }

  // Letters that are written as several where a keyboard or capitals lack them: OEUVRE.
  private static String ligature(char c) {
    return switch (c) {
      case 'ß', 'ẞ' -> "ss";
      case 'œ' -> "oe";
      case 'Œ' -> "Oe";
      case 'æ' -> "ae";
      case 'Æ' -> "Ae";
      case 'ĳ' -> "ij";
      case 'Ĳ' -> "IJ";
      case 'ﬀ' -> "ff";
      case 'ﬁ' -> "fi";
      case 'ﬂ' -> "fl";
      case 'ﬃ' -> "ffi";
      case 'ﬄ' -> "ffl";
      default -> "";
    };
  }

  // What is the same letter, whatever its case.
  private static char alike(char c) {
    if (c > ' ' && c < '\u00A0') {
      return c;
    }
    return switch (c) {
      case '\u2019', '\u02BC' -> '\'';
      case '\u2010', '\u2011' -> '-';
      case '\u00A0', '\u202F', '\n', '\t' -> ' ';
      case 'ё' -> 'е';
      case 'Ё' -> 'Е';
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      default -> c;
    };
  }

  /** Whether a character is none of a word's letters, and parts no word either. */
  static boolean isIgnored(int c) {
    return c == 0x00AD
        || c >= 0x0591 && c <= 0x05BD
        || c == 0x05BF
        || c == 0x05C1
        || c == 0x05C2
        || c == 0x0640
        || c >= 0x064B && c <= 0x0652
        || c == 0x0670
        || c >= 0x200B && c <= 0x200D
        || c == 0x2060
        || c == 0xFEFF
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  private static boolean isMark(char c) {
    return c >= 0x0300
        && (Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  public int length() {
    return length;
  }

  /** A character in lower case. */
  public char lower(int at) {
    return folded[at];
  }

  /** All characters in lower case, {@link #length} of them, and then what means nothing; not to be changed. */
  char[] lower() {
    return folded;
  }

  /** A character with its case. */
  public char exact(int at) {
    return exact[at];
  }

  /** Where in the text a character starts. */
  public int start(int at) {
    return starts[at];
  }

  /** Where in the text a character ends, with the marks that belong to it. */
  public int end(int at) {
    int next = at + 1;
    while (next < length && starts[next] == starts[at]) {
      next++;
    }
    return starts[next];
  }

  /** The text as it is compared, in lower case. */
  @Override
  public String toString() {
    return new String(folded, 0, length);
  }
}
