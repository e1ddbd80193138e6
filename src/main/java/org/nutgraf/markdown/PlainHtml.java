package org.nutgraf.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;

/** Markdown as HTML and nothing more: no terms, no schemes, raw HTML as it stands. */
public final class PlainHtml {
  private static final Parser PARSER = Parser.builder(MarkdownParser.OPTIONS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(MarkdownParser.OPTIONS).build();

  private PlainHtml() {}

  public static String of(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }
}
