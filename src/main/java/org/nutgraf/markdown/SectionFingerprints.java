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
import java.util.IdentityHashMap;
import java.util.Map;
import org.nutgraf.markdown.Figures.Figure;

/** Fingerprints of what a reader reads in each section of a body: the words of the text and of its figures, without markup. */
final class SectionFingerprints {
  /** For what is no whole body. */
  static final SectionFingerprints NONE = new SectionFingerprints(Map.of());

  private final Map<Node, Figure> figures;
  private final Map<Node, Fingerprint> headings = new IdentityHashMap<>();
  private final Fingerprint whole = new Fingerprint();
  private final Fingerprint opening = new Fingerprint();
  private Fingerprint section = opening;

  private SectionFingerprints(Map<Node, Figure> figures) {
    this.figures = figures;
  }

  static SectionFingerprints of(Document document, Map<Node, Figure> figures) {
    SectionFingerprints fingerprints = new SectionFingerprints(figures);
    fingerprints.blocks(document);
    return fingerprints;
  }

  /** Of all that is read. */
  String whole() {
    return whole.text();
  }

  /** Of what is read before the first heading. */
  String opening() {
    return opening.text();
  }

  /** Of a heading and what is read below it, up to the next one. */
  String section(Heading heading) {
    return headings.get(heading).text();
  }

  private void blocks(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading) {
        section = new Fingerprint();
        headings.put(node, section);
        add(PlainText.of(node));
      } else if (node instanceof Paragraph && figures.containsKey(node.getFirstChild())) {
        add(PlainText.of(node));
        add(figures.get(node.getFirstChild()).text());
      } else if (node instanceof Paragraph || node instanceof TableCell) {
        add(PlainText.of(node));
      } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
        add(((com.vladsch.flexmark.util.ast.Block) node).getContentChars().toString());
      } else if (!(node instanceof HtmlBlockBase || node instanceof Reference || node instanceof TableSeparator)) {
        blocks(node);
      }
    }
  }

  private void add(String text) {
    section.add(text);
    whole.add(text);
  }
}
