package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nutgraf.markdown.Figures.Figure;
import org.nutgraf.markdown.HtmlWriter.BodyWords;

/**
 * Writes a body as finished Markdown: the author's text, with addresses that resolve, terms and claims as footnote
 * references, figures filled in and comments left out.
 *
 * <p>It edits the text instead of writing the tree anew, so what the author wrote stays as it was written.
 */
final class MarkdownWriter {
  private record Edit(int start, int end, String text) {}

  private final Tree tree;
  private final Survey survey;
  private final Setting setting;
  private final BodyWords words;
  private final List<Edit> edits = new ArrayList<>();

  MarkdownWriter(Tree tree, Survey survey, Setting setting, BodyWords words) {
    this.tree = tree;
    this.survey = survey;
    this.setting = setting;
    this.words = words;
  }

  String write() {
    survey.links.forEach(this::link);
    if (setting.notes()) {
      survey.marks.values().forEach(marks -> marks.forEach(mark -> edit(mark.end(), mark.end(), note(mark.term()))));
    }
    for (Map.Entry<Node, Figure> figure : survey.figures.entrySet()) {
      replace(figure.getKey().getParent().getChars().trim(), figure.getValue().markdown().strip());
    }
    survey.dropped.forEach(node -> replace(node.getChars(), ""));
    if (setting.deeper() > 0) {
      headings(tree.document());
    }
    return applied();
  }

  private void link(Node node) {
    Target target = survey.target(node);
    if (node instanceof Image image) {
      if (target.kind() == Target.Kind.INTERNAL) {
        replace(image.getUrl(), target.markdown());
      }
    } else if (node instanceof InlineLinkNode link) {
      if (isNote(target)) {
        replace(node.baseSubSequence(node.getStartOffset(), link.getText().getStartOffset()), "");
        replace(node.baseSubSequence(link.getText().getEndOffset(), node.getEndOffset()), mention(target));
      } else if (target.kind() == Target.Kind.BROKEN) {
        replace(node.getChars(), link.getText().toString());
      } else {
        replace(link.getUrl(), target.markdown());
      }
    } else if (node instanceof Reference reference) {
      if (isNote(target)) {
        replace(node.getChars(), "");
      } else if (target.kind() != Target.Kind.BROKEN) {
        replace(reference.getUrl(), target.markdown());
      }
    } else if (node instanceof LinkRef ref && isNote(target)) {
      BasedSequence text = ref.getText().isEmpty() ? ref.getReference() : ref.getText();
      replace(node.baseSubSequence(node.getStartOffset(), text.getStartOffset()), "");
      replace(node.baseSubSequence(text.getEndOffset(), node.getEndOffset()), mention(target));
    }
  }

  // Without notes on the page a term leads to its own page, like any link.
  private boolean isNote(Target target) {
    return target.kind() == Target.Kind.TERM && setting.notes() || target.kind() == Target.Kind.CLAIM;
  }

  private String mention(Target target) {
    if (target.kind() == Target.Kind.TERM) {
      return note(target.id());
    }
    String status = " (" + words.get("status_" + words.get("claim:" + target.id())) + ")";
    return setting.notes() ? status + note("claim-" + target.id()) : status;
  }

  private static String note(String label) {
    return "[^" + label + "]";
  }

  // The one-page edition puts a section's headings below the section's own. Underlined headings become # headings.
  private void headings(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        int level = Math.min(6, heading.getLevel() + setting.deeper());
        if (heading.isAtxHeading()) {
          replace(heading.getOpeningMarker(), "#".repeat(level));
        } else {
          edit(heading.getStartOffset(), heading.getStartOffset(), "#".repeat(level) + " ");
          replace(node.baseSubSequence(heading.getText().getEndOffset(), heading.getEndOffset()), "");
        }
      } else if (node instanceof com.vladsch.flexmark.util.ast.Block) {
        headings(node);
      }
    }
  }

  private void replace(BasedSequence chars, String text) {
    edit(chars.getStartOffset(), chars.getEndOffset(), text);
  }

  private void edit(int start, int end, String text) {
    edits.add(new Edit(start, end, text));
  }

  private String applied() {
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    String text = tree.body().file().text();
    StringBuilder out = new StringBuilder(text.length() - tree.body().start() + 256);
    int done = tree.body().start();
    for (Edit edit : edits) {
      if (edit.start() >= done) {
        out.append(text, done, edit.start()).append(edit.text());
        done = edit.end();
      }
    }
    return out.append(text, done, text.length()).toString().strip() + "\n";
  }
}
