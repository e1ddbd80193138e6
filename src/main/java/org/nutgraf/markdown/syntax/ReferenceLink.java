package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A link whose address stands in a definition: {@code [words][label]}, {@code [label][]} or {@code [label]}. */
final class ReferenceLink extends LinkRef {
  private final Reference definition;

  ReferenceLink(BasedSequence chars, BasedSequence words, Reference definition) {
    super(chars);
    this.text = words;
    this.definition = definition;
  }

  @Override
  public Reference getReferenceNode(Document document) {
    return definition;
  }
}
