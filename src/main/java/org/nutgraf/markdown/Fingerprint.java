package org.nutgraf.markdown;

import java.util.List;
import org.nutgraf.trace.Fnv;

/**
 * A mark of a text by which a reader's browser notices that the text changed since it was last read.
 *
 * <p>Blanks and line ends count as one blank, so only what a reader sees makes a difference. It is the hash
 * {@link Fnv}, folded to 18 bits by exclusive or, in the URL-safe Base64 of RFC 4648:
 * three characters, and one change in 262,144 goes unnoticed. A cryptographic hash would tell no more, and took a sixth of
 * the time of a whole build.
 */
public final class Fingerprint {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private long hash = Fnv.OFFSET_BASIS;
  private boolean begun;
  private boolean blank;

  public static String of(String... texts) {
    return of(List.of(texts));
  }

  /** The fingerprint of several texts that are read one after the other. */
  public static String of(List<String> texts) {
    Fingerprint fingerprint = new Fingerprint();
    texts.forEach(fingerprint::add);
    return fingerprint.text();
  }

  /** Takes in one more text. */
  void add(String text) {
    long mixed = hash;
    for (char c : text.toCharArray()) {
      if ((c <= ' ' || c >= 0x80) && isBlank(c)) {
        blank = true;
      } else {
        if (blank && begun) {
          mixed = Fnv.mix(mixed, ' ');
        }
        mixed = Fnv.mix(mixed, c);
        begun = true;
        blank = false;
      }
    }
    hash = mixed;
    blank = true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x80 && Character.isSpaceChar(c);
  }

  /** The fingerprint of all texts so far. */
  String text() {
    int bits = (int) ((hash ^ hash >>> 18 ^ hash >>> 36 ^ hash >>> 54) & 0x3ffff);
    return "" + DIGITS.charAt(bits >>> 12) + DIGITS.charAt(bits >>> 6 & 63)
        + DIGITS.charAt(bits & 63);
  }
}
