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
import org.nutgraf.markdown.HtmlWriter.BodyWords;
import org.nutgraf.markdown.syntax.Escapes;
import org.nutgraf.markdown.syntax.FootnoteMark;
import org.nutgraf.markdown.syntax.JoinedLineBreak;
import org.nutgraf.markdown.syntax.TaskMark;

/** Writes inline nodes as HTML. */
final class InlineWriter {
  private final Tree tree;
  private final Survey survey;
  private final BodyWords words;
  private final boolean trusted;
  private final StringBuilder out;
  private final LateTags tags;
  private final TextWriter text;
  private final FootnoteList notes;
  private String said = "";

  /** @param trusted whether HTML passes as it is, for the examples of the CommonMark specification */
  InlineWriter(
      Tree tree,
      Survey survey,
      FootnoteList notes,
      BodyWords words,
      boolean trusted,
      StringBuilder out) {
    this.tree = tree;
    this.survey = survey;
    this.notes = notes;
    this.words = words;
    this.trusted = trusted;
    this.out = out;
    this.tags = new LateTags(out);
    this.text = new TextWriter(survey, tags, out);
  }

  void write(Node container) {
    write(container, container.getFirstChild());
  }

  /** Writes the children of a container from {@code first} on. */
  void write(Node container, Node first) {
    text.begin(container);
    said = "";
    nodes(first);
    tags.sync();
  }

  private void nodes(Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      inline(node);
    }
  }

  private void inline(Node node) {
    if (node instanceof Text) {
      text.write(node);
    } else if (node instanceof JoinedLineBreak) {
      return;
    } else if (node instanceof SoftLineBreak) {
      tags.sync();
      out.append('\n');
    } else if (node instanceof HardLineBreak) {
      tags.sync();
      out.append("<br>\n");
    } else if (node instanceof Emphasis) {
      wrapped(node, "<em>", "</em>", node);
    } else if (node instanceof StrongEmphasis) {
      wrapped(node, "<strong>", "</strong>", node);
    } else if (node instanceof Strikethrough) {
      wrapped(node, "<del>", "</del>", node);
    } else if (node instanceof Code code) {
      tags.sync();
      out.append("<code>");
      Escapes.html(Escapes.code(code), out);
      out.append("</code>");
    } else if (node instanceof HtmlEntity entity) {
      text.entity(entity);
    } else if (node instanceof HtmlInlineBase) {
      tags.sync();
      raw(node, node.getChars());
      text.end(node.getEndOffset());
    } else if (node instanceof Image image) {
      image(node, Escapes.unescaped(image.getTitle()));
    } else if (node instanceof ImageRef ref) {
      image(node, Escapes.unescaped(ref.getReferenceNode(tree.document()).getTitle()));
    } else if (node instanceof Link link) {
      link(node, Escapes.unescaped(link.getTitle()));
    } else if (node instanceof RefNode ref) {
      link(node, Escapes.unescaped(ref.getReferenceNode(tree.document()).getTitle()));
    } else if (node instanceof AutoLink link) {
      Target target = survey.target(node);
      autoLink(node, target.html(), trusted ? "" : " rel=\"external\"", link.getText());
    } else if (node instanceof TaskMark task) {
      task(task);
    } else if (node instanceof FootnoteMark mark) {
      tags.sync();
      if (trusted) {
        out.append("<span data-note=\"");
        Escapes.html(mark.label(), out);
        out.append("\">");
        Escapes.html(mark.getChars(), out);
        out.append("</span>");
      } else {
        notes.mark(mark, out);
      }
    } else if (node instanceof MailLink link) {
      autoLink(
          node,
          (link.getText().startsWith("mailto:") ? "" : "mailto:") + link.getText(),
          "",
          link.getText());
    } else {
      nodes(node.getFirstChild());
    }
  }

  // A letter, not a box of a form: nothing can be ticked here, and pages without style sheets show
  // it, too.
  private void task(TaskMark task) {
    tags.sync();
    if (trusted) {
      Escapes.html(task.getChars(), out);
      return;
    }
    out.append("<span class=\"task\" role=\"img\" aria-label=\"");
    Escapes.html(words.get(task.isDone() ? "task_done" : "task_open"), out);
    out.append("\">").append(task.isDone() ? '☑' : '☐').append("</span>");
  }

  private void wrapped(Object owner, String start, String end, Node node) {
    tags.open(owner, start, end);
    nodes(node.getFirstChild());
    tags.close(owner);
  }

  private void link(Node node, String title) {
    Target target = survey.target(node);
    String id = id(survey.anchors.getOrDefault(node, ""));
    if (target.kind() == Target.Kind.CLAIM) {
      claim(node, target, id);
      return;
    }
    if (target.kind() == Target.Kind.BROKEN) {
      nodes(node.getFirstChild());
      return;
    }
    String attributes =
        switch (target.kind()) {
          case TERM -> "class=\"term\"" + id + " ";
          case SOURCE -> "class=\"source\"" + id + " ";
          case EVENT -> "class=\"event-link\" ";
          case EXTERNAL -> trusted ? "" : "rel=\"external\" ";
          default -> "";
        };
    StringBuilder start = new StringBuilder("<a ").append(attributes);
    start.append("href=\"").append(href(target.html())).append('"');
    title(title, start);
    if (node.getFirstChild() == null) {
      tags.sync();
      out.append(start).append("></a>");
    } else {
      wrapped(node, start.append('>').toString(), "</a>", node);
    }
  }

  // The line that shows the status runs under the value. The word for it is no part of the text, so
  // that what is copied, found or read aloud is what the editor wrote; the style sheet puts it
  // behind the value, once in a paragraph.
  private void claim(Node node, Target target, String id) {
    String status = words.get("claim:" + target.id());
    String tag = target.html().isEmpty() ? "span" : "a";
    StringBuilder start =
        new StringBuilder("<").append(tag).append(" class=\"claim\"").append(id);
    if (!target.html().isEmpty()) {
      start.append(" href=\"").append(href(target.html())).append('"');
    }
    start.append(" data-status=\"").append(status).append('"');
    String word = words.get("status_" + status);
    if (!status.equals(said) && !tree.plain(node).equalsIgnoreCase(word)) {
      start.append(" data-say=\"");
      Escapes.html(word, start);
      start.append('"');
    }
    said = status;
    wrapped(node, start.append('>').toString(), "</" + tag + ">", node);
  }

  // A link that leads nowhere, or stands within the text of another link, is text.
  private void autoLink(Node node, String address, String attributes, CharSequence text) {
    boolean linked =
        !address.isEmpty() && node.getAncestorOfType(Link.class, LinkRef.class) == null;
    tags.sync();
    if (linked) {
      out.append("<a href=\"")
          .append(href(address))
          .append('"')
          .append(attributes)
          .append('>');
    }
    Escapes.html(text, out);
    if (linked) {
      out.append("</a>");
    }
  }

  private void image(Node node, String title) {
    Target target = survey.target(node);
    tags.sync();
    // What can't be shown is told.
    if (target.kind() == Target.Kind.BROKEN || target.kind() == Target.Kind.FIGURE) {
      Escapes.html(tree.plain(node), out);
      return;
    }
    PictureTag.write(
        href(target.html()),
        tree.plain(node),
        title,
        survey.sizes.get(node),
        !trusted && node != survey.firstPicture,
        out);
  }

  /** A picture that stands alone in its paragraph, with its title as the caption. */
  void captioned(Image image) {
    out.append("<figure class=\"picture\">");
    image(image, "");
    PictureTag.caption(Escapes.unescaped(image.getTitle()), out);
    out.append("</figure>");
  }

  static String id(String anchor) {
    return anchor.isEmpty() ? "" : " id=\"" + anchor + "\"";
  }

  private static void title(String title, StringBuilder out) {
    if (!title.isEmpty()) {
      out.append(" title=\"");
      Escapes.html(title, out);
      out.append('"');
    }
  }

  /** A piece of HTML as the survey decided: as it is, left out, or shown as text. */
  void raw(Node node, CharSequence html) {
    if (trusted) {
      out.append(html);
    } else if (survey.tags.containsKey(node)) {
      out.append(survey.tags.get(node));
    } else if (!survey.dropped.contains(node)) {
      Escapes.html(html, out);
    }
  }

  static String href(String address) {
    if (Escapes.isPlainAddress(address)) {
      return address;
    }
    StringBuilder out = new StringBuilder(address.length());
    Escapes.html(Escaping.percentEncodeUrl(address), out);
    return out.toString();
  }
}
