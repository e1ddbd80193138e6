package org.nutgraf.markdown.syntax;

import java.util.Arrays;

/** Where the lines of a text that was put together of lines stand in the file. */
public final class LinePlaces {
  // Where each line starts in the text, and in the file.
  final int[] starts;
  final int[] offsets;

  /**
   * @param starts where each line starts in the text, the first at 0
   * @param offsets where each starts in the file
   */
  public LinePlaces(int[] starts, int[] offsets) {
    this.starts = starts;
    this.offsets = offsets;
  }

  /** The number of the line that a character of the text is in, from 0. */
  int line(int at) {
    if (starts.length == 1) {
      return 0;
    }
    int found = Arrays.binarySearch(starts, at);
    return found >= 0 ? found : -found - 2;
  }

  /** Where a character of the text, which has one line at least, is in the file. */
  public int offset(int at) {
    int line = line(at);
    return offsets[line] + at - starts[line];
  }
}
