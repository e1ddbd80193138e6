package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import org.nutgraf.markdown.HtmlWriter.BodyWords;
import org.nutgraf.markdown.Survey.Mark;

/**
 * Writes inline nodes as HTML.
 *
 * <p>A term may begin inside an emphasis and end outside it. So elements are opened and closed late: {@code wanted} is
 * what should surround the next text, {@code open} is what does, and {@link #sync} closes and opens what differs.
 */
final class InlineWriter {
  /** An element around text: the node or mark it stands for, and its tags. */
  private record Wrap(Object owner, String start, String end) {}

  private final Tree tree;
  private final Survey survey;
  private final BodyWords words;
  private final boolean trusted;
  private final StringBuilder out;
  private final List<Wrap> wanted = new ArrayList<>();
  private final List<Wrap> open = new ArrayList<>();
  private List<Mark> marks = List.of();
  private int nextMark;
  private Mark running;

  /** @param trusted whether HTML passes as it is, for the examples of the CommonMark specification */
  InlineWriter(Tree tree, Survey survey, BodyWords words, boolean trusted, StringBuilder out) {
    this.tree = tree;
    this.survey = survey;
    this.words = words;
    this.trusted = trusted;
    this.out = out;
  }

  void write(Node container) {
    write(container, container.getFirstChild());
  }

  /** Writes the children of a container from {@code first} on. */
  void write(Node container, Node first) {
    marks = survey.marks.getOrDefault(container, List.of());
    nextMark = 0;
    nodes(first);
    sync();
  }

  private void nodes(Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      inline(node);
    }
  }

  private void inline(Node node) {
    if (node instanceof Text) {
      text(node);
    } else if (node instanceof SoftLineBreak) {
      sync();
      out.append('\n');
    } else if (node instanceof HardLineBreak) {
      sync();
      out.append("<br>\n");
    } else if (node instanceof Emphasis) {
      wrapped(new Wrap(node, "<em>", "</em>"), node);
    } else if (node instanceof StrongEmphasis) {
      wrapped(new Wrap(node, "<strong>", "</strong>"), node);
    } else if (node instanceof Strikethrough) {
      wrapped(new Wrap(node, "<del>", "</del>"), node);
    } else if (node instanceof Code code) {
      sync();
      out.append("<code>");
      Escapes.html(code(code.getText().toString()), out);
      out.append("</code>");
    } else if (node instanceof HtmlEntity) {
      sync();
      Escapes.html(node.getChars().unescape(), out);
    } else if (node instanceof HtmlInlineBase) {
      sync();
      raw(node);
    } else if (node instanceof Image image) {
      sync();
      image(node, image.getTitle().unescape());
    } else if (node instanceof Link link) {
      link(node, link.getTitle().unescape());
    } else if (node instanceof RefNode ref) {
      ref(ref);
    } else if (node instanceof AutoLink link) {
      sync();
      anchor("href=\"" + href(survey.target(node).html()) + "\" rel=\"external\"", link.getText());
    } else if (node instanceof MailLink link) {
      sync();
      anchor("href=\"mailto:" + href(link.getText().toString()) + "\"", link.getText());
    } else {
      nodes(node.getFirstChild());
    }
  }

  private void text(Node node) {
    CharSequence chars = node.getChars();
    int start = node.getStartOffset();
    if (node.getEndOffset() - start != chars.length()) {
      sync();
      Escapes.html(node.getChars().unescape(), out);
      return;
    }
    int at = 0;
    while (at < chars.length()) {
      if (running == null && nextMark < marks.size() && marks.get(nextMark).start() == start + at) {
        begin(marks.get(nextMark++), node);
      }
      int stop = start + chars.length();
      if (running != null) {
        stop = Math.min(stop, running.end());
      } else if (nextMark < marks.size()) {
        stop = Math.min(stop, Math.max(marks.get(nextMark).start(), start + at + 1));
      }
      sync();
      unescaped(chars, at, stop - start);
      at = stop - start;
      if (running != null && running.end() == stop) {
        Mark ended = running;
        wanted.removeIf(wrap -> wrap.owner() == ended);
        running = null;
      }
    }
  }

  // The link goes inside every element that the whole of the term stands in, and around those that end within it.
  private void begin(Mark mark, Node node) {
    int depth = 0;
    while (depth < wanted.size() && wanted.get(depth).owner() instanceof Node around && isWithin(mark.last(), around)) {
      depth++;
    }
    running = mark;
    wanted.add(depth, new Wrap(mark, "<a class=\"term\"" + (mark.first() ? " id=\"ref-" + mark.term() + "\"" : "") + " href=\""
        + href(mark.target().html()) + "\">", "</a>"));
  }

  private static boolean isWithin(Node node, Node around) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up == around) {
        return true;
      }
    }
    return false;
  }

  private void unescaped(CharSequence chars, int from, int to) {
    int done = from;
    for (int i = from; i < to; i++) {
      if (chars.charAt(i) == '\\' && i + 1 < chars.length() && Escapes.isPunctuation(chars.charAt(i + 1))) {
        Escapes.html(chars, done, i, out);
        done = ++i;
      }
    }
    Escapes.html(chars, Math.min(done, to), to, out);
  }

  private void wrapped(Wrap wrap, Node node) {
    wanted.add(wrap);
    nodes(node.getFirstChild());
    wanted.remove(wrap);
  }

  private void ref(RefNode node) {
    if (node.getReferenceNode(tree.document()) == null) {
      undefined(node);
    } else if (node instanceof ImageRef) {
      sync();
      image(node, node.getReferenceNode(tree.document()).getTitle().unescape());
    } else {
      link(node, node.getReferenceNode(tree.document()).getTitle().unescape());
    }
  }

  // Brackets that refer to nothing are just brackets.
  private void undefined(RefNode node) {
    sync();
    if (!node.hasChildren()) {
      Escapes.html(node.getChars().unescape(), out);
      return;
    }
    Escapes.html(node.getChars().prefixOf(node.getChildChars()).unescape(), out);
    nodes(node.getFirstChild());
    sync();
    Escapes.html(node.getChars().suffixOf(node.getChildChars()).unescape(), out);
  }

  private void link(Node node, String title) {
    Target target = survey.target(node);
    boolean anchored = survey.anchored.contains(node);
    if (target.kind() == Target.Kind.CLAIM) {
      claim(node, target, anchored);
      return;
    }
    String attributes = switch (target.kind()) {
      case TERM -> "class=\"term\" " + (anchored ? "id=\"ref-" + target.id() + "\" " : "");
      case SOURCE -> "class=\"source\" " + (anchored ? "id=\"ref-source-" + target.id() + "\" " : "");
      case EVENT -> "class=\"event-link\" ";
      case EXTERNAL -> trusted ? "" : "rel=\"external\" ";
      default -> "";
    };
    StringBuilder start = new StringBuilder("<a ").append(attributes).append("href=\"").append(href(target.html())).append('"');
    title(title, start);
    if (target.kind() == Target.Kind.BROKEN) {
      nodes(node.getFirstChild());
    } else if (node.getFirstChild() == null) {
      sync();
      out.append(start).append("></a>");
    } else {
      wrapped(new Wrap(node, start.append('>').toString(), "</a>"), node);
    }
  }

  // The line that shows the status runs under the value only; the word behind it says the same without colour or line.
  private void claim(Node node, Target target, boolean anchored) {
    String status = words.get("claim:" + target.id());
    String tag = target.html().isEmpty() ? "span" : "a";
    Wrap link = new Wrap(node, "<" + tag + " class=\"claim\"" + (anchored ? " id=\"ref-claim-" + target.id() + "\"" : "")
        + (target.html().isEmpty() ? "" : " href=\"" + href(target.html()) + "\"") + " data-status=\"" + status + "\">", "</" + tag + ">");
    wanted.add(link);
    wrapped(new Wrap(target, "<span class=\"value\">", "</span>"), node);
    sync();
    out.append("&#160;<span class=\"status\">");
    Escapes.html(words.get("status_" + status), out);
    out.append("</span>");
    wanted.remove(link);
  }

  private void image(Node node, String title) {
    Target target = survey.target(node);
    out.append("<img src=\"").append(href(target.html())).append("\" alt=\"");
    Escapes.html(PlainText.of(node), out);
    out.append('"');
    title(title, out);
    out.append(trusted ? ">" : " loading=\"lazy\">");
  }

  private void anchor(String attributes, CharSequence text) {
    out.append("<a ").append(attributes).append('>');
    Escapes.html(text, out);
    out.append("</a>");
  }

  private static void title(String title, StringBuilder out) {
    if (!title.isEmpty()) {
      out.append(" title=\"");
      Escapes.html(title, out);
      out.append('"');
    }
  }

  /** A piece of HTML as the survey decided: as it is, left out, or shown as text. */
  void raw(Node node) {
    if (trusted || survey.tags.contains(node)) {
      out.append(node.getChars());
    } else if (!survey.dropped.contains(node)) {
      Escapes.html(node.getChars(), out);
    }
  }

  private static String href(String address) {
    StringBuilder out = new StringBuilder(address.length());
    Escapes.html(Escaping.percentEncodeUrl(address), out);
    return out.toString();
  }

  /** A code span's text (CommonMark 0.31, section 6.1): line ends become blanks, one blank at each end is taken off. */
  private static String code(String text) {
    String line = text.replace('\n', ' ');
    boolean padded = line.length() > 1 && line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
    return padded ? line.substring(1, line.length() - 1) : line;
  }

  private void sync() {
    int same = 0;
    while (same < open.size() && same < wanted.size() && open.get(same) == wanted.get(same)) {
      same++;
    }
    while (open.size() > same) {
      out.append(open.remove(open.size() - 1).end());
    }
    while (open.size() < wanted.size()) {
      Wrap wrap = wanted.get(open.size());
      out.append(wrap.start());
      open.add(wrap);
    }
  }
}
