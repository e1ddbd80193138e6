package org.nutgraf.importer.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes apart what HTML nests and Markdown can't. No word is added, lost, split or joined with another. */
final class HtmlNesting {
  /** A list counts twice in Markdown, with its item, and a text may have a hundred levels. */
  private static final int DEEPEST = 40;

  private static final Set<String> LEVELS = Set.of("blockquote", "ul", "ol", "menu", "dir");

  private HtmlNesting() {}

  /** @param deeper is told the first quotation or list that is too deep; its text stands in the one around it */
  static void plain(Element root, Consumer<Element> deeper) {
    List<Element> tooDeep = new ArrayList<>();
    levels(root, 0, tooDeep);
    tooDeep.stream().limit(1).forEach(deeper);
    tooDeep.forEach(element -> element.tagName("div"));
    List<Element> innerFirst = new ArrayList<>(root.getAllElements());
    Collections.reverse(innerFirst);
    innerFirst.stream()
        .filter(element -> element != root && !element.isBlock() && HtmlBlocks.isBlock(element))
        .filter(element -> !HtmlInlines.FRAMES.contains(element.normalName())
            && !element.hasAttr(HtmlNotes.NOTE)
            && !element.hasAttr(HtmlNotes.LABEL))
        .forEach(HtmlNesting::split);
  }

  private static void levels(Element element, int depth, List<Element> tooDeep) {
    for (Element child : element.children()) {
      boolean level = LEVELS.contains(child.normalName());
      if (level && depth == DEEPEST) {
        tooDeep.add(child);
      }
      levels(child, level && depth < DEEPEST ? depth + 1 : depth, tooDeep);
    }
  }

  // Bold text with a table in it: what is before the table continues the line around it, and so
  // does what is behind.
  private static void split(Element inline) {
    List<Node> head = new ArrayList<>();
    List<Node> tail = new ArrayList<>();
    boolean behind = false;
    for (Node node : inline.childNodes()) {
      if (node instanceof Element element && HtmlBlocks.isBlock(element)) {
        behind = true;
        tail.clear();
      } else {
        (behind ? tail : head).add(node);
      }
    }
    if (head.stream().anyMatch(HtmlNesting::shows)) {
      inline.before(like(inline, head));
    }
    if (tail.stream().anyMatch(HtmlNesting::shows)) {
      inline.after(like(inline, tail));
    }
    // It stands by itself now. Browsers know that; jsoup joins the words on both sides of it if it
    // stands within another that is split.
    inline.before(new TextNode(" "));
    inline.after(new TextNode(" "));
  }

  private static Element like(Element inline, List<Node> nodes) {
    return inline.shallowClone().removeAttr("id").appendChildren(nodes);
  }

  private static boolean shows(Node node) {
    return node instanceof Element element
        ? element.hasText() || Css.first(element, "img") != null
        : node instanceof TextNode text && !text.isBlank();
  }
}
