package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The footnotes of a body, as GitHub has them: of several with one label the first counts. */
public final class Footnotes {
  private final Map<String, Footnote> byLabel = new LinkedHashMap<>();

  void add(Footnote footnote) {
    byLabel.putIfAbsent(LinkDefinitions.normal(footnote.label()), footnote);
  }

  boolean isDefined(String label) {
    return !byLabel.isEmpty() && byLabel.containsKey(LinkDefinitions.normal(label));
  }

  public Optional<Footnote> find(FootnoteMark mark) {
    return Optional.ofNullable(byLabel.get(LinkDefinitions.normal(mark.label())));
  }

  /** The footnotes that stand in a tree. */
  public static Footnotes of(Node document) {
    Footnotes footnotes = new Footnotes();
    footnotes.collect(document);
    return footnotes;
  }

  private void collect(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Footnote footnote) {
        add(footnote);
      }
      if (node instanceof com.vladsch.flexmark.util.ast.Block) {
        collect(node);
      }
    }
  }
}
