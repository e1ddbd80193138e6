package org.nutgraf.page.compose;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Looks for a word of ASCII in bytes, most of which it passes over: Horspool, "Practical fast searching in strings",
 * Software: Practice and Experience 10 (1980). A page is looked through for several words, and most have none of them.
 */
final class ByteSearch {
  private final byte[] word;
  // How far to go on where a byte stands at the end of the word's place.
  private final int[] steps = new int[1 << Byte.SIZE];

  ByteSearch(String word) {
    this.word = word.getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(steps, this.word.length);
    for (int i = 0; i < this.word.length - 1; i++) {
      steps[this.word[i] & 0xFF] = this.word.length - 1 - i;
    }
  }

  boolean isIn(byte[] bytes) {
    return end(bytes).isPresent();
  }

  /** Where the word ends, where it stands first; empty if it isn't there. */
  OptionalInt end(byte[] bytes) {
    int last = word.length - 1;
    for (int at = last; at < bytes.length; at += steps[bytes[at] & 0xFF]) {
      if (bytes[at] == word[last]
          && Arrays.equals(bytes, at - last, at + 1, word, 0, word.length)) {
        return OptionalInt.of(at + 1);
      }
    }
    return OptionalInt.empty();
  }
}
