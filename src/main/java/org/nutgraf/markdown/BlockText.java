package org.nutgraf.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.nutgraf.markdown.syntax.LinePlaces;

/**
 * The lines of a block of code or HTML in one text, without the marks of quotations and lists before them, with the place of
 * each character in the file. {@link Block#getContentChars} has the same, in a time that grows with the square of the lines.
 */
final class BlockText {
  final String text;
  private final LinePlaces lines;

  private BlockText(String text, LinePlaces lines) {
    this.text = text;
    this.lines = lines;
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
    return new BlockText(text.toString(), new LinePlaces(starts, offsets));
  }

  /** The offset in the file of the character at an index of the text, which has one. */
  int offset(int at) {
    return lines.offset(at);
  }
}
