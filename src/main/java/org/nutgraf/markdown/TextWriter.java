package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nutgraf.markdown.Survey.Mark;
import org.nutgraf.markdown.syntax.Escapes;

/** Writes running text as HTML, with its links to terms. */
final class TextWriter {
  private final Survey survey;
  private final LateTags tags;
  private final StringBuilder out;
  private List<Mark> marks = List.of();
  private int nextMark;
  private @Nullable Mark running;

  TextWriter(Survey survey, LateTags tags, StringBuilder out) {
    this.survey = survey;
    this.tags = tags;
    this.out = out;
  }

  /** A block with text begins. */
  void begin(Node container) {
    marks = survey.marks.getOrDefault(container, List.of());
    nextMark = 0;
  }

  void write(Node node) {
    String chars = Escapes.text(node);
    int start = node.getStartOffset();
    int at = 0;
    while (at < chars.length()) {
      begin(start + at);
      int stop = start + chars.length();
      if (running != null) {
        stop = Math.min(stop, running.end());
      } else if (nextMark < marks.size()) {
        stop = Math.min(stop, Math.max(marks.get(nextMark).start(), start + at + 1));
      }
      tags.sync();
      unescaped(chars, at, stop - start, start);
      at = stop - start;
      end(stop);
    }
  }

  void entity(HtmlEntity node) {
    begin(node.getStartOffset());
    tags.sync();
    Escapes.html(Escapes.decoded(node), out);
    end(node.getEndOffset());
  }

  private void begin(int offset) {
    if (running == null && nextMark < marks.size() && marks.get(nextMark).start() == offset) {
      running = marks.get(nextMark++);
      tags.openAround(
          running,
          running.end() - 1,
          "<a class=\"term\""
              + InlineWriter.id(running.anchor())
              + " href=\"" + InlineWriter.href(running.target().html()) + "\">",
          "</a>");
    }
  }

  /** Nothing goes on behind a place. */
  void end(int offset) {
    if (running != null && running.end() <= offset) {
      tags.close(running);
      running = null;
    }
  }

  // Most texts have neither escapes nor marks to turn.
  private void unescaped(String chars, int from, int to, int start) {
    int done = from;
    for (int i = next(chars, from, to); i < to; i = next(chars, i + 1, to)) {
      @Nullable String mark = survey.curled.get(start + i);
      if (mark != null) {
        Escapes.html(chars, done, i, out);
        out.append(mark);
        done = i + 1;
      } else if (Escapes.isEscape(chars, i)) {
        Escapes.html(chars, done, i, out);
        done = ++i;
      }
    }
    Escapes.html(chars, Math.min(done, to), to, out);
  }

  private int next(String chars, int from, int to) {
    if (survey.curled.isEmpty()) {
      int at = chars.indexOf('\\', from);
      return at < 0 ? to : at;
    }
    int at = from;
    while (at < to && "\\\"'".indexOf(chars.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
