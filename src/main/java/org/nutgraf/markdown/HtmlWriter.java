package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import org.nutgraf.markdown.syntax.Escapes;
import org.nutgraf.markdown.syntax.Footnote;

/** Writes the blocks of a body as HTML; {@link InlineWriter} writes what is in them. */
final class HtmlWriter {
  private static final ListOptions LISTS = ListOptions.get(MarkdownParser.OPTIONS);

  private final Tree tree;
  private final Survey survey;
  private final Setting setting;
  private final BodyWords words;
  private final StringBuilder out;
  private final InlineWriter inlines;
  private final FootnoteList notes;
  private final boolean trusted;

  /** The interface words that bodies hold. */
  interface BodyWords {
    String get(String key);
  }

  HtmlWriter(Tree tree, Survey survey, Setting setting, BodyWords words, boolean trusted) {
    this.tree = tree;
    this.survey = survey;
    this.setting = setting;
    this.words = words;
    this.out = new StringBuilder(tree.body().file().text().length() * 2);
    this.trusted = trusted;
    this.notes = new FootnoteList(tree, survey, setting, words);
    this.inlines = new InlineWriter(tree, survey, notes, words, trusted, out);
  }

  String write() {
    blocks(tree.document());
    if (!trusted) {
      line();
      notes.write(out, this::blocks);
    }
    return out.toString();
  }

  /** The inline nodes of one paragraph. */
  String write(Paragraph paragraph) {
    inlines.write(paragraph);
    return out.toString();
  }

  private void blocks(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
  }

  private void block(Node node) {
    if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof ListItem) {
      item(node);
    } else if (node instanceof BulletList) {
      element("ul", node);
    } else if (node instanceof OrderedList list) {
      int start = list.getStartNumber();
      wrap(start == 1 ? "<ol>" : "<ol start=\"" + start + "\">", node, "</ol>");
    } else if (node instanceof BlockQuote quote) {
      Optional<Callout> callout = Callout.of(quote);
      if (callout.isPresent() && !trusted) {
        callout(callout.get(), quote);
      } else {
        element("blockquote", node);
      }
    } else if (node instanceof FencedCodeBlock code) {
      String info = Escapes.unescaped(code.getInfo());
      String language = info.isEmpty() ? "" : info.split("\\s")[0];
      code(BlockText.of(code).text, language);
    } else if (node instanceof IndentedCodeBlock code) {
      String text = BlockText.of(code).text;
      int end = text.indexOf('\n', text.stripTrailing().length());
      // Blank lines at the end are none of its own.
      code((end < 0 ? text : text.substring(0, end)) + "\n", "");
    } else if (node instanceof ThematicBreak) {
      line();
      out.append("<hr>\n");
    } else if (node instanceof HtmlBlockBase) {
      line();
      inlines.raw(node, BlockText.of((Block) node).text);
      line();
    } else if (node instanceof TableBlock) {
      line();
      new TableWriter(inlines, out).write(node);
    } else if (node instanceof Footnote footnote && trusted) {
      line();
      out.append("<div data-note=\"");
      Escapes.html(footnote.label(), out);
      out.append("\"><p><span data-note-label>");
      Escapes.html(footnote.mark(), out);
      out.append("</span> ");
      Node first = node.getFirstChild();
      if (first instanceof Paragraph) {
        inlines.write(first);
        first = first.getNext();
      }
      out.append("</p>\n");
      for (; first != null; first = first.getNext()) {
        block(first);
      }
      out.append("</div>\n");
    } else if (!(node instanceof Reference || node instanceof Footnote)) {
      blocks(node);
    }
  }

  private void paragraph(Paragraph node) {
    if (survey.figures.containsKey(node.getFirstChild())) {
      line();
      out.append(survey.figures.get(node.getFirstChild()).html()).append('\n');
    } else if (isTight(node)) {
      inlines.write(node);
    } else if (!trusted
        && node.getFirstChild() instanceof Image image
        && image.getNext() == null
        && image.getTitle().isNotNull()) {
      line();
      inlines.captioned(image);
      out.append('\n');
    } else if (node.hasChildren()) {
      line();
      out.append("<p>");
      inlines.write(node);
      out.append("</p>\n");
    }
  }

  private static boolean isTight(Paragraph node) {
    // Flexmark asks for the first paragraph of an item only.
    return node.getParent() instanceof ParagraphItemContainer item
        && (item.isParagraphWrappingDisabled(node, LISTS, MarkdownParser.OPTIONS)
            || node.getPrevious() != null
                && node.getParent().getParent() instanceof ListBlock list
                && list.isTight());
  }

  private void heading(Heading node) {
    org.nutgraf.markdown.Heading heading = tree.heading(node);
    int level = Math.min(6, node.getLevel() + setting.deeper());
    line();
    out.append("<h").append(level);
    if (heading != null && !heading.id().isEmpty() && setting.marks(heading.id())) {
      out.append(" id=\"");
      Escapes.html(Anchors.heading(setting.anchorPrefix(), heading.id()), out);
      out.append("\" data-h=\"").append(survey.fingerprints.section(node)).append('"');
    }
    out.append('>');
    if (heading != null
        && !heading.id().isEmpty()
        && setting.anchorPrefix().isEmpty()
        && setting.notes()
        && isPlain(node)) {
      out.append("<a class=\"here\" href=\"#");
      Escapes.html(Anchors.heading(setting.anchorPrefix(), heading.id()), out);
      out.append("\">");
      inlines.write(node);
      out.append("</a>");
    } else {
      inlines.write(node);
    }
    out.append("</h").append(level).append(">\n");
  }

  // Whether it can be a link to itself: a link in it, or a picture, is one already or may become
  // one.
  private boolean isPlain(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (survey.targets.containsKey(child) || !isPlain(child)) {
        return false;
      }
    }
    return !trusted;
  }

  private void item(Node node) {
    line();
    out.append("<li>");
    int before = out.length();
    blocks(node);
    // Behind a block the end tag stands on a line of its own line's end; behind bare text it
    // follows at once.
    boolean bare = node.getLastChild() instanceof Paragraph;
    if (!bare && out.length() > before && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    out.append("</li>\n");
  }

  private void callout(Callout callout, BlockQuote quote) {
    line();
    // Reader views drop a div that is short and has links.
    out.append("<section class=\"callout ")
        .append(callout.id())
        .append("\" role=\"note\">\n<p class=\"callout-title\">");
    Escapes.html(words.get(callout.id()), out);
    out.append("</p>\n");
    Paragraph first = (Paragraph) quote.getFirstChild();
    Node rest = Callout.rest(first);
    if (rest != null) {
      out.append("<p>");
      inlines.write(first, rest);
      out.append("</p>\n");
    }
    for (Node node = first.getNext(); node != null; node = node.getNext()) {
      block(node);
    }
    out.append("</section>\n");
  }

  private void code(String text, String language) {
    line();
    out.append("<pre><code");
    if (!language.isEmpty()) {
      out.append(" class=\"language-");
      Escapes.html(language, out);
      out.append('"');
    }
    out.append('>');
    Escapes.html(text, out);
    out.append("</code></pre>\n");
  }

  private void element(String tag, Node node) {
    wrap("<" + tag + ">", node, "</" + tag + ">");
  }

  private void wrap(String open, Node node, String close) {
    line();
    out.append(open).append('\n');
    blocks(node);
    line();
    out.append(close).append('\n');
  }

  private void line() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
