package org.nutgraf.markdown;

import static java.util.Objects.requireNonNull;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.IdentityHashMap;
import java.util.Map;
import org.nutgraf.markdown.FigureDrawer.Figure;

/**
 * Fingerprints of what a reader reads in each section of a body: the words of the text and of its figures, without
 * markup.
 */
final class SectionFingerprints {
  /** No fingerprints, for what is no whole body. */
  static final SectionFingerprints NONE = new SectionFingerprints();

  private final Map<Node, Fingerprint> headings = new IdentityHashMap<>();
  private final Fingerprint whole = new Fingerprint();
  private final Fingerprint opening = new Fingerprint();

  private SectionFingerprints() {}

  /** @param texts of its blocks, in order */
  static SectionFingerprints of(Map<Node, Passage> texts, Map<Node, Figure> figures) {
    SectionFingerprints prints = new SectionFingerprints();
    Fingerprint section = prints.opening;
    for (Map.Entry<Node, Passage> text : texts.entrySet()) {
      if (text.getKey() instanceof Heading) {
        section = new Fingerprint();
        prints.headings.put(text.getKey(), section);
      }
      String words = text.getValue().plain();
      section.add(words);
      prints.whole.add(words);
      Node first = text.getKey().getFirstChild();
      Figure figure = first == null ? null : figures.get(first);
      if (figure != null) {
        section.add(figure.text());
        prints.whole.add(figure.text());
      }
    }
    return prints;
  }

  /** The fingerprint of all that is read. */
  String whole() {
    return whole.text();
  }

  /** The fingerprint of what is read before the first heading. */
  String opening() {
    return opening.text();
  }

  /** The fingerprint of a heading and what is read below it, up to the next one. */
  String section(Heading heading) {
    return requireNonNull(headings.get(heading)).text();
  }
}
