package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's headings. It puts the whole paragraph together at each of its lines, only to see whether there is one that
 * the line could underline, so that its time grows with the square of the lines: here it is told so without the text.
 */
final class HeadingStart implements CustomBlockParserFactory {
  private final CustomBlockParserFactory headings = new HeadingParser.Factory();

  private record Matched(BlockParser getBlockParser) implements MatchedBlockParser {
    @Override
    public @Nullable BasedSequence getParagraphContent() {
      return getBlockParser.isParagraphParser() ? BasedSequence.EMPTY : null;
    }

    @Override
    public List<BasedSequence> getParagraphLines() {
      return getBlockParser.getBlockContent().getLines();
    }

    @Override
    public List<Integer> getParagraphEolLengths() {
      return getBlockParser.getBlockContent().getLineIndents();
    }

    @Override
    public MutableDataHolder getParagraphDataHolder() {
      return getBlockParser.getDataHolder();
    }
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return headings.getAfterDependents();
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return headings.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return headings.affectsGlobalScope();
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory factory = headings.apply(options);
    return (state, matched) -> factory.tryStart(state, new Matched(matched.getBlockParser()));
  }
}
