package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brackets that may be those of links, pictures and footnotes, and what becomes of them (CommonMark 0.31, section 6.3). */
final class LinkBrackets {
  private static final class Bracket {
    private final Text node;
    private final int start;
    private final int words;
    private final Delimiters.@Nullable Run delimiter;
    private final @Nullable Bracket previous;
    /** The nearest bracket around it that may begin a link, not a picture. */
    private final @Nullable Bracket link;
    /** Whether it may begin a link: not when there is a link in it, as no link holds another. */
    private boolean active = true;
    /** Whether another bracket stands within it, so that its words are no label. */
    private boolean filled;

    private Bracket(
        Text node,
        int start,
        int words,
        Delimiters.@Nullable Run delimiter,
        @Nullable Bracket previous) {
      this.node = node;
      this.start = start;
      this.words = words;
      this.delimiter = delimiter;
      this.previous = previous;
      this.link = previous == null || !previous.isPicture() ? previous : previous.link;
    }

    private boolean isPicture() {
      return words - start == 2;
    }
  }

  private final InlineSource source;
  private final String text;
  private final Node block;
  private final Delimiters delimiters;
  private final LinkDefinitions definitions;
  private final Footnotes footnotes;
  private @Nullable Bracket last;

  LinkBrackets(
      InlineSource source,
      Node block,
      Delimiters delimiters,
      LinkDefinitions definitions,
      Footnotes footnotes) {
    this.source = source;
    this.text = source.text;
    this.block = block;
    this.delimiters = delimiters;
    this.definitions = definitions;
    this.footnotes = footnotes;
  }

  boolean isOpen() {
    return last != null;
  }

  /** @param words where what is in the brackets starts */
  void open(Text node, int start, int words) {
    if (last != null) {
      last.filled = true;
    }
    last = new Bracket(node, start, words, delimiters.last(), last);
  }

  /**
   * The bracket that closes is at {@code at}, all text in front is in nodes.
   *
   * @return where the link ends; -1 if it is none, and the bracket is text
   */
  int close(int at) {
    if (last == null) {
      return -1;
    }
    Bracket opener = last;
    int end = !opener.active ? -1 : inline(opener, at);
    if (end < 0 && opener.active) {
      end = referred(opener, at);
    }
    if (end < 0 && !opener.filled) {
      end = footnote(opener, at);
    }
    last = opener.previous;
    return end;
  }

  private int inline(Bracket opener, int close) {
    if (!text.startsWith("](", close)) {
      return -1;
    }
    int from = LinkScanner.blanks(text, close + 2);
    int to = LinkScanner.address(text, from);
    if (to < 0) {
      return -1;
    }
    int titleFrom = LinkScanner.blanks(text, to);
    int titleTo = titleFrom > to ? LinkScanner.title(text, titleFrom) : -1;
    int end = LinkScanner.blanks(text, titleTo < 0 ? titleFrom : titleTo);
    if (end >= text.length() || text.charAt(end) != ')') {
      return -1;
    }
    boolean pointed = to - from >= 2 && text.charAt(from) == '<';
    BasedSequence none = source.slice(to, to);
    BasedSequence chars = source.span(opener.start, end + 1);
    BasedSequence open = source.slice(opener.start, opener.words);
    BasedSequence words = source.span(opener.words, close);
    BasedSequence shut = source.slice(close, close + 1);
    BasedSequence address = pointed ? source.slice(from + 1, to - 1) : source.slice(from, to);
    BasedSequence left = source.slice(close + 1, close + 2);
    BasedSequence right = source.slice(end, end + 1);
    BasedSequence titleOpen = titleTo < 0 ? none : source.slice(titleFrom, titleFrom + 1);
    BasedSequence title =
        titleTo < 0 ? BasedSequence.NULL : source.slice(titleFrom + 1, titleTo - 1);
    BasedSequence titleShut = titleTo < 0 ? none : source.slice(titleTo - 1, titleTo);
    wrap(
        opener,
        opener.isPicture()
            ? new Image(chars, open, words, shut, left, address, titleOpen, title, titleShut, right)
            : new Link(
                chars, open, words, shut, left, address, titleOpen, title, titleShut, right));
    return end + 1;
  }

  private int referred(Bracket opener, int close) {
    int end = text.startsWith("][", close) ? LinkScanner.label(text, close + 1) : -1;
    boolean collapsed = text.startsWith("][]", close);
    Optional<Reference> found = Optional.empty();
    if (end > 0) {
      found = definitions.find(text.substring(close + 2, end - 1));
    } else if (!opener.filled && LinkScanner.label(text, opener.words - 1) == close + 1) {
      found = definitions.find(text.substring(opener.words, close));
      end = collapsed ? close + 3 : close + 1;
    }
    if (found.isEmpty()) {
      return -1;
    }
    BasedSequence chars = source.span(opener.start, end);
    BasedSequence words = source.span(opener.words, close);
    wrap(
        opener,
        opener.isPicture()
            ? new ReferencePicture(chars, words, found.get())
            : new ReferenceLink(chars, words, found.get()));
    return end;
  }

  private void wrap(Bracket opener, Node link) {
    Node node = opener.node.getNext();
    while (node != null) {
      Node following = node.getNext();
      link.appendChild(node);
      node = following;
    }
    block.appendChild(link);
    delimiters.pair(opener.delimiter);
    opener.node.unlink();
    if (!opener.isPicture()) {
      // A picture may stand in a link, and hold one.
      for (Bracket around = opener.link; around != null && around.active; around = around.link) {
        around.active = false;
      }
    }
  }

  // "Look![^1]" is a sentence with a footnote.
  private int footnote(Bracket opener, int close) {
    if (text.charAt(opener.words) != '^'
        || !footnotes.isDefined(text.substring(opener.words + 1, close))) {
      return -1;
    }
    int start = opener.words - 1;
    delimiters.forget(opener.delimiter);
    for (Node node = opener.node.getNext(); node != null; node = opener.node.getNext()) {
      node.unlink();
    }
    FootnoteMark mark =
        new FootnoteMark(source.slice(start, close + 1), text.substring(opener.words + 1, close));
    if (opener.isPicture()) {
      opener.node.setChars(source.slice(opener.start, start));
    } else {
      opener.node.unlink();
    }
    block.appendChild(mark);
    return close + 1;
  }
}
