package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;
import org.nutgraf.content.Body;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/** How deep lists, quotations and emphasis may stand in one another: walking a tree takes stack for each level. */
public final class Nesting {
  private static final int DEEPEST = 100;
  private static final String MARKS = ">-+*_[!~";

  private Nesting() {}

  /** Thrown as soon as blocks are nested too deeply: each line costs as much as blocks are open. */
  public static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TooDeep() {
      super(null, null, false, false);
    }
  }

  /** Asked first wherever a block might begin. None begins here. */
  static final class Guard extends BlockStarts {
    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(FootnoteParser.Factory.class, BlockQuoteParser.Factory.class);
    }

    @Override
    BlockStart at(ParserState state) {
      if (state.getActiveBlockParsers().size() > DEEPEST) {
        throw new TooDeep();
      }
      return BlockStart.none();
    }
  }

  public static boolean isTooDeep(Document document) {
    int depth = 0;
    Node node = document;
    while (depth <= DEEPEST) {
      if (node.hasChildren()) {
        node = node.getFirstChild();
        depth++;
      } else {
        while (node != document && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        if (node == document) {
          return false;
        }
        node = node.getNext();
      }
    }
    return true;
  }

  /** What is wrong: the line with the most marks is the likely one. */
  public static Finding tooDeep(Body body) {
    SourceFile file = body.file();
    String text = file.text();
    int start = body.start();
    int most = -1;
    for (int line = start; line < text.length(); ) {
      int next = text.indexOf('\n', line);
      int end = next < 0 ? text.length() : next;
      int marks = (int)
          text.substring(line, end).chars().filter(c -> MARKS.indexOf(c) >= 0).count();
      if (marks > most) {
        most = marks;
        start = line;
      }
      line = end + 1;
    }
    return Finding.of(
        file.at(start, start),
        Rule.TOO_DEEP,
        "lists, quotations or emphasis are nested more than " + DEEPEST + " levels deep",
        "take some levels out");
  }
}
