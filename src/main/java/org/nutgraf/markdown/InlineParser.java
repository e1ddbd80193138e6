package org.nutgraf.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Flexmark's own, but for two steps that it takes in a roundabout way: it looks for the blanks in links with a pattern, and
 * copies the whole paragraph for each place where it does; and it asks three objects for each character of plain text.
 */
final class InlineParser extends CommonmarkInlineParser {
  InlineParser(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors, LinkRefProcessorData linkProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkProcessors, extensions);
  }

  /** Skips blanks and up to one line end (CommonMark 0.31, section 6.3). */
  @Override
  public boolean spnl() {
    blanks();
    if (index < input.length() && (input.charAt(index) == '\n' || input.charAt(index) == '\r')) {
      index += input.matchChars("\r\n", index) ? 2 : 1;
      blanks();
    }
    return true;
  }

  /** Skips what stands for itself. */
  @Override
  protected boolean parseString() {
    if (!(input instanceof SubSequence && input.getBase() instanceof String base)) {
      return super.parseString();
    }
    int start = input.getStartOffset();
    int from = index;
    while (index < input.length() && !specialCharacters.get(base.charAt(start + index))) {
      index++;
    }
    if (index > from) {
      appendText(input, from, index);
    }
    return index > from;
  }

  private void blanks() {
    while (index < input.length() && (input.charAt(index) == ' ' || input.charAt(index) == '\t')) {
      index++;
    }
  }
}
