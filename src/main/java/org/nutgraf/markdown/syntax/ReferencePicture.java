package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A picture whose address stands in a definition: {@code ![words][label]}, {@code ![label][]} or {@code ![label]}. */
final class ReferencePicture extends ImageRef {
  private final Reference definition;

  ReferencePicture(BasedSequence chars, BasedSequence words, Reference definition) {
    super(chars);
    this.text = words;
    this.definition = definition;
  }

  @Override
  public Reference getReferenceNode(Document document) {
    return definition;
  }
}
