package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Finds comments within a paragraph (CommonMark 0.31, section 6.6): they end at the first {@code -->}. */
final class CommentParser implements InlineParserExtension {
  private static final String START = "<!--";
  private static final String END = "-->";

  /** The block that was searched for an end in vain, so that it isn't searched again for every start. */
  private Object withoutEnd;

  /** Makes one for each document. */
  static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "<";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new CommentParser();
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
      return false;
    }
  }

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    if (!input.matchChars(START, start) || withoutEnd == parser.getBlock()) {
      return false;
    }
    // The end may share its hyphens with the start: <!--> and <!---> are whole comments.
    int end = input.indexOf(END, start + 2);
    if (end < 0) {
      withoutEnd = parser.getBlock();
      return false;
    }
    parser.flushTextNode();
    parser.appendNode(new HtmlInlineComment(input.subSequence(start, end + END.length())));
    parser.setIndex(end + END.length());
    return true;
  }
}
