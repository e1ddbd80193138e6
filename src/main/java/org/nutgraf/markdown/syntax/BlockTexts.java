package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses the texts of a document's blocks: takes the definitions of links off paragraphs, makes tables of the lines that are
 * some, and then, when all definitions are known, parses what is within each block.
 */
final class BlockTexts {
  /** A text to parse, from {@code start} on. */
  private record Unread(Node block, InlineSource source, int start) {}

  private final LinkDefinitions definitions;
  private final Footnotes footnotes = new Footnotes();
  private final List<Unread> unread = new ArrayList<>();

  private BlockTexts(LinkDefinitions definitions) {
    this.definitions = definitions;
  }

  static void parse(Document document) {
    BlockTexts texts = new BlockTexts(new LinkDefinitions(document.getTextLength()));
    texts.blocks(document);
    for (Unread text : texts.unread) {
      Inlines.parse(text.source(), text.start(), text.block(), texts.definitions, texts.footnotes);
    }
  }

  private void blocks(Node parent) {
    Node following;
    for (Node node = parent.getFirstChild(); node != null; node = following) {
      following = node.getNext();
      if (node instanceof Paragraph paragraph) {
        paragraph(paragraph);
      } else if (node instanceof Heading heading) {
        following = heading(heading);
      } else if (node instanceof Block) {
        if (node instanceof Footnote footnote) {
          footnotes.add(footnote);
        }
        blocks(node);
      }
    }
  }

  private void paragraph(Paragraph paragraph) {
    List<BasedSequence> lines = paragraph.getContentLines();
    if (lines.isEmpty()) {
      return;
    }
    InlineSource source = InlineSource.of(lines);
    if (source.text.startsWith("[")) {
      LinkDefinitions.Taken taken = definitions.take(source);
      taken.references().forEach(paragraph::insertBefore);
      if (taken.lines() >= lines.size()) {
        paragraph.unlink();
        return;
      }
      if (taken.lines() > 0) {
        lines = lines.subList(taken.lines(), lines.size());
        paragraph.setContent(lines);
        source = InlineSource.of(lines);
      }
    }
    String text = source.text;
    Optional<TableLines> table = text.contains("|") || text.contains(":-") || text.contains("-:")
        ? TableLines.in(lines)
        : Optional.empty();
    if (table.isEmpty()) {
      text(paragraph, source);
      return;
    }
    paragraph.insertAfter(
        table.get().block((cell, words) -> text(cell, InlineSource.of(List.of(words)))));
    if (table.get().head() == 0) {
      paragraph.unlink();
    } else {
      paragraph.setContent(lines.subList(0, table.get().head()));
      // What stands above the table was before it in the text.
      text(paragraph, InlineSource.of(paragraph.getContentLines()));
    }
  }

  private void text(Node block, InlineSource source) {
    int start = 0;
    String text = source.text;
    if (block instanceof Paragraph
        && block.getParent() instanceof ListItem
        && block.getPrevious() == null
        && text.length() > 4
        && text.charAt(0) == '['
        && text.charAt(2) == ']'
        && " xX".indexOf(text.charAt(1)) >= 0
        && Character.isWhitespace(text.charAt(3))) {
      block.appendChild(new TaskMark(source.slice(0, 3)));
      start = 4;
      block.appendChild(new Text(source.slice(3, 4)));
    }
    if (!text.isEmpty()) {
      unread.add(new Unread(block, source, start));
    }
  }

  // An underlined heading was a paragraph until its last line. Gives the block to go on with.
  private Node heading(Heading heading) {
    Node following = heading.getNext();
    List<BasedSequence> lines = lines(heading.getText());
    if (lines.isEmpty()) {
      return following;
    }
    InlineSource source = InlineSource.of(lines);
    if (heading.isSetextHeading()) {
      LinkDefinitions.Taken taken = source.text.startsWith("[")
          ? definitions.take(source)
          : new LinkDefinitions.Taken(List.<Reference>of(), 0);
      taken.references().forEach(heading::insertBefore);
      lines = lines.subList(Math.min(taken.lines(), lines.size()), lines.size());
      if (lines.isEmpty()) {
        return withoutHeading(heading);
      }
      source = InlineSource.of(lines);
      heading.setText(heading
          .getText()
          .baseSubSequence(lines.get(0).getStartOffset(), heading.getText().getEndOffset()));
      heading.setChars(heading
          .getChars()
          .baseSubSequence(lines.get(0).getStartOffset(), heading.getEndOffset()));
      if (TableLines.in(lines).isPresent() && underline(heading).length() > 2) {
        return table(heading, lines);
      }
    }
    text(heading, source);
    return following;
  }

  // A line of hyphens below a table is a break.
  private Node table(Heading heading, List<BasedSequence> lines) {
    Paragraph paragraph = new Paragraph();
    paragraph.setContent(lines);
    heading.insertBefore(paragraph);
    if (heading.getLevel() == 2) {
      heading.insertBefore(new ThematicBreak(underline(heading)));
    }
    heading.unlink();
    return paragraph;
  }

  // All lines above were definitions, so that nothing is underlined.
  private Node withoutHeading(Heading heading) {
    BasedSequence line = underline(heading);
    List<BasedSequence> lines = new ArrayList<>(List.of(line));
    Paragraph paragraph = new Paragraph();
    if (heading.getNext() instanceof Paragraph next && isRightBelow(line, next)) {
      lines.set(0, line.baseSubSequence(line.getStartOffset(), line.getEndOffset() + 1));
      lines.addAll(next.getContentLines());
      next.unlink();
    }
    paragraph.setContent(lines);
    heading.insertBefore(paragraph);
    heading.unlink();
    return paragraph;
  }

  // Flexmark's begins with the mark of a quotation that it stands in.
  private static BasedSequence underline(Heading heading) {
    BasedSequence line = heading.getClosingMarker();
    return line.subSequence(Math.max(line.indexOf('='), line.indexOf('-')), line.length());
  }

  private static boolean isRightBelow(BasedSequence line, Paragraph next) {
    BasedSequence between = line.baseSubSequence(line.getEndOffset(), next.getStartOffset());
    return between.indexOf('\n') == between.lastIndexOf('\n');
  }

  private static List<BasedSequence> lines(BasedSequence text) {
    List<BasedSequence> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.subSequence(start, next));
      start = next;
    }
    return lines;
  }
}
