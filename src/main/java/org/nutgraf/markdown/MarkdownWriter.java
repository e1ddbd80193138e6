package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nutgraf.markdown.FigureDrawer.Figure;
import org.nutgraf.markdown.HtmlWriter.BodyWords;
import org.nutgraf.markdown.Survey.Mark;
import org.nutgraf.markdown.syntax.Footnote;

/**
 * Writes a body as finished Markdown: the author's text, with addresses that resolve, terms and claims as footnote
 * references, figures filled in and comments left out.
 *
 * <p>It edits the text instead of writing the tree anew, so what the author wrote stays as it was written.
 */
final class MarkdownWriter {
  private final Tree tree;
  private final Survey survey;
  private final Setting setting;
  private final BodyWords words;
  private final TextEdits edits;

  MarkdownWriter(Tree tree, Survey survey, Setting setting, BodyWords words) {
    this.tree = tree;
    this.survey = survey;
    this.setting = setting;
    this.words = words;
    this.edits = new TextEdits(tree.body());
  }

  String write() {
    survey.links.forEach(this::link);
    if (setting.notes()) {
      for (List<Mark> marks : survey.marks.values()) {
        marks.forEach(mark -> edits.insert(wordEnd(mark.end()), note(mark.term(), mark.end())));
      }
    }
    for (Map.Entry<Node, Figure> figure : survey.figures.entrySet()) {
      BasedSequence place = figure.getKey().getParent().getChars().trim();
      String indentation = edits.indentation(place.getStartOffset());
      replace(
          place,
          figure
              .getValue()
              .markdown()
              .strip()
              .lines()
              .map(line -> line.isEmpty() ? indentation.stripTrailing() : indentation + line)
              .collect(Collectors.joining("\n"))
              .substring(indentation.length()));
    }
    survey.footnoteMarks.forEach(
        (mark, footnote) -> replace(mark.getChars(), "[^" + label(footnote) + "]"));
    survey
        .footnotes
        .keySet()
        .forEach(footnote -> replace(footnote.mark(), "[^" + label(footnote) + "]:"));
    survey.curled.forEach((at, mark) -> edits.replace(at, at + 1, mark));
    survey.sources.forEach((place, source) -> edits.replace(place.start(), place.end(), source));
    survey.dropped.forEach(node -> replace(node.getChars(), ""));
    survey.refused.forEach(
        node -> replace(node.getChars(), node.getChars().toString().replace("<", "&lt;")));
    if (setting.deeper() > 0) {
      headings(tree.document());
    }
    return edits.applied().strip() + "\n";
  }

  // Other texts of the page may have footnotes, too, and notes on terms and claims have names. A
  // tilde is in none of these.
  private String label(Footnote footnote) {
    String prefix = FootnoteList.prefix(tree, setting);
    boolean like = prefix.isEmpty() && Character.isLetter(footnote.label().codePointAt(0));
    return prefix + footnote.label() + (like ? "~" : "");
  }

  private void link(Node node) {
    Target target = survey.target(node);
    boolean broken = target.kind() == Target.Kind.BROKEN;
    if (node instanceof Image image) {
      if (target.kind() == Target.Kind.INTERNAL) {
        replace(image.getUrl(), target.markdown());
      } else if (!survey.figures.containsKey(node)) {
        keep(image.getText(), node, "");
      }
    } else if (node instanceof InlineLinkNode link) {
      if (isNote(target) || broken) {
        keep(link.getText(), node, mention(target, node));
      } else {
        replace(link.getUrl(), target.markdown());
      }
    } else if (node instanceof Reference reference) {
      if (isNote(target) || broken) {
        replace(node.getChars(), "");
      } else {
        replace(reference.getUrl(), target.markdown());
      }
    } else if (node instanceof LinkRef ref && (isNote(target) || broken)) {
      keep(ref.getText(), node, mention(target, node));
    } else if (node instanceof AutoLink && broken) {
      edits.insert(node.getStartOffset(), "\\");
    }
  }

  /** Keeps only the text of a link or picture. */
  private void keep(BasedSequence text, Node node, String behind) {
    edits.replace(node.getStartOffset(), text.getStartOffset(), "");
    int end = wordEnd(node.getEndOffset());
    if (end == node.getEndOffset()) {
      edits.replace(text.getEndOffset(), end, behind);
    } else {
      edits.replace(text.getEndOffset(), node.getEndOffset(), "");
      edits.insert(end, behind);
    }
  }

  // The mark of a note stands behind the whole word: Amazon’s[^amazon].
  private int wordEnd(int at) {
    String text = tree.body().file().text();
    int end = at;
    if (end < text.length() && "'’".indexOf(text.charAt(end)) >= 0) {
      end++;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
    }
    return end > at + 1 ? end : at;
  }

  // Without notes on the page a term leads to its own page, like any link.
  private boolean isNote(Target target) {
    return target.kind() == Target.Kind.TERM && setting.notes()
        || target.kind() == Target.Kind.CLAIM;
  }

  private String mention(Target target, Node node) {
    if (target.kind() == Target.Kind.TERM) {
      return note(target.id(), node.getEndOffset());
    }
    if (target.kind() != Target.Kind.CLAIM) {
      return "";
    }
    String word = words.get("status_" + words.get("claim:" + target.id()));
    // "That is [unknown](claim:…)" says it already.
    String status = tree.plain(node).equalsIgnoreCase(word) ? "" : " (" + word + ")";
    return setting.notes() ? status + note("claim-" + target.id(), node.getEndOffset()) : status;
  }

  // A bracket behind the note must not make a link of the two.
  private String note(String label, int at) {
    String text = tree.body().file().text();
    int end = wordEnd(at);
    return "[^" + label + "]" + (end < text.length() && text.charAt(end) == '(' ? "\\" : "");
  }

  // The one-page edition puts a section's headings below the section's own. Underlined headings
  // become # headings.
  private void headings(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        String marker = "#".repeat(Math.min(6, heading.getLevel() + setting.deeper()));
        if (heading.isAtxHeading()) {
          replace(heading.getOpeningMarker(), marker);
        } else {
          edits.insert(heading.getStartOffset(), marker + " ");
          BasedSequence text = heading.getText();
          for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            edits.replace(text.getStartOffset() + i, text.getStartOffset() + i + 1, " ");
          }
          edits.replace(text.getEndOffset(), heading.getEndOffset(), "");
        }
      } else if (node instanceof Block) {
        headings(node);
      }
    }
  }

  private void replace(BasedSequence chars, String text) {
    edits.replace(chars.getStartOffset(), chars.getEndOffset(), text);
  }
}
