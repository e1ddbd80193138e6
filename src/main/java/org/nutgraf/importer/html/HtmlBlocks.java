package org.nutgraf.importer.html;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.Block.Kind;
import org.nutgraf.importer.reading.MarkdownText;
import org.nutgraf.importer.reading.MarkedText;
import org.nutgraf.importer.reading.MarkedText.Mark;
import org.nutgraf.importer.reading.SpanWriter;

/** Takes an HTML document apart into blocks. One object for each element that holds blocks. */
public final class HtmlBlocks {
  private final HtmlSource source;
  private final boolean nested;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Node> inlines = new ArrayList<>();

  private HtmlBlocks(HtmlSource source, boolean nested) {
    this.source = source;
    this.nested = nested;
  }

  /** The blocks of a document, from the element that holds its text. */
  public static List<Block> of(Element root, HtmlSource source) {
    HtmlBlocks reader = new HtmlBlocks(source, false);
    reader.children(root, List.of());
    return reader.blocks;
  }

  /** The blocks within a list's item or a quotation, where headings are bold paragraphs. */
  public static List<Block> nested(
      List<? extends Node> nodes, HtmlSource source, List<Mark> outer) {
    HtmlBlocks reader = new HtmlBlocks(source, true);
    nodes.forEach(node -> reader.node(node, outer));
    reader.paragraph(outer);
    return reader.blocks;
  }

  private void children(Element element, List<Mark> outer) {
    element.childNodes().forEach(node -> node(node, outer));
    paragraph(outer);
  }

  private void node(Node node, List<Mark> outer) {
    if (node instanceof Element element && isBlock(element)) {
      paragraph(outer);
      block(element, outer);
    } else if (node instanceof Element br && br.normalName().equals("br") && isSecondBreak()) {
      paragraph(outer);
    } else {
      inlines.add(node);
    }
  }

  public static boolean isBlock(Element element) {
    return !element.normalName().equals("button")
        && (element.isBlock() || Css.first(element, BLOCKS) != null);
  }

  private static final String BLOCKS =
      "p,div,h1,h2,h3,h4,h5,h6,ul,ol,dl,table,blockquote,pre,figure,section,article,hr";

  // Two line ends in a row are how old pages end a paragraph.
  private boolean isSecondBreak() {
    for (int i = inlines.size() - 1; i >= 0; i--) {
      Node before = inlines.get(i);
      if (before instanceof Element element && element.normalName().equals("br")) {
        return true;
      }
      if (!(before instanceof TextNode text && text.isBlank())) {
        return false;
      }
    }
    return false;
  }

  private void paragraph(List<Mark> outer) {
    if (!inlines.isEmpty()) {
      Element place = parent(inlines.get(0));
      List<MarkedText> spans = new HtmlInlines(source, false).read(inlines, outer);
      inlines.clear();
      add(spans, place);
    }
  }

  private static Element parent(Node node) {
    return node instanceof Element element ? element : (Element) requireNonNull(node.parentNode());
  }

  private void add(List<MarkedText> spans, Element place) {
    String markdown = MarkdownText.paragraph(SpanWriter.write(spans, false));
    if (!markdown.isBlank()) {
      boolean bold =
          spans.stream().allMatch(span -> span.isBlank() || span.marks().contains(Mark.STRONG));
      blocks.add(
          Block.of(bold ? Kind.BOLD : Kind.PARAGRAPH, markdown, plain(spans), source.place(place)));
    }
  }

  private static String plain(List<MarkedText> spans) {
    StringBuilder out = new StringBuilder();
    spans.forEach(span -> out.append(span.plain()));
    return out.toString().strip();
  }

  private void block(Element element, List<Mark> outer) {
    Optional<String> note = HtmlNotes.label(element, "div");
    if (note.isPresent()) {
      String text = Block.joined(nested(element.childNodes(), source, outer));
      other(
          Kind.OTHER,
          "[^" + note.get() + "]: " + text.replace("\n", "\n    ").replaceAll("(?m)^ +$", ""),
          element);
      return;
    }
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, outer);
      case "ul", "ol", "menu", "dir" ->
        other(Kind.LIST, HtmlLists.markdown(element, source, outer), element);
      case "blockquote" -> other(Kind.OTHER, quote(element, outer), element);
      case "pre" -> other(Kind.OTHER, code(element), element);
      case "hr" -> other(Kind.OTHER, "***", element);
      case "table" -> table(element, outer);
      case "dt" -> {
        List<Mark> bold = new ArrayList<>(outer);
        bold.add(Mark.STRONG);
        children(element, bold);
      }
      default ->
        children(
            element,
            element.isBlock() ? outer : new HtmlInlines(source, false).marks(element, outer));
    }
  }

  private void other(Kind kind, String markdown, Element element) {
    if (!markdown.isBlank()) {
      blocks.add(Block.of(kind, markdown, element.text(), source.place(element)));
    }
  }

  private void table(Element element, List<Mark> outer) {
    if (HtmlTable.isData(element)) {
      Element caption = Css.first(element, "> caption");
      if (caption != null) {
        children(caption, outer);
      }
      other(Kind.OTHER, HtmlTable.markdown(element, source, outer), element);
    } else {
      children(element, outer);
    }
  }

  private void heading(Element element, List<Mark> outer) {
    List<MarkedText> spans = new HtmlInlines(source, false).read(element.childNodes(), outer);
    if (nested) {
      add(spans.stream().map(HtmlBlocks::bold).toList(), element);
      return;
    }
    String markdown = MarkdownText.heading(SpanWriter.write(plainer(spans), false));
    if (!markdown.isBlank()) {
      int level = element.normalName().charAt(1) - '0';
      blocks.add(Block.heading(
          level,
          markdown,
          plain(spans).replaceAll("\\s+", " "),
          source.place(element),
          ids(element)));
    }
  }

  // A heading that is bold from end to end is a heading as others are.
  private static List<MarkedText> plainer(List<MarkedText> spans) {
    boolean bold =
        spans.stream().allMatch(span -> span.isBlank() || span.marks().contains(Mark.STRONG));
    return !bold
        ? spans
        : spans.stream()
            .map(span -> span.with(
                span.marks().stream().filter(mark -> !mark.equals(Mark.STRONG)).toList()))
            .toList();
  }

  private static MarkedText bold(MarkedText span) {
    List<Mark> marks = new ArrayList<>(span.marks());
    if (!marks.contains(Mark.STRONG)) {
      marks.add(Mark.STRONG);
    }
    return span.with(marks);
  }

  /** The ids by which links name a heading: its own, those in it, and those of the sections it begins. */
  public static Set<String> ids(Element heading) {
    Set<String> ids = new TreeSet<>();
    heading
        .getAllElements()
        .forEach(
            e -> ids.addAll(List.of(e.id(), e.normalName().equals("a") ? e.attr("name") : "")));
    for (Element above = heading.parent();
        above != null && heading.equals(Css.first(above, "h1,h2,h3,h4,h5,h6"));
        above = above.parent()) {
      ids.add(above.id());
    }
    Element before = heading.previousElementSibling();
    if (before != null && before.normalName().equals("a") && before.text().isEmpty()) {
      ids.addAll(List.of(before.id(), before.attr("name")));
    }
    ids.remove("");
    return ids;
  }

  private String quote(Element element, List<Mark> outer) {
    String markdown = Block.joined(nested(element.childNodes(), source, outer));
    // A callout, as GitHub writes it.
    String text = markdown.replaceFirst(
        "^\\\\\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\\\\\]\\s*", "[!$1]\n");
    return text.isBlank() ? "" : "> " + text.replace("\n", "\n> ").replaceAll("(?m)^> $", ">");
  }

  private static String code(Element element) {
    String text = element.wholeText().replaceFirst("^\r?\n", "").stripTrailing();
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    Element code = Css.first(element, "code[class]");
    String language = code == null
        ? ""
        : code.classNames().stream()
            .filter(name -> name.startsWith("language-"))
            .map(name -> name.substring("language-".length()).replaceAll("[^A-Za-z0-9+#.-]", ""))
            .findFirst()
            .orElse("");
    return text.isBlank() ? "" : fence + language + "\n" + text + "\n" + fence;
  }
}
