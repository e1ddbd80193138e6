package org.nutgraf.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * What CommonMark 0.30 and 0.31 say of emphasis and comments; Flexmark itself follows 0.28.
 *
 * <p>What else has changed since is rare in texts; the test of the specification lists it.
 */
final class NewerCommonMark implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false).set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customDelimiterProcessor(new EmphasisRule('*'));
    builder.customDelimiterProcessor(new EmphasisRule('_'));
    builder.customInlineParserExtensionFactory(new CommentParser.Factory());
    builder.customInlineParserFactory(InlineParser::new);
    // Flexmark leaves this out where the parser is not its own.
    builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
  }
}
