package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/**
 * HTML in Markdown: comments are left out, harmless tags pass ({@link HtmlTag}), everything else is shown as text and
 * reported, so that no script and no broken markup can come out of content.
 */
final class RawHtml {
  private static final String HINT =
      "write Markdown instead; of HTML there may be <!-- comments -->, <details> with <summary>,"
          + " <div align=\"center\">, <img src=\"…\" alt=\"…\" width=\"…\">, and within a paragraph <br>, <kbd>, <sub>, <sup>, <mark>,"
          + " <ins>, <q>, <cite>, <abbr title=\"…\">, <ruby>, <span lang=\"…\"> and their like, each with its end";

  /** Writes a picture. */
  interface Pictures {
    String written(Node node, HtmlTag tag);
  }

  /** A tag that waits for its end. */
  private record Open(Node node, HtmlTag tag) {}

  private final SourceFile file;
  private final Survey survey;
  private final Pictures pictures;
  private final List<Finding> findings;

  RawHtml(SourceFile file, Survey survey, Pictures pictures, List<Finding> findings) {
    this.file = file;
    this.survey = survey;
    this.pictures = pictures;
    this.findings = findings;
  }

  /** Lets the blocks of HTML among the children of a block pass, if all that begins in one of them ends there, too. */
  void blocks(Node parent) {
    List<Node> found = new ArrayList<>();
    Deque<HtmlTag> open = new ArrayDeque<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      Optional<List<HtmlTag>> tags =
          node instanceof HtmlBlockBase ? HtmlTag.all(content(node)) : Optional.empty();
      if (tags.isPresent()) {
        found.add(node);
        if (!tags.get().stream().allMatch(tag -> fits(tag, open))) {
          return;
        }
      }
    }
    if (open.isEmpty()) {
      found.forEach(node -> survey.tags.put(node, written(node)));
    }
  }

  // A summary stands in a fold and nowhere else.
  private static boolean fits(HtmlTag tag, Deque<HtmlTag> open) {
    if (tag.closing()) {
      return !open.isEmpty() && open.pop().name().equals(tag.name());
    }
    boolean fits =
        !tag.name().equals("summary") || !open.isEmpty() && open.peek().name().equals("details");
    if (!tag.isVoid()) {
      open.push(tag);
    }
    return fits;
  }

  private String written(Node node) {
    String html = content(node);
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (HtmlTag tag : HtmlTag.all(html).orElseThrow()) {
      out.append(html, done, tag.start()).append(written(node, tag));
      done = tag.end();
    }
    return out.append(html, done, html.length()).toString();
  }

  private String written(Node node, HtmlTag tag) {
    return tag.isPicture() ? pictures.written(node, tag) : tag.written();
  }

  private static String content(Node block) {
    return BlockText.of((Block) block).text;
  }

  void block(Node node) {
    if (survey.tags.containsKey(node)) {
      return;
    }
    int end = 0;
    String text = node.getChars().toString().strip();
    while (end < text.length() && text.startsWith("<!--", end)) {
      int close = text.indexOf("-->", end + 2);
      end = close < 0 ? text.length() : close + 3;
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
    }
    if (end > 0 && text.endsWith("-->") && end == text.length()) {
      survey.dropped.add(node);
    } else if (end > 0 && end < text.length()) {
      survey.refused.add(node);
      findings.add(Finding.of(
          file.at(node.getStartOffset(), node.getStartOffset() + end),
          Rule.RAW_HTML,
          "a line that starts with a comment is HTML to its end, and the text behind it would be lost",
          "put the comment on a line of its own, or behind the text"));
    } else if (end > 0) {
      survey.refused.add(node);
      findings.add(Finding.of(
          file.at(node.getStartOffset(), node.getStartOffset() + 4),
          Rule.RAW_HTML,
          "this comment has no end, and all text behind it would be lost",
          "close it with -->"));
    } else {
      report(node);
    }
  }

  void inline(Node container) {
    Deque<Open> open = null;
    for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlInlineComment) {
        survey.dropped.add(node);
      } else if (node instanceof HtmlInline) {
        open = open == null ? new ArrayDeque<>() : open;
        tag(node, open);
      } else if (node.hasChildren() && !(node instanceof HtmlInlineBase)) {
        inline(node);
      }
    }
    if (open != null) {
      open.forEach(tag -> report(tag.node()));
    }
  }

  // A tag passes with its partner only, and only where both have the same parent: then the page's
  // markup stays well-formed.
  private void tag(Node node, Deque<Open> open) {
    Optional<HtmlTag> tag = HtmlTag.all(node.getChars().toString())
        .flatMap(tags -> tags.stream().findFirst())
        .filter(HtmlTag::isInline);
    if (tag.isEmpty()) {
      report(node);
    } else if (tag.get().isVoid()) {
      survey.tags.put(node, written(node, tag.get()));
    } else if (!tag.get().closing()) {
      open.push(new Open(node, tag.get()));
    } else if (!open.isEmpty() && open.peek().tag().name().equals(tag.get().name())) {
      survey.tags.put(open.peek().node(), open.pop().tag().written());
      survey.tags.put(node, tag.get().written());
    } else {
      report(node);
    }
  }

  // Whether it closes a tag that was reported.
  private boolean isClosing(Node node) {
    String tag = node.getChars().toString();
    return tag.startsWith("</")
        && survey.refused.stream().anyMatch(other -> other
            .getChars()
            .startsWith("<" + tag.substring(2, tag.length() - 1).strip()));
  }

  private void report(Node node) {
    boolean closing = isClosing(node);
    survey.refused.add(node);
    if (closing) {
      return;
    }
    String tag =
        node.getChars().toString().strip().lines().findFirst().orElse("").strip();
    String shown = tag.length() > 40 ? tag.substring(0, 40) + "…" : tag;
    int start = node.getStartOffset();
    int line = file.text().indexOf('\n', start);
    int end = line < 0 ? node.getEndOffset() : Math.min(line, node.getEndOffset());
    findings.add(Finding.of(
        file.at(start, end), Rule.RAW_HTML, "HTML such as " + shown + " can't be used here", HINT));
  }
}
