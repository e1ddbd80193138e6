package org.nutgraf.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a block of code or HTML in one text, without the marks of quotations and lists before them, with the place of
 * each character in the file. {@link Block#getContentChars} has the same, in a time that grows with the square of the lines.
 */
final class BlockText {
  final String text;
  // Where each line starts in the text, and in the file.
  private final int[] starts;
  private final int[] offsets;

  private BlockText(String text, int[] starts, int[] offsets) {
    this.text = text;
    this.starts = starts;
    this.offsets = offsets;
  }

  static BlockText of(Block block) {
    List<BasedSequence> lines = block.getContentLines();
    StringBuilder text = new StringBuilder();
    int[] starts = new int[lines.size()];
    int[] offsets = new int[lines.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = text.length();
      offsets[i] = lines.get(i).getStartOffset();
      text.append(lines.get(i));
    }
    return new BlockText(text.toString(), starts, offsets);
  }

  /** The offset in the file of the character at an index of the text, which has one. */
  int offset(int at) {
    int found = Arrays.binarySearch(starts, at);
    int line = found < 0 ? -found - 2 : found;
    return offsets[line] + at - starts[line];
  }
}
