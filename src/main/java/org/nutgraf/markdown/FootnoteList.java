package org.nutgraf.markdown;

import static java.util.Objects.requireNonNull;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.function.Consumer;
import org.nutgraf.markdown.HtmlWriter.BodyWords;
import org.nutgraf.markdown.syntax.Escapes;
import org.nutgraf.markdown.syntax.Footnote;
import org.nutgraf.markdown.syntax.FootnoteMark;

/**
 * Writes footnotes as HTML: a number in the text, and their texts below the body, in the order in which it refers to them.
 * Nothing else on a page has an anchor with their tildes.
 */
final class FootnoteList {
  private final Survey survey;
  private final BodyWords words;
  private final String prefix;

  FootnoteList(Tree tree, Survey survey, Setting setting, BodyWords words) {
    this.survey = survey;
    this.words = words;
    this.prefix = prefix(tree, setting);
  }

  /** What keeps the footnotes of several texts on one page apart; empty for the only text of a page. */
  static String prefix(Tree tree, Setting setting) {
    return setting.notes() || !setting.anchorPrefix().isEmpty()
        ? setting.anchorPrefix()
        : Anchors.prefix(tree.body().file().stem());
  }

  /** Writes the number that stands in the text. */
  void mark(FootnoteMark mark, StringBuilder out) {
    Footnote footnote = survey.footnoteMarks.get(mark);
    if (footnote == null) {
      return;
    }
    int number = requireNonNull(survey.footnotes.get(footnote));
    out.append("<sup class=\"footnote\"><a id=\"");
    Escapes.html(
        ref(number, requireNonNull(survey.footnotePlaces.get(footnote)).indexOf(mark)), out);
    out.append("\" href=\"#");
    Escapes.html(anchor(number), out);
    out.append("\">").append(number).append("</a></sup>");
  }

  /** @param blocks writes what is in a footnote */
  void write(StringBuilder out, Consumer<Node> blocks) {
    if (survey.footnotes.isEmpty()) {
      return;
    }
    out.append("<section class=\"footnotes\" aria-label=\"");
    Escapes.html(words.get("footnotes"), out);
    out.append("\">\n<ol>\n");
    survey.footnotes.forEach((footnote, number) -> {
      out.append("<li id=\"");
      Escapes.html(anchor(number), out);
      out.append("\">\n");
      blocks.accept(footnote);
      back(number, requireNonNull(survey.footnotePlaces.get(footnote)), footnote, out);
      out.append("</li>\n");
    });
    out.append("</ol>\n</section>\n");
  }

  // The way back stands at the end of the last paragraph.
  private void back(int number, List<FootnoteMark> places, Footnote footnote, StringBuilder out) {
    String end = "</p>\n";
    boolean within = footnote.getLastChild() instanceof Paragraph
        && out.length() >= end.length()
        && out.substring(out.length() - end.length()).equals(end);
    if (within) {
      out.setLength(out.length() - end.length());
    }
    for (int i = 0; i < places.size(); i++) {
      String which = places.size() == 1 ? "" : Integer.toString(i + 1);
      out.append(" <a class=\"back\" href=\"#");
      Escapes.html(ref(number, i), out);
      out.append("\" aria-label=\"");
      Escapes.html(words.get("back_to"), out);
      out.append(which.isEmpty() ? "" : " ")
          .append(which)
          .append("\">↩")
          .append(which)
          .append("</a>");
    }
    out.append(within ? end : "\n");
  }

  private String anchor(int number) {
    return prefix + "fn~" + number;
  }

  private String ref(int number, int place) {
    return prefix + "fnref~" + number + (place == 0 ? "" : "-" + (place + 1));
  }
}
