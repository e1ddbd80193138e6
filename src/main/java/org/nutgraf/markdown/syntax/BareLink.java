package org.nutgraf.markdown.syntax;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** An address that stands in the text without any markup. */
final class BareLink extends AutoLink {
  BareLink(BasedSequence address) {
    super(address.subSequence(0, 0), address, address.subSequence(address.length()));
  }
}
