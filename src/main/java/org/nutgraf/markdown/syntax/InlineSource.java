package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a block in one text, without their indentation and what stands before them in quotations and lists, with the
 * place of each character in the file.
 */
final class InlineSource {
  /** Lines end with {@code \n}, but for the last one. */
  final String text;

  private final BasedSequence base;
  private final LinePlaces lines;

  private InlineSource(String text, BasedSequence base, LinePlaces lines) {
    this.text = text;
    this.base = base;
    this.lines = lines;
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
    return new InlineSource(
        text.toString(), lines.get(0).getBaseSequence(), new LinePlaces(starts, offsets));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** The number of the line that a character is in, from 0. */
  int line(int at) {
    return lines.line(at);
  }

  /** Where a character is in the file. */
  int offset(int at) {
    return lines.offset(at);
  }

  /** Characters {@code start} (inclusive) to {@code end} (exclusive), as a part of the file. */
  BasedSequence slice(int start, int end) {
    int[] starts = lines.starts;
    int from = offset(start);
    int to = end == start ? from : offset(end - 1) + 1;
    if (to - from == end - start) {
      return base.baseSubSequence(from, to);
    }
    List<BasedSequence> pieces = new ArrayList<>();
    for (int line = line(start); line < starts.length && starts[line] < end; line++) {
      int begin = Math.max(start, starts[line]);
      int stop = Math.min(end, line + 1 < starts.length ? starts[line + 1] : text.length());
      int shift = lines.offsets[line] - starts[line];
      pieces.add(base.baseSubSequence(shift + begin, shift + stop));
    }
    return SegmentedSequence.create(pieces.get(0), pieces);
  }

  /** All of the file from one character to before another, with what stands between the lines. */
  BasedSequence span(int start, int end) {
    return base.baseSubSequence(offset(start), end == start ? offset(start) : offset(end - 1) + 1);
  }
}
