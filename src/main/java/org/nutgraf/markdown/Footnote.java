package org.nutgraf.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The text of a footnote: blocks behind {@code [^1]:}, whose further lines are indented. */
final class Footnote extends Block {
  private final BasedSequence mark;

  /** @param mark {@code [^1]:} */
  Footnote(BasedSequence mark) {
    this.mark = mark;
  }

  BasedSequence mark() {
    return mark;
  }

  /** As it is written. */
  String label() {
    return mark.subSequence(2, mark.length() - 2).toString();
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
