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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/**
 * HTML in Markdown: comments are left out, a few harmless tags pass, everything else is shown as text and
 * reported, so that no script and no broken markup can come out of content.
 */
final class RawHtml {
  private static final Pattern TAG = Pattern.compile(
      "<(/?)(abbr|b|bdi|bdo|br|cite|code|del|dfn|em|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|u|var|wbr)"
          + "(?: +(?:lang=\"[A-Za-z0-9-]+\"|dir=\"(?:ltr|rtl)\"|title=\"[^\"<>&]*\"))* */?>");
  /** What folds text away on GitHub: the text stands between, with blank lines around it. */
  private static final Pattern FOLD = Pattern.compile(
      "(?:<(details)(?: open(?:=\"\")?)?>|</(details)>|<summary>(?:[^<>&]|&amp;|</?(?:b|strong|em|i|code)>)*</summary>|\\s+)+");
  private static final Pattern PART = Pattern.compile("<(/?)(details|summary)|<(/?)(b|strong|em|i|code)>");
  private static final String HINT =
      "write Markdown instead; of HTML only <br>, <sub>, <sup>, <kbd>, <mark>, <small>,"
      + " <q>, <cite>, <span lang=\"…\"> within a paragraph and <!-- comments --> may be used";

  private RawHtml() {}

  /** Lets the folds among the children of a block pass that have their ends there, too. */
  static void folds(Node parent, Survey survey) {
    List<Node> found = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlockBase && FOLD.matcher(content(node)).matches()) {
        found.add(node);
        Matcher part = PART.matcher(content(node));
        while (part.find()) {
          String name = part.group(2) == null ? part.group(4) : part.group(2);
          boolean end = "/".equals(part.group(2) == null ? part.group(3) : part.group(1));
          // A summary stands in a fold and nowhere else.
          boolean fits = end ? name.equals(open.peek()) : !name.equals("summary") || "details".equals(open.peek());
          if (!fits) {
            return;
          }
          if (end) {
            open.pop();
          } else {
            open.push(name);
          }
        }
      }
    }
    if (open.isEmpty()) {
      survey.tags.addAll(found);
    }
  }

  private static String content(Node block) {
    return ((Block) block).getContentChars().toString();
  }

  static void block(Node node, SourceFile file, Survey survey, List<Finding> findings) {
    if (survey.tags.contains(node)) {
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
      findings.add(Finding.of(file.at(node.getStartOffset(), node.getStartOffset() + end), Rule.RAW_HTML,
          "a line that starts with a comment is HTML to its end, and the text behind it would be lost",
          "put the comment on a line of its own, or behind the text"));
    } else if (end > 0) {
      survey.refused.add(node);
      findings.add(Finding.of(file.at(node.getStartOffset(), node.getStartOffset() + 4), Rule.RAW_HTML,
          "this comment has no end, and all text behind it would be lost", "close it with -->"));
    } else {
      report(node, file, survey, findings);
    }
  }

  static void inline(Node container, SourceFile file, Survey survey, List<Finding> findings) {
    Deque<Node> open = null;
    for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlInlineComment) {
        survey.dropped.add(node);
      } else if (node instanceof HtmlInline) {
        open = open == null ? new ArrayDeque<>() : open;
        tag(node, open, file, survey, findings);
      } else if (node.hasChildren() && !(node instanceof HtmlInlineBase)) {
        inline(node, file, survey, findings);
      }
    }
    if (open != null) {
      open.forEach(node -> report(node, file, survey, findings));
    }
  }

  // A tag passes with its partner only, and only where both have the same parent: then the page's markup stays
  // well-formed.
  private static void tag(Node node, Deque<Node> open, SourceFile file, Survey survey, List<Finding> findings) {
    Matcher tag = TAG.matcher(node.getChars());
    if (!tag.matches()) {
      report(node, file, survey, findings);
    } else if (tag.group(2).equals("br") || tag.group(2).equals("wbr")) {
      survey.tags.add(node);
    } else if (tag.group(1).isEmpty()) {
      open.push(node);
    } else if (!open.isEmpty() && open.peek().getChars().toString().matches("<" + tag.group(2) + "\\b.*")) {
      survey.tags.add(open.pop());
      survey.tags.add(node);
    } else {
      report(node, file, survey, findings);
    }
  }

  // Whether it closes a tag that was reported.
  private static boolean isClosing(Node node, Survey survey) {
    String tag = node.getChars().toString();
    return tag.startsWith("</") && survey.refused.stream()
        .anyMatch(other -> other.getChars().startsWith("<" + tag.substring(2, tag.length() - 1).strip()));
  }

  private static void report(Node node, SourceFile file, Survey survey, List<Finding> findings) {
    boolean closing = isClosing(node, survey);
    survey.refused.add(node);
    if (closing) {
      return;
    }
    String tag = node.getChars().toString().strip().lines().findFirst().orElse("").strip();
    String shown = tag.length() > 40 ? tag.substring(0, 40) + "…" : tag;
    int start = node.getStartOffset();
    int line = file.text().indexOf('\n', start);
    int end = line < 0 ? node.getEndOffset() : Math.min(line, node.getEndOffset());
    findings.add(Finding.of(file.at(start, end), Rule.RAW_HTML,
        "HTML such as " + shown + " can't be used here", HINT));
  }
}
