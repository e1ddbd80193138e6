package org.nutgraf.importer.html;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Addresses;
import org.nutgraf.importer.reading.MarkedText;
import org.nutgraf.importer.reading.MarkedText.Mark;

/** Reads the running text of an HTML document. One object per stretch of text. */
final class HtmlInlines {
  /** Tags that Markdown has no marks for, and that may stand in content as they are. */
  private static final Set<String> KEPT =
      Set.of("bdi", "cite", "ins", "kbd", "mark", "q", "samp", "small", "sub", "sup", "u", "var");

  private static final Set<String> CODE = Set.of("code", "tt");
  static final Set<String> FRAMES = Set.of("iframe", "embed", "object", "video", "audio");

  private static final Pattern INNER =
      Pattern.compile("\\A([\\s\\p{Z}]*).*?([\\s\\p{Z}]*)\\z", Pattern.DOTALL);

  private final HtmlSource source;
  private final boolean inCell;
  private final List<MarkedText> spans = new ArrayList<>();
  private boolean blank = true;

  HtmlInlines(HtmlSource source, boolean inCell) {
    this.source = source;
    this.inCell = inCell;
  }

  /** The spans of some nodes; {@code outer} are the marks they all stand in. */
  List<MarkedText> read(List<? extends Node> nodes, List<Mark> outer) {
    nodes.forEach(node -> node(node, outer));
    while (!spans.isEmpty() && spans.get(spans.size() - 1).isBlank()) {
      spans.remove(spans.size() - 1);
    }
    return spans;
  }

  private void node(Node node, List<Mark> marks) {
    if (node instanceof TextNode text) {
      text(text.getWholeText(), marks);
    } else if (node instanceof Comment comment) {
      if (source.keepsComments()) {
        spans.add(MarkedText.finished("<!--" + comment.getData() + "-->", "", List.of()));
      }
    } else if (node instanceof Element element) {
      element(element, marks);
    }
  }

  private void element(Element element, List<Mark> marks) {
    String tag = element.normalName();
    Optional<String> note = HtmlNotes.label(element, "span");
    if (note.isPresent()) {
      add(MarkedText.finished("[^" + note.get() + "]", "", List.of()));
    } else if (element.hasAttr(HtmlNotes.LABEL)) {
      blank = true;
    } else if (tag.equals("br")) {
      lineEnd();
    } else if (tag.equals("img")) {
      picture(source.pictures().span(element, source.addresses(), marks, source.place(element)));
    } else if (CODE.contains(tag) && !element.text().isBlank()) {
      Matcher whole = INNER.matcher(element.wholeText());
      // Blanks at its ends are none of the code's.
      text(whole.replaceAll("$1"), marks);
      code(element.text(), marks);
      text(whole.replaceAll("$2"), marks);
    } else if (FRAMES.contains(tag)) {
      frame(element, marks);
    } else if (tag.equals("a") && element.hasAttr("href")) {
      link(element, marks);
    } else {
      List<Mark> inner = marks(element, marks);
      boolean apart = element.isBlock();
      gap(apart);
      element.childNodes().forEach(child -> node(child, inner));
      gap(apart);
    }
  }

  // A blank where something stands by itself that is no word of the text around it.
  private void gap(boolean wanted) {
    if (wanted && !blank && !spans.isEmpty()) {
      spans.add(MarkedText.text(" ", List.of()));
      blank = true;
    }
  }

  private void picture(MarkedText picture) {
    boolean isText = !picture.text().startsWith("![");
    gap(isText);
    add(picture);
    gap(isText);
  }

  /** The marks of what is in an element; {@code marks} are those around it. */
  List<Mark> marks(Element element, List<Mark> marks) {
    String tag = element.normalName();
    Map<String, String> style = PageStyles.of(element);
    List<Mark> inner = new ArrayList<>(marks);
    if (PageStyles.isBold(style, Set.of("b", "strong").contains(tag))) {
      put(Mark.STRONG, inner);
    }
    if (PageStyles.isItalic(style, Set.of("i", "em", "dfn").contains(tag))) {
      put(Mark.EMPHASIS, inner);
    }
    if (tag.equals("span")
        && List.of("super", "sub").contains(style.getOrDefault("vertical-align", ""))) {
      put(Mark.tag(requireNonNull(style.get("vertical-align")).substring(0, 3), ""), inner);
    }
    if (Set.of("s", "strike", "del").contains(tag)) {
      put(Mark.STRIKE, inner);
    }
    if (KEPT.contains(tag)) {
      put(Mark.tag(tag, ""), inner);
    }
    String language = element.attr("lang");
    if (tag.equals("span") && language.matches("[A-Za-z0-9-]+")) {
      put(Mark.tag("span", " lang=\"" + language + "\""), inner);
    }
    if (tag.equals("a") && element.hasAttr("href") && marks.stream().noneMatch(Mark::isLink)) {
      source.addresses().link(element.attr("href")).map(Mark::link).ifPresent(inner::add);
    }
    return inner;
  }

  private static void put(Mark mark, List<Mark> marks) {
    if (!marks.contains(mark)) {
      marks.add(mark);
    }
  }

  private void link(Element element, List<Mark> marks) {
    String href = element.attr("href").strip();
    List<Mark> inner = marks(element, marks);
    int start = spans.size();
    element.childNodes().forEach(child -> node(child, inner));
    boolean shows = spans.subList(start, spans.size()).stream().anyMatch(span -> !span.isBlank());
    boolean linked = inner.stream().anyMatch(Mark::isLink);
    if (linked && shows || href.isEmpty() || href.equals("#")) {
      return;
    }
    String why = !shows ? "the link to " + href + " shows no text" : "a site can't link to " + href;
    if (shows
        || !source
            .addresses()
            .link(href)
            .map(address -> address.indexOf(Addresses.FRAGMENT_START) >= 0)
            .orElse(true)) {
      source
          .notes()
          .add(new Note(source.place(element), why + "; the address is left as a comment"));
      spans.add(MarkedText.finished(Addresses.comment(href), "", List.of()));
    }
  }

  // What plays or frames something else can only be linked.
  private void frame(Element element, List<Mark> marks) {
    String src = element.hasAttr("src") ? element.attr("src") : element.attr("data");
    src = src.isEmpty()
        ? Optional.ofNullable(Css.first(element, "source[src]"))
            .map(s -> s.attr("src"))
            .orElse("")
        : src;
    if (!src.isEmpty()) {
      Optional<String> web = source.addresses().web(src);
      boolean linked = marks.stream().anyMatch(Mark::isLink);
      gap(true);
      add(MarkedText.finished(
          web.isPresent() && !linked
              ? "<" + web.get().replace("&amp;", "&") + ">"
              : Addresses.comment(src),
          "",
          marks));
      gap(true);
      web.ifPresent(source.standIns()::add);
      source
          .notes()
          .add(new Note(
              source.place(element), "<" + element.normalName() + "> became a link to " + src));
    }
  }

  private void code(String text, List<Mark> marks) {
    if (inCell && text.indexOf('|') >= 0) {
      text(text, marks);
      return;
    }
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String pad =
        text.startsWith("`") || text.endsWith("`") || text.startsWith(" ") && text.endsWith(" ")
            ? " "
            : "";
    add(MarkedText.finished(fence + pad + text + pad + fence, text, marks));
  }

  private void lineEnd() {
    if (spans.stream().anyMatch(span -> !span.isBlank())) {
      trimEnd();
      spans.add(MarkedText.lineEnd(inCell));
    }
    blank = true;
  }

  private void trimEnd() {
    while (!spans.isEmpty() && !spans.get(spans.size() - 1).finished()) {
      MarkedText last = spans.remove(spans.size() - 1);
      String text = last.text().stripTrailing();
      if (!text.isEmpty()) {
        spans.add(last.with(text));
        return;
      }
    }
  }

  private void add(MarkedText span) {
    spans.add(span);
    blank = false;
  }

  // Blanks are one blank, also across elements; a no-break space is none of them.
  private void text(String text, List<Mark> marks) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        out.append(blank ? "" : " ");
        blank = true;
      } else if (c >= Addresses.FRAGMENT_START && c <= Addresses.FRAGMENT_END || c == 0) {
        out.append('\uFFFD');
        blank = false;
      } else {
        out.append(c);
        blank = false;
      }
    }
    if (!out.isEmpty()) {
      spans.add(MarkedText.text(out.toString(), marks));
    }
  }
}
