package org.nutgraf.pipeline;

import org.nutgraf.pipeline.Gate.Refused;

/** Refuses characters that can't be seen. */
final class SeenBytes {
  private SeenBytes() {}

  /** Looks at a whole file. */
  static void visible(byte[] bytes) throws Refused {
    for (int i = 0; i < bytes.length; i++) {
      check(bytes, i);
    }
  }

  /** Looks at a byte of UTF-8. One comparison is enough for letters, which nearly all of them are. */
  static void check(byte[] bytes, int i) throws Refused {
    byte c = bytes[i];
    if (c < ' ' || c == 0x7F) {
      checkRare(bytes, i, c);
    }
  }

  // Apart, so that the check above is short enough to be compiled into the loops that call it.
  private static void checkRare(byte[] bytes, int i, byte c) throws Refused {
    if (c >= 0
        ? c != '\n' && c != '\t' && c != '\r'
        : c == (byte) 0xE2 && isTurning(bytes, i)
            || c == (byte) 0xEF
                && i + 2 < bytes.length
                && bytes[i + 1] == (byte) 0xBF
                && bytes[i + 2] >= (byte) 0xBE) {
      throw new Refused("has a character that can't be seen", i);
    }
  }

  private static boolean isTurning(byte[] bytes, int i) {
    if (i + 2 >= bytes.length) {
      return false;
    }
    int last = bytes[i + 2] & 0xFF;
    return bytes[i + 1] == (byte) 0x80 && last >= 0xAA && last <= 0xAE
        || bytes[i + 1] == (byte) 0x81 && last >= 0xA6 && last <= 0xA9;
  }
}
