package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaves the texts of blocks as they are until all blocks are there, and has {@link BlockTexts} parse them then. */
final class InlineParser extends CommonmarkInlineParser {
  private final Map<Paragraph, List<BasedSequence>> withheld = new LinkedHashMap<>();

  InlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkProcessors,
        extensions);
  }

  @Override
  public void parse(BasedSequence input, Node node) {}

  void withhold(Paragraph paragraph) {
    withheld.put(paragraph, paragraph.getContentLines());
    paragraph.setContent(paragraph.getChars(), List.of());
  }

  @Override
  public void finalizeDocument(Document document) {
    withheld.forEach((paragraph, lines) -> paragraph.setContent(paragraph.getChars(), lines));
    BlockTexts.parse(document);
  }
}
