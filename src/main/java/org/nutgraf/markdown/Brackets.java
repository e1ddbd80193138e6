package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Brackets that refer to nothing are just brackets: makes them text, and what is between them a part of the line.
 */
final class Brackets {
  private Brackets() {}

  static void dissolve(Document document) {
    dissolve(document, document);
  }

  private static void dissolve(Node parent, Document document) {
    Node next;
    for (Node node = parent.getFirstChild(); node != null; node = next) {
      dissolve(node, document);
      next = node.getNext();
      if (node instanceof RefNode ref && ref.getReferenceNode(document) == null) {
        dissolve(node);
      }
    }
  }

  private static void dissolve(Node node) {
    BasedSequence chars = node.getChars();
    if (node.hasChildren()) {
      int start = node.getFirstChild().getStartOffset() - node.getStartOffset();
      int end = node.getLastChild().getEndOffset() - node.getStartOffset();
      node.insertBefore(new Text(chars.subSequence(0, start)));
      while (node.hasChildren()) {
        node.insertBefore(node.getFirstChild());
      }
      node.insertBefore(new Text(chars.subSequence(end)));
    } else {
      node.insertBefore(new Text(chars));
    }
    node.unlink();
  }
}
