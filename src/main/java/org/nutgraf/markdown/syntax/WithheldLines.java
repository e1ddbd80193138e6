package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import java.util.Set;

/**
 * Takes the lines off paragraphs while Flexmark would put them together for its own parser of what is within: where marks of
 * a quotation stand between them, its time grows with the square of their number. {@link InlineParser} gives them back.
 */
final class WithheldLines implements BlockPreProcessorFactory {
  @Override
  public Set<Class<? extends Block>> getBlockTypes() {
    return Set.of(Paragraph.class);
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of();
  }

  @Override
  public boolean affectsGlobalScope() {
    return true;
  }

  @Override
  public BlockPreProcessor apply(ParserState state) {
    InlineParser parser = (InlineParser) state.getInlineParser();
    return (ignored, block) -> parser.withhold((Paragraph) block);
  }
}
