package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a block in one text, without their indentation and what stands before them in quotations and lists, with the
 * place of each character in the file.
 */
final class InlineSource {
  /** Lines end with {@code \n}, but for the last one. */
  final String text;

  private final BasedSequence base;
  // Where each line starts in the text, and in the file.
  private final int[] starts;
  private final int[] offsets;

  private InlineSource(String text, BasedSequence base, int[] starts, int[] offsets) {
    this.text = text;
    this.base = base;
    this.starts = starts;
    this.offsets = offsets;
  }

  /** @param lines of a file's text, each with its line end or none */
  static InlineSource of(List<BasedSequence> lines) {
    String file = (String) lines.get(0).getBase();
    StringBuilder text = new StringBuilder();
    int[] starts = new int[lines.size()];
    int[] offsets = new int[lines.size()];
    for (int i = 0; i < starts.length; i++) {
      int start = lines.get(i).getStartOffset();
      int end = lines.get(i).getEndOffset();
      while (start < end && isBlank(file.charAt(start))) {
        start++;
      }
      starts[i] = text.length();
      offsets[i] = start;
      text.append(file, start, end);
    }
    int length = text.length();
    while (length > 0 && (isBlank(text.charAt(length - 1)) || text.charAt(length - 1) == '\n')) {
      length--;
    }
    text.setLength(length);
    return new InlineSource(text.toString(), lines.get(0).getBaseSequence(), starts, offsets);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** The number of the line that a character is in, from 0. */
  int line(int at) {
    if (starts.length == 1) {
      return 0;
    }
    int found = Arrays.binarySearch(starts, at);
    return found >= 0 ? found : -found - 2;
  }

  /** Where a character is in the file. */
  int offset(int at) {
    int line = line(at);
    return offsets[line] + at - starts[line];
  }

  /** Characters {@code start} (inclusive) to {@code end} (exclusive), as a part of the file. */
  BasedSequence slice(int start, int end) {
    int first = line(start);
    int from = offsets[first] + start - starts[first];
    int to = end == start ? from : offset(end - 1) + 1;
    if (to - from == end - start) {
      return base.baseSubSequence(from, to);
    }
    List<BasedSequence> pieces = new ArrayList<>();
    for (int line = first; line < starts.length && starts[line] < end; line++) {
      int begin = Math.max(start, starts[line]);
      int stop = Math.min(end, line + 1 < starts.length ? starts[line + 1] : text.length());
      pieces.add(base.baseSubSequence(
          offsets[line] + begin - starts[line], offsets[line] + stop - starts[line]));
    }
    return SegmentedSequence.create(pieces.get(0), pieces);
  }

  /** All of the file from one character to before another, with what stands between the lines. */
  BasedSequence span(int start, int end) {
    return base.baseSubSequence(offset(start), end == start ? offset(start) : offset(end - 1) + 1);
  }
}
