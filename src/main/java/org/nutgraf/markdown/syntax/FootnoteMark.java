package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A place in the text that refers to a footnote: {@code [^1]}. */
public final class FootnoteMark extends Node {
  private final String label;

  FootnoteMark(BasedSequence chars, String label) {
    super(chars);
    this.label = label;
  }

  /** The label as it is written. */
  public String label() {
    return label;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
