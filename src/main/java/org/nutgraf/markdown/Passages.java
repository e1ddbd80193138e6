package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Passage.Kind;

/** Takes a tree apart into passages. */
final class Passages {
  private final SourceFile file;
  private final Document document;
  private final List<Passage> found = new ArrayList<>();

  private Passages(SourceFile file, Document document) {
    this.file = file;
    this.document = document;
  }

  /** In the order of the text; code and pictures follow the passage they stand in. */
  static List<Passage> of(SourceFile file, Document document) {
    Passages passages = new Passages(file, document);
    passages.blocks(document, false);
    return List.copyOf(passages.found);
  }

  private void blocks(Node parent, boolean quotation) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph || node instanceof TableCell || node instanceof Heading) {
        text(node, quotation);
      } else if (node instanceof FencedCodeBlock code) {
        code(code.getContentChars(), quotation);
      } else if (node instanceof IndentedCodeBlock code) {
        code(code.getContentChars(), quotation);
      } else if (!(node instanceof HtmlBlockBase || node instanceof Reference || node instanceof TableSeparator)) {
        blocks(node, quotation || node instanceof BlockQuote quote && Callout.of(quote).isEmpty());
      }
    }
  }

  private void text(Node container, boolean quotation) {
    Node from = container.getParent() instanceof BlockQuote quote && Callout.of(quote).isPresent()
        && quote.getFirstChild() == container ? Callout.rest((Paragraph) container) : container.getFirstChild();
    Kind kind = container instanceof Heading ? Kind.HEADING : container instanceof TableCell ? Kind.CELL
        : Kind.PARAGRAPH;
    int place = found.size();
    Line line = new Line(quotation);
    line.append(from);
    found.add(place, line.passage(kind));
  }

  private void code(BasedSequence chars, boolean quotation) {
    Line line = new Line(quotation);
    line.add(file.text().substring(chars.getStartOffset(), chars.getEndOffset()), chars.getStartOffset(),
        chars.getEndOffset());
    found.add(line.passage(Kind.CODE));
  }

  /** Inline nodes laid out in one line. */
  private final class Line {
    private final boolean quotation;
    private final StringBuilder text = new StringBuilder();
    private final List<Passage.Link> links = new ArrayList<>();
    private int[] pieces = new int[12];
    private int used;

    Line(boolean quotation) {
      this.quotation = quotation;
    }

    Passage passage(Kind kind) {
      return new Passage(file, kind, quotation, text.toString(), Arrays.copyOf(pieces, used), List.copyOf(links));
    }

    void append(Node first) {
      for (Node node = first; node != null; node = node.getNext()) {
        inline(node);
      }
    }

    private void inline(Node node) {
      if (node instanceof Text) {
        text(node);
      } else if (node instanceof SoftLineBreak && !(node instanceof JoinedLineBreak) || node instanceof HardLineBreak) {
        add(" ", node);
      } else if (node instanceof HtmlEntity entity) {
        add(Escapes.decoded(entity), node);
      } else if (node instanceof Code code) {
        apart(node);
        Passages.this.code(code.getText(), quotation);
      } else if (node instanceof Image || node instanceof ImageRef) {
        apart(node);
        found.add(picture(node));
      } else if (node instanceof AutoLink link) {
        link(apart(node), link.getText().toString());
      } else if (node instanceof MailLink) {
        apart(node);
      } else if (node instanceof InlineLinkNode link) {
        int start = text.length();
        append(node.getFirstChild());
        link(start, Escapes.unescaped(link.getUrl()));
      } else if (node instanceof RefNode ref) {
        ref(ref);
      } else if (node instanceof HtmlInlineBase) {
        if (node.getChars().startsWith("<br")) {
          add(" ", node);
        }
      } else if (node instanceof FootnoteMark || node instanceof TaskMark || node instanceof JoinedLineBreak) {
        return;
      } else if (node.hasChildren()) {
        append(node.getFirstChild());
      } else {
        apart(node);
      }
    }

    private Passage picture(Node node) {
      Line words = new Line(quotation);
      words.append(node.getFirstChild());
      if (node instanceof Image image) {
        words.link(0, Escapes.unescaped(image.getUrl()));
      } else {
        Optional.ofNullable(((ImageRef) node).getReferenceNode(document))
            .ifPresent(reference -> words.link(0, Escapes.unescaped(reference.getUrl())));
      }
      return words.passage(Kind.PICTURE);
    }

    private void ref(RefNode node) {
      Reference reference = node.getReferenceNode(document);
      if (reference == null && !node.hasChildren()) {
        add(Escapes.unescaped(node.getChars()), node);
        return;
      }
      int start = text.length();
      append(node.getFirstChild());
      if (reference != null) {
        link(start, Escapes.unescaped(reference.getUrl()));
      }
    }

    private void link(int start, String address) {
      links.add(new Passage.Link(start, text.length(), address));
    }

    private int apart(Node node) {
      add(String.valueOf(Passage.GAP), node);
      return text.length() - 1;
    }

    private void text(Node node) {
      String chars = Escapes.text(node);
      int start = node.getEndOffset() - chars.length();
      if (!Escapes.isInPlace(node)) {
        add(Escapes.unescaped(node.getChars()), node);
        return;
      }
      int done = Escapes.indentation(node);
      for (int i = done; i < chars.length(); i++) {
        if (Escapes.isEscape(chars, i)) {
          add(chars.substring(done, i), start + done, start + i);
          done = ++i;
        }
      }
      add(chars.substring(done), start + done, node.getEndOffset());
    }

    private void add(CharSequence what, Node node) {
      add(what, node.getStartOffset(), node.getEndOffset());
    }

    private void add(CharSequence what, int start, int end) {
      if (what.length() > 0) {
        if (used == pieces.length) {
          pieces = Arrays.copyOf(pieces, 2 * used);
        }
        pieces[used++] = text.length();
        pieces[used++] = start;
        pieces[used++] = end - start;
        text.append(what);
      }
    }
  }
}
