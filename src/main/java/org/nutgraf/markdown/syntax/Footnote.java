package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The text of a footnote: blocks behind {@code [^1]:}, whose further lines are indented. */
public final class Footnote extends Block {
  private final BasedSequence mark;

  /** @param mark {@code [^1]:} */
  Footnote(BasedSequence mark) {
    this.mark = mark;
  }

  public BasedSequence mark() {
    return mark;
  }

  /** The label as it is written. */
  public String label() {
    return mark.subSequence(2, mark.length() - 2).toString();
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
