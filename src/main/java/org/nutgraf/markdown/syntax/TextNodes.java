package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

/** Texts that follow one another. */
final class TextNodes {
  private TextNodes() {}

  /** Makes one of those between which nothing stands in the file. */
  static void merge(Node parent) {
    Node node = parent.getFirstChild();
    while (node != null) {
      Node following = node.getNext();
      if (node instanceof Text && following instanceof Text) {
        Node last = node;
        while (last.getNext() instanceof Text
            && last.getNext().getStartOffset() == last.getEndOffset()) {
          last = last.getNext();
        }
        following = last.getNext();
        node.setChars(node.getChars().baseSubSequence(node.getStartOffset(), last.getEndOffset()));
        while (node.getNext() != following) {
          node.getNext().unlink();
        }
      } else if (node.hasChildren()) {
        merge(node);
      }
      node = following;
    }
  }
}
