package org.nutgraf.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nutgraf.content.Body;

/** Changes to the text of a body, by offsets in its file, made all at once. */
final class TextEdits {
  private record Edit(int start, int end, String text) {}

  private final Body body;
  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  TextEdits(Body body) {
    this.body = body;
    this.text = body.file().text();
  }

  /** Notes a change; of changes that overlap, only the first in the text is made. */
  void replace(int start, int end, String replacement) {
    edits.add(new Edit(start, end, replacement));
  }

  void insert(int at, String inserted) {
    replace(at, at, inserted);
  }

  /**
   * What a further line of the block that begins at {@code offset} starts with: blanks, and {@code >} in
   * quotations.
   */
  String indentation(int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    return text.substring(Math.max(start, body.start()), offset).replaceAll("[^>\\s]", " ");
  }

  String applied() {
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    StringBuilder out = new StringBuilder(text.length() - body.start() + 256);
    int done = body.start();
    for (Edit edit : edits) {
      if (edit.start() >= done) {
        out.append(text, done, edit.start()).append(edit.text());
        done = edit.end();
      }
    }
    return out.append(text, done, text.length()).toString();
  }
}
