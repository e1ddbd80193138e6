package org.nutgraf.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutgraf.content.Body;
import org.nutgraf.source.Finding;

/** A parsed body. It does not change, so it can be rendered for several places at once. */
public final class Tree {
  private final Body body;
  private final Document document;
  private final Map<com.vladsch.flexmark.ast.Heading, Heading> headings;
  private final List<Finding> findings;
  private volatile List<Passage> passages;

  Tree(Body body, Document document, Map<com.vladsch.flexmark.ast.Heading, Heading> headings,
      List<Finding> findings) {
    this.body = body;
    this.document = document;
    this.headings = headings;
    this.findings = findings;
  }

  public Body body() {
    return body;
  }

  /** In the order of the text. */
  public List<Heading> headings() {
    return List.copyOf(headings.values());
  }

  /** Why it could not be parsed. */
  List<Finding> findings() {
    return findings;
  }

  /** The text without markup, in order. Worked out when it is first asked for: rendering does without. */
  public List<Passage> passages() {
    List<Passage> known = passages;
    if (known == null) {
      known = Passages.of(body.file(), document);
      passages = known;
    }
    return known;
  }

  /** The anchors of its headings. */
  public Set<String> anchors() {
    return headings.values().stream().map(Heading::id).collect(Collectors.toSet());
  }

  Document document() {
    return document;
  }

  Heading heading(com.vladsch.flexmark.ast.Heading node) {
    return headings.get(node);
  }
}
