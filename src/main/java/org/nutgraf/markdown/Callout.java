package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutgraf.markdown.syntax.Escapes;

/** GitHub's alerts: a quotation whose first line is {@code [!NOTE]} or one of its four siblings. */
enum Callout {
  NOTE,
  TIP,
  IMPORTANT,
  WARNING,
  CAUTION;

  /** The class in HTML, and the message key behind {@code callout_}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Callout> of(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph paragraph) {
      String line = Escapes.text(paragraph).lines().findFirst().orElse("").strip();
      for (Callout callout : values()) {
        if (line.equalsIgnoreCase("[!" + callout.name() + "]")) {
          return Optional.of(callout);
        }
      }
    }
    return Optional.empty();
  }

  /** The first inline node behind the marker's line; null if there is none. */
  static @Nullable Node rest(Paragraph paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        return node.getNext();
      }
    }
    return null;
  }
}
