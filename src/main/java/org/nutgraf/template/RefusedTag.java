package org.nutgraf.template;

import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.ArrayList;
import java.util.List;

/**
 * A tag of Pebble's that templates can't use here: what {@code cache} and {@code embed} print isn't escaped,
 * {@code from} works once only, and {@code flush} and {@code parallel} have no use.
 */
record RefusedTag(String name) implements TokenParser {
  private static final List<String> NAMES = List.of("cache", "embed", "flush", "from", "parallel");

  /** How the message ends. */
  static final String REFUSED = "can't be used";

  static List<TokenParser> all() {
    List<TokenParser> all = new ArrayList<>();
    for (String name : NAMES) {
      all.add(new RefusedTag(name));
    }
    return all;
  }

  static boolean isOne(String tag) {
    return NAMES.contains(tag);
  }

  @Override
  public String getTag() {
    return name;
  }

  @Override
  public RenderableNode parse(Token token, Parser parser) {
    throw new ParserException(
        null,
        "The tag \"" + name + "\" " + REFUSED,
        token.getLineNumber(),
        parser.getStream().getFilename());
  }
}
