package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.Survey.Mark;
import org.nutgraf.markdown.TermMatcher.Match;

/**
 * Finds terms in the running text of a paragraph or table cell.
 *
 * <p>The text is laid out in one line first, so that a term may run across emphasis and line breaks. Links, code,
 * pictures and HTML leave a gap that no term crosses.
 */
final class TermLinker {
  /** What to do with a term that was found: nothing, or link it, as the first on the page or once more. */
  enum Wanted { NO, FIRST, AGAIN }

  private static final char GAP = '\uFFFC';

  private final TermMatcher matcher;

  TermLinker(Collection<Term> terms) {
    this.matcher = TermMatcher.of(terms);
  }

  /**
   * @param from the first child of the container to look at
   * @return the number of words
   */
  int link(Node container, Node from, Function<String, Wanted> wanted, Links links, Survey survey) {
    Line line = new Line();
    line.append(from);
    List<Mark> marks = new ArrayList<>();
    for (Match match : matcher.find(line.text)) {
      String term = match.term().id();
      Wanted how = wanted.apply(term);
      if (how != Wanted.NO) {
        marks.add(new Mark(line.offset(match.start()), line.offset(match.end() - 1) + 1, term, links.term(term),
            line.node(match.end() - 1), how == Wanted.FIRST));
        survey.terms.putIfAbsent(term, line.text.substring(match.start(), match.end()));
      }
    }
    if (!marks.isEmpty()) {
      survey.marks.put(container, marks);
    }
    return line.words();
  }

  /** The text of inline nodes, with the place in the file of each character. */
  private static final class Line {
    private final StringBuilder text = new StringBuilder();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int[] offsets = new int[256];

    private void append(Node first) {
      for (Node node = first; node != null; node = node.getNext()) {
        if (node instanceof Text) {
          text(node);
        } else if (node instanceof TextBase || node instanceof Emphasis || node instanceof StrongEmphasis
            || node instanceof Strikethrough) {
          append(node.getFirstChild());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
          add(node, ' ', node.getStartOffset());
        } else if (node instanceof HtmlEntity) {
          // An entity can stand beside a term, not within one: its characters have no places of their own.
          String decoded = node.getChars().unescape();
          add(node, decoded.equals("\u00A0") || decoded.length() == 1 && !Character.isLetterOrDigit(decoded.charAt(0))
              ? decoded.charAt(0) : GAP, node.getStartOffset());
        } else {
          add(node, GAP, node.getStartOffset());
        }
      }
    }

    private void text(Node node) {
      CharSequence chars = node.getChars();
      int start = node.getStartOffset();
      if (node.getEndOffset() - start != chars.length()) {
        add(node, GAP, start);
        return;
      }
      for (int i = 0; i < chars.length(); i++) {
        boolean escape = chars.charAt(i) == '\\' && i + 1 < chars.length() && Escapes.isPunctuation(chars.charAt(i + 1));
        i += escape ? 1 : 0;
        add(node, chars.charAt(i), start + i);
      }
    }

    private void add(Node node, char c, int offset) {
      if (text.length() == offsets.length) {
        offsets = java.util.Arrays.copyOf(offsets, offsets.length * 2);
      }
      if (nodes.isEmpty() || nodes.get(nodes.size() - 1) != node) {
        nodes.add(node);
        starts.add(text.length());
      }
      offsets[text.length()] = offset;
      text.append(c);
    }

    int offset(int at) {
      return offsets[at];
    }

    Node node(int at) {
      int found = java.util.Collections.binarySearch(starts, at);
      return nodes.get(found >= 0 ? found : -found - 2);
    }

    int words() {
      int words = 0;
      boolean inside = false;
      for (int i = 0; i < text.length(); i++) {
        boolean letter = Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == GAP;
        boolean blank = Character.isWhitespace(text.charAt(i));
        words += letter && !inside ? 1 : 0;
        inside = !blank && (inside || letter);
      }
      return words;
    }
  }
}
