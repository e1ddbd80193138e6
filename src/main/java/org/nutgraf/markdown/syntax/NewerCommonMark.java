package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * What is within blocks as CommonMark 0.31 and GitHub have it, and GitHub's footnotes; Flexmark, which finds the blocks,
 * follows 0.28. What of these has changed since is rare in texts; the test of the specification lists it.
 */
public final class NewerCommonMark implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.HEADING_PARSER, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserFactory(InlineParser::new);
    builder.blockPreProcessorFactory(new WithheldLines());
    builder.customBlockParserFactory(new Nesting.Guard());
    builder.customBlockParserFactory(new FootnoteParser.Factory());
    builder.customBlockParserFactory(new HeadingStart());
  }
}
