package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
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
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Passage.Kind;
import org.nutgraf.markdown.syntax.Escapes;
import org.nutgraf.markdown.syntax.FootnoteMark;
import org.nutgraf.markdown.syntax.JoinedLineBreak;
import org.nutgraf.markdown.syntax.TaskMark;

/** Lays out inline nodes as passages: the one walk over them by which their words are read. */
final class Passages {
  private final SourceFile file;
  private final Map<Node, Passage> found = new LinkedHashMap<>();

  private Passages(SourceFile file) {
    this.file = file;
  }

  /** A passage of each block that has words, in the order of the text. */
  static Map<Node, Passage> of(SourceFile file, Node document) {
    Passages passages = new Passages(file);
    passages.blocks(document, false);
    return passages.found;
  }

  /** What stands within one node: a block, a link or a picture. */
  static Passage within(SourceFile file, Node node) {
    return new Passages(file).text(node, false);
  }

  private void blocks(Node parent, boolean quotation) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph || node instanceof TableCell || node instanceof Heading) {
        found.put(node, text(node, quotation));
      } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
        Line line = new Line(quotation);
        ((Block) node)
            .getContentLines()
            .forEach(code -> line.add(code, code.getStartOffset(), code.getEndOffset()));
        found.put(node, line.passage(Kind.CODE));
      } else if (node instanceof HtmlBlockBase) {
        html((Block) node, quotation);
      } else if (!(node instanceof Reference || node instanceof TableSeparator)) {
        blocks(
            node,
            quotation || node instanceof BlockQuote quote && Callout.of(quote).isEmpty());
      }
    }
  }

  private void html(Block block, boolean quotation) {
    BlockText html = BlockText.of(block);
    HtmlTag.all(html.text).ifPresent(tags -> {
      Line line = new Line(quotation);
      line.html(html, tags);
      found.put(block, line.passage(Kind.HTML));
    });
  }

  private Passage text(Node container, boolean quotation) {
    boolean callout = container.getParent() instanceof BlockQuote quote
        && quote.getFirstChild() == container
        && Callout.of(quote).isPresent();
    Line line = new Line(quotation);
    line.append(callout ? Callout.rest((Paragraph) container) : container.getFirstChild());
    return line.passage(
        container instanceof Heading
            ? Kind.HEADING
            : container instanceof TableCell ? Kind.CELL : Kind.PARAGRAPH);
  }

  /** Inline nodes laid out in one line. */
  private final class Line {
    private final boolean quotation;
    private final StringBuilder text = new StringBuilder();
    private final List<Passage.Link> links = new ArrayList<>(2);
    private final List<Passage.Apart> apart = new ArrayList<>(2);
    private final List<Passage.Seam> seams = new ArrayList<>(2);
    private int[] pieces = new int[12];
    private int used;

    Line(boolean quotation) {
      this.quotation = quotation;
    }

    Passage passage(Kind kind) {
      return new Passage(
          file,
          kind,
          quotation,
          text.toString(),
          Arrays.copyOf(pieces, used),
          List.copyOf(links),
          List.copyOf(apart),
          List.copyOf(seams));
    }

    void append(@Nullable Node first) {
      for (Node node = first; node != null; node = node.getNext()) {
        inline(node);
      }
    }

    private void inline(Node node) {
      if (node instanceof Text) {
        text(node);
      } else if (node instanceof JoinedLineBreak || node instanceof TaskMark) {
        return;
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        add(" ", node);
      } else if (node instanceof HtmlEntity entity) {
        add(Escapes.decoded(entity), node);
      } else if (node instanceof Code code) {
        apart(node, code(code));
      } else if (node instanceof Image image) {
        apart(node, picture(node, image.getUrl()));
      } else if (node instanceof ImageRef ref) {
        apart(node, picture(node, ref.getReferenceNode(ref.getDocument()).getUrl()));
      } else if (node instanceof AutoLink link) {
        apart(node, address(link.getText()));
        links.add(
            new Passage.Link(text.length() - 1, text.length(), link.getText().toString()));
      } else if (node instanceof MailLink link) {
        apart(node, address(link.getText()));
      } else if (node instanceof InlineLinkNode link) {
        link(node, link.getUrl());
      } else if (node instanceof RefNode ref) {
        link(node, ref.getReferenceNode(ref.getDocument()).getUrl());
      } else if (node instanceof HtmlInlineBase && node.getChars().startsWith("<br")) {
        add(" ", node);
      } else if (node instanceof HtmlInline && node.getChars().startsWith("<img")) {
        HtmlTag.all(node.getChars().toString())
            .ifPresent(tags ->
                apart(node, picture(node.getStartOffset(), node.getEndOffset(), tags.get(0))));
      } else if (node instanceof HtmlInline || node instanceof FootnoteMark) {
        seams.add(new Passage.Seam(text.length(), node));
      } else {
        append(node.getFirstChild());
      }
    }

    private void html(BlockText html, List<HtmlTag> tags) {
      int done = 0;
      for (HtmlTag tag : tags) {
        between(html, done, tag.start());
        if (tag.isPicture()) {
          int start = html.offset(tag.start());
          int end = html.offset(tag.end() - 1) + 1;
          apart(start, end, picture(start, end, tag));
        }
        done = tag.end();
      }
      between(html, done, html.text.length());
    }

    private void between(BlockText html, int start, int end) {
      if (start < end) {
        add(
            html.text.substring(start, end).replace('\n', ' '),
            html.offset(start),
            html.offset(end - 1) + 1);
      }
    }

    private Passage picture(int start, int end, HtmlTag tag) {
      Line words = new Line(quotation);
      words.add(tag.attribute("alt"), start, end);
      words.links.add(new Passage.Link(0, words.text.length(), tag.attribute("src")));
      return words.passage(Kind.PICTURE);
    }

    private void link(Node node, BasedSequence address) {
      int start = text.length();
      append(node.getFirstChild());
      links.add(new Passage.Link(start, text.length(), Escapes.unescaped(address)));
    }

    private void apart(Node node, Passage words) {
      apart(node.getStartOffset(), node.getEndOffset(), words);
    }

    private void apart(int start, int end, Passage words) {
      apart.add(new Passage.Apart(text.length(), words));
      add(String.valueOf(Passage.GAP), start, end);
    }

    private Passage picture(Node node, BasedSequence address) {
      Line words = new Line(quotation);
      words.append(node.getFirstChild());
      words.links.add(new Passage.Link(0, words.text.length(), Escapes.unescaped(address)));
      return words.passage(Kind.PICTURE);
    }

    private Passage code(Code node) {
      String code = Escapes.code(node);
      int blanks = code.length() < node.getText().length() ? 1 : 0;
      Line words = new Line(quotation);
      words.add(
          code, node.getText().getStartOffset() + blanks, node.getText().getEndOffset() - blanks);
      return words.passage(Kind.CODE);
    }

    private Passage address(BasedSequence address) {
      Line words = new Line(quotation);
      words.add(address, address.getStartOffset(), address.getEndOffset());
      return words.passage(Kind.ADDRESS);
    }

    private void text(Node node) {
      String chars = Escapes.text(node);
      int start = node.getStartOffset();
      int done = 0;
      for (int i = chars.indexOf('\\'); i >= 0; i = chars.indexOf('\\', i + 1)) {
        if (Escapes.isEscape(chars, i)) {
          add(chars.substring(done, i), start + done, start + i);
          done = ++i;
        }
      }
      add(done == 0 ? chars : chars.substring(done), start + done, start + chars.length());
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
