package org.nutgraf.markdown;

import static java.util.Objects.requireNonNull;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutgraf.content.Body;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.markdown.syntax.Escapes;
import org.nutgraf.markdown.syntax.Footnotes;
import org.nutgraf.source.SourcePath;

/** A parsed body. It does not change, so it can be rendered for several places at once. */
public final class Tree {
  private final Body body;
  private final Document document;
  private final Map<com.vladsch.flexmark.ast.Heading, Heading> headings;
  private final List<Finding> findings;
  private final List<Heading> inOrder;
  private final Map<String, Set<String>> pointsInto;
  private volatile @Nullable Map<Node, Passage> texts;
  private volatile @Nullable SectionFingerprints fingerprints;
  private volatile @Nullable Footnotes footnotes;
  private volatile @Nullable Set<String> anchors;

  Tree(
      Body body,
      Document document,
      Map<com.vladsch.flexmark.ast.Heading, Heading> headings,
      List<Finding> findings) {
    this.body = body;
    this.document = document;
    this.headings = headings;
    this.inOrder = List.copyOf(headings.values());
    this.findings = findings;
    this.pointsInto = new HashMap<>();
    pointers(document);
  }

  private void pointers(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof InlineLinkNode link) {
        pointer(link.getUrl());
      } else if (node instanceof Reference reference) {
        pointer(reference.getUrl());
      }
      pointers(node);
    }
  }

  /** The addresses of its links and pictures, as they are written, each once; code has none. */
  public List<Location> addresses() {
    List<Location> found = new ArrayList<>();
    addresses(document, found);
    return found;
  }

  private void addresses(Node parent, List<Location> found) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      BasedSequence url = node instanceof InlineLinkNode link
          ? link.getUrl()
          : node instanceof Reference reference ? reference.getUrl() : BasedSequence.NULL;
      if (!url.isEmpty()) {
        found.add(body.file().at(url.getStartOffset(), url.getEndOffset()));
      }
      if (node instanceof HtmlBlockBase || node instanceof HtmlInline) {
        html(node, found);
      }
      addresses(node, found);
    }
  }

  private void html(Node node, List<Location> found) {
    HtmlTag.all(node.getChars().toString()).ifPresent(tags -> tags.stream()
        .filter(HtmlTag::isPicture)
        .forEach(tag -> found.add(tag.source(body.file(), node))));
  }

  private void pointer(BasedSequence url) {
    int hash = url.indexOf('#');
    if (hash >= 0) {
      String own = body.file().path();
      String path = AddressText.decoded(Escapes.unescaped(url.subSequence(0, hash)));
      pointsInto
          .computeIfAbsent(hash == 0 ? own : SourcePath.resolve(own, path), file -> new HashSet<>())
          .add(Slugs.composed(AddressText.decoded(Escapes.unescaped(url.subSequence(hash + 1)))));
    }
  }

  public Body body() {
    return body;
  }

  /** In the order of the text. */
  public List<Heading> headings() {
    return inOrder;
  }

  /** Why it could not be parsed. */
  List<Finding> findings() {
    return findings;
  }

  /** The text without markup, in order; code and pictures follow the passage that they stand in. */
  public List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    texts().values().forEach(passage -> add(passage, passages));
    return passages;
  }

  private static void add(Passage passage, List<Passage> passages) {
    if (passage.kind() != Passage.Kind.ADDRESS) {
      passages.add(passage);
      passage.apart().forEach(gap -> add(gap.words(), passages));
    }
  }

  /** The text of each block, in order. */
  Map<Node, Passage> texts() {
    Map<Node, Passage> known = texts;
    if (known == null) {
      known = Passages.of(body.file(), document);
      texts = known;
    }
    return known;
  }

  /** The words of a block, a link or a picture, without markup. */
  String plain(Node node) {
    return (node instanceof Block
            ? requireNonNull(texts().get(node))
            : Passages.within(body.file(), node))
        .plain();
  }

  /**
   * What tells whether its text changed, without figures: they show what is written elsewhere. Worked out when asked for.
   */
  SectionFingerprints fingerprints() {
    SectionFingerprints known = fingerprints;
    if (known == null) {
      known = SectionFingerprints.of(texts(), Map.of());
      fingerprints = known;
    }
    return known;
  }

  Footnotes footnotes() {
    Footnotes known = footnotes;
    if (known == null) {
      known = Footnotes.of(document);
      footnotes = known;
    }
    return known;
  }

  /** The anchors of its headings. */
  public Set<String> anchors() {
    Set<String> known = anchors;
    if (known == null) {
      known = headings.values().stream().map(Heading::id).collect(Collectors.toUnmodifiableSet());
      anchors = known;
    }
    return known;
  }

  /**
   * The anchors that its links name, by the files and folders of the site that they say these are in: nothing else that
   * is written below another page's front matter makes a difference to how it is rendered.
   */
  public Map<String, Set<String>> pointsInto() {
    return pointsInto;
  }

  Document document() {
    return document;
  }

  /** Null where nobody asked for headings. */
  @Nullable
  Heading heading(com.vladsch.flexmark.ast.Heading node) {
    return headings.get(node);
  }
}
