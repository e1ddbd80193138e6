package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The end of a line between two East Asian letters, which no blank stands for: it is in neither edition. */
public final class JoinedLineBreak extends SoftLineBreak {
  /** @param chars up to the first character of the next line */
  JoinedLineBreak(BasedSequence chars) {
    super(chars);
  }
}
