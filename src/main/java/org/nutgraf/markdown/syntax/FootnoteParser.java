package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the texts of footnotes as GitHub does: {@code [^1]:}, further lines indented by four blanks. */
final class FootnoteParser extends AbstractBlockParser {
  private static final Pattern START = Pattern.compile("\\[\\^[^\\]\\[\\s]+]:[ \\t]*");
  private static final int INDENTATION = 4;

  private final Footnote block;

  private FootnoteParser(BasedSequence mark) {
    this.block = new Footnote(mark);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block child) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return block.hasChildren()
          ? BlockContinue.atIndex(state.getNextNonSpaceIndex())
          : BlockContinue.none();
    }
    return state.getIndent() >= INDENTATION
        ? BlockContinue.atColumn(state.getColumn() + INDENTATION)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }

  @Override
  public void parseInlines(com.vladsch.flexmark.parser.InlineParser parser) {}

  /** Makes one for each document. */
  static final class Factory extends BlockStarts {
    @Override
    BlockStart at(ParserState state) {
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      if (state.getIndent() >= INDENTATION
          || at + 1 >= line.length()
          || line.charAt(at) != '['
          || line.charAt(at + 1) != '^') {
        return BlockStart.none();
      }
      BasedSequence rest = line.subSequence(at, line.length());
      Matcher start = START.matcher(rest);
      return start.lookingAt()
          ? BlockStart.of(new FootnoteParser(rest.subSequence(0, rest.indexOf("]:") + 2)))
              .atIndex(at + start.end())
          : BlockStart.none();
    }
  }
}
