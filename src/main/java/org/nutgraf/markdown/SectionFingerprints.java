package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.markdown.Figures.Figure;

/** What a reader reads in each section of a body: the words of the text and of its figures, without markup. */
final class SectionTexts {
  private final Map<Node, Figure> figures;
  private final Map<Node, List<String>> sections = new LinkedHashMap<>();
  private List<String> section = new ArrayList<>();

  private SectionTexts(Map<Node, Figure> figures) {
    this.figures = figures;
  }

  /** In order: the texts before the first heading, by the document; those from a heading on, by the heading. */
  static Map<Node, List<String>> of(Document document, Map<Node, Figure> figures) {
    SectionTexts texts = new SectionTexts(figures);
    texts.sections.put(document, texts.section);
    texts.blocks(document);
    return texts.sections;
  }

  private void blocks(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading) {
        section = new ArrayList<>(List.of(PlainText.of(node)));
        sections.put(node, section);
      } else if (node instanceof Paragraph && figures.containsKey(node.getFirstChild())) {
        section.add(PlainText.of(node));
        section.add(figures.get(node.getFirstChild()).text());
      } else if (node instanceof Paragraph || node instanceof TableCell) {
        section.add(PlainText.of(node));
      } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
        section.add(((com.vladsch.flexmark.util.ast.Block) node).getContentChars().toString());
      } else if (!(node instanceof HtmlBlockBase || node instanceof Reference || node instanceof TableSeparator)) {
        blocks(node);
      }
    }
  }
}
