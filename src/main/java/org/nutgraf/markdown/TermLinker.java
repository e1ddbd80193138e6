package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
  /**
   * Decides about a term that was found at an offset in the file; is asked in the order of the text. Gives the anchor
   * of its link, which may be empty, if it is to be one.
   */
  interface Choice {
    Optional<String> of(String term, int offset);
  }

  private static final Pattern SMALL = Pattern.compile("</?su[bp]>|<wbr ?/?>");
  private static final char GAP = '\uFFFC';

  /** A term in a text, by its places in the file; {@code last} is the node that holds its last character. */
  private record Hit(String term, int start, int end, Node last, String text) {}

  private record Found(List<Hit> hits, int words) {}

  private final TermMatcher matcher;
  // A body stands on its own page and on the one-page edition; what is in it is the same.
  private final Map<Tree, Map<Node, Found>> found = new ConcurrentHashMap<>();

  TermLinker(Collection<Term> terms) {
    this(terms, "");
  }

  /** @param language by which texts are compared */
  TermLinker(Collection<Term> terms, String language) {
    this(TermMatcher.of(terms, language));
  }

  private TermLinker(TermMatcher matcher) {
    this.matcher = matcher;
  }

  /** One that has found nothing yet. */
  TermLinker anew() {
    return new TermLinker(matcher);
  }

  /**
   * @param from the first child of the container to look at
   * @return the number of words
   */
  int link(Tree tree, Node container, Node from, Choice choice, Links links, Survey survey) {
    Found found = this.found.computeIfAbsent(tree, key -> Collections.synchronizedMap(new IdentityHashMap<>()))
        .computeIfAbsent(container, key -> find(from, container.getTextLength()));
    List<Mark> marks = new ArrayList<>();
    for (Hit hit : found.hits()) {
      choice.of(hit.term(), hit.start()).ifPresent(anchor -> {
        marks.add(new Mark(hit.start(), hit.end(), hit.term(), links.term(hit.term()), hit.last(), anchor));
        survey.terms.putIfAbsent(hit.term(), hit.text());
      });
    }
    if (!marks.isEmpty()) {
      survey.marks.put(container, marks);
    }
    return found.words();
  }

  private Found find(Node from, int length) {
    Line line = new Line(length);
    line.append(from);
    List<Hit> hits = new ArrayList<>();
    for (Match match : matcher.find(line.text, line.length)) {
      line.lastTag(match.start(), match.end()).ifPresent(last -> hits.add(new Hit(match.term().id(),
          line.start(match.start()), last instanceof HtmlInline ? last.getEndOffset() : line.end(match.end() - 1), last,
          new String(line.text, match.start(), match.end() - match.start()))));
    }
    return new Found(hits, line.words);
  }

  /** The text of inline nodes, with the place in the file of each character. */
  private static final class Line {
    private char[] text;
    private int[] offsets;
    private int length;
    private int words;
    private boolean inWord;
    private final List<Node> nodes = new ArrayList<>();
    private Node last;
    private final List<Integer> starts = new ArrayList<>();
    private final List<HtmlInline> tags = new ArrayList<>();
    private final List<Integer> tagPlaces = new ArrayList<>();

    /** @param length about how long it will be */
    Line(int length) {
      text = new char[length + 16];
      offsets = new int[length + 16];
    }

    private void append(Node first) {
      for (Node node = first; node != null; node = node.getNext()) {
        if (node instanceof Text) {
          text(node);
        } else if (node instanceof TextBase || node instanceof Emphasis || node instanceof StrongEmphasis
            || node instanceof Strikethrough) {
          append(node.getFirstChild());
        } else if (node instanceof JoinedLineBreak) {
          continue;
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
          add(node, ' ', node.getStartOffset());
        } else if (node instanceof HtmlInline tag && isWithinWord(tag)) {
          tags.add(tag);
          tagPlaces.add(length);
        } else if (node instanceof HtmlInline && node.getChars().startsWith("<br")) {
          add(node, ' ', node.getStartOffset());
        } else if (node instanceof HtmlEntity entity) {
          String decoded = Escapes.decoded(entity);
          for (int i = 0; i < decoded.length(); i++) {
            add(node, decoded.charAt(i), node.getStartOffset());
          }
        } else {
          add(node, GAP, node.getStartOffset());
        }
      }
    }

    // CO<sub>2</sub> is one word.
    private static boolean isWithinWord(HtmlInline tag) {
      return SMALL.matcher(tag.getChars()).matches();
    }

    private void text(Node node) {
      String chars = Escapes.text(node);
      int start = node.getEndOffset() - chars.length();
      if (!Escapes.isInPlace(node)) {
        add(node, GAP, node.getStartOffset());
        return;
      }
      boolean escapes = chars.indexOf('\\') >= 0;
      for (int i = Escapes.indentation(node); i < chars.length(); i++) {
        i += escapes && Escapes.isEscape(chars, i) ? 1 : 0;
        add(node, chars.charAt(i), start + i);
      }
    }

    private void add(Node node, char c, int offset) {
      if (isBlank(c) && length > 0 && isBlank(text[length - 1])) {
        return;
      }
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
        offsets = Arrays.copyOf(offsets, length * 2);
      }
      if (node != last) {
        last = node;
        nodes.add(node);
        starts.add(length);
      }
      offsets[length] = offset;
      text[length++] = c;
      if (!inWord) {
        inWord = isWordCharacter(c);
        words += inWord ? 1 : 0;
      } else {
        inWord = c > ' ' && (c < 128 || !Character.isWhitespace(c));
      }
    }

    private static boolean isBlank(char c) {
      return c <= ' ' ? c == ' ' || c == '\t' || c == '\n' : c == '\u00A0' || c == '\u202F';
    }

    /**
     * The node that characters {@code start} to {@code end} end with, which may be a tag whose partner is among them. Empty
     * if they hold half of a pair, and can't be a link.
     */
    Optional<Node> lastTag(int start, int end) {
      int depth = 0;
      Node last = node(end - 1);
      for (int i = 0; i < tags.size(); i++) {
        int place = tagPlaces.get(i);
        boolean closing = tags.get(i).getChars().startsWith("</");
        if (place <= start || place > end || place == end && (!closing || depth == 0) || tags.get(i).getChars().startsWith("<wbr")) {
          continue;
        }
        if (closing && depth == 0) {
          return Optional.empty();
        }
        depth += closing ? -1 : 1;
        last = closing && place == end ? tags.get(i) : last;
      }
      return depth == 0 ? Optional.of(last) : Optional.empty();
    }

    /** Where in the file a character is; for one of an entity, where the entity begins. */
    int start(int at) {
      return offsets[at];
    }

    /** Where in the file a character ends; for one of an entity, where the entity ends. */
    int end(int at) {
      return node(at) instanceof HtmlEntity entity ? entity.getEndOffset() : offsets[at] + 1;
    }

    Node node(int at) {
      int found = Collections.binarySearch(starts, at);
      return nodes.get(found >= 0 ? found : -found - 2);
    }

    private static boolean isWordCharacter(char c) {
      return c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c) || c == GAP;
    }
  }
}
