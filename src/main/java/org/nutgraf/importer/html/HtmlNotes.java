package org.nutgraf.importer.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Footnotes of a document on their way to those of Markdown: {@code <span data-note="1">} in the text, and {@code <div
 * data-note="1">} with what it says, which begins with its label in {@code <span data-note-label>}.
 */
public final class HtmlNotes {
  public static final String NOTE = "data-note";
  public static final String LABEL = "data-note-label";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]{1,60}");
  /** What stands for a footnote in the text. */
  private static final Pattern NUMBER =
      Pattern.compile("[\\[(]?(?:\\p{N}{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§]{1,3})[\\])]?");

  private static final Set<String> BLOCKS =
      Set.of("p", "ul", "ol", "dl", "table", "blockquote", "figure", "pre");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private HtmlNotes() {}

  /** The label of a footnote or its mark, if the element has this name and is one; else empty. */
  static Optional<String> label(Element element, String name) {
    return Optional.of(element.attr(NOTE))
        .filter(
            label -> element.normalName().equals(name) && NAME.matcher(label).matches());
  }

  /** Turns a page's own footnotes into these: numbers with a link to a text that has a link back. */
  static void find(Document page) {
    for (Element mark : page.select("a[href^=#]")) {
      String number = mark.text().strip().toLowerCase(Locale.ROOT);
      Element target = named(page, mark.attr("href").substring(1));
      Element note = target == null ? null : target.closest("li, dd, p, td, div");
      boolean possible = note != null
          && NUMBER.matcher(number).matches()
          && mark.closest("html") != null
          && !mark.parents().contains(note)
          && note.selectFirst("h1, h2, h3, h4, h5, h6") == null
          && !note.equals(page.body());
      List<Element> backs = note != null && possible
          ? note.select("a[href^=#]").stream()
              .filter(back -> isOf(mark, back.attr("href").substring(1)))
              .toList()
          : List.of();
      if (note != null && !backs.isEmpty()) {
        backs.forEach(Node::remove);
        put(page, mark, note, number);
      }
    }
  }

  private static @Nullable Element named(Document page, String id) {
    Element element = page.getElementById(id);
    return element != null
        ? element
        : page.select("a[name]").stream()
            .filter(a -> a.attr("name").equals(id))
            .findFirst()
            .orElse(null);
  }

  // Whether a name is that of a mark, or of what is right around it.
  private static boolean isOf(Element mark, String id) {
    Element around = mark.parent();
    return !id.isEmpty()
        && (mark.id().equals(id)
            || mark.attr("name").equals(id)
            || mark.select("[id]").eachAttr("id").contains(id)
            || around != null
                && around.normalName().equals("sup")
                && around.id().equals(id));
  }

  /**
   * Puts a footnote in the place of its number.
   *
   * @param note what it says, which is taken from its place
   */
  static void put(Document document, Element mark, Element note, String number) {
    String label = String.valueOf(document.select("div[" + NOTE + "]").size() + 1);
    Element text = document.body().appendElement("div").attr(NOTE, label);
    if (note.normalName().equals("p") || note.selectFirst("p") == null) {
      text.appendElement("p").appendChildren(List.copyOf(note.childNodes()));
    } else {
      text.appendChildren(List.copyOf(note.childNodes()));
    }
    trim(text, number);
    Element first = text.selectFirst("p");
    (first == null ? text : first)
        .prependText(" ")
        .prependElement("span")
        .attr(LABEL, "")
        .text("[^" + label + "]:");
    Element around = mark.parent();
    Element place =
        around != null && around.normalName().equals("sup") && around.text().equals(mark.text())
            ? around
            : mark;
    place.replaceWith(new Element("span").attr(NOTE, label).text("[^" + label + "]"));
    emptied(note);
  }

  // The text of a note begins with its number once more, which is removed.
  private static void trim(Element text, String number) {
    for (Element sup : text.select("sup, a")) {
      if (sup.text().strip().equalsIgnoreCase(number)
          || sup.text().isBlank() && sup.selectFirst("img") == null) {
        sup.remove();
        break;
      }
    }
    for (Node node : text.select("*").stream()
        .flatMap(element -> element.textNodes().stream())
        .toList()) {
      TextNode first = (TextNode) node;
      if (!first.isBlank()) {
        first.text(first.getWholeText().replaceFirst("^[\\s\\u00A0]+", ""));
        return;
      }
    }
  }

  // An element that held nothing but the note is removed too, with the line or the heading above.
  private static void emptied(Element note) {
    Element around = note.parent();
    Element before = note.previousElementSibling();
    note.remove();
    if (before != null && before.normalName().equals("hr")) {
      before.remove();
    }
    while (around != null
        && around.parent() != null
        && !around.normalName().equals("body")
        && around.selectFirst("img, " + "[" + NOTE + "]") == null
        && (around.text().isBlank()
            || around.normalName().matches("section|aside|footer") && onlyHeadings(around))) {
      Element next = around.parent();
      around.remove();
      around = next;
    }
  }

  private static boolean onlyHeadings(Element section) {
    return section.children().stream()
        .allMatch(child -> HEADINGS.contains(child.normalName()) || child.text().isBlank());
  }

  /** Puts each text behind the block that has its mark first, so that it comes into the same file. */
  static void settle(Document document) {
    Map<String, List<Element>> all = document.select("span[" + NOTE + "]").stream()
        .collect(Collectors.groupingBy(mark -> mark.attr(NOTE)));
    for (Element text : document.select("div[" + NOTE + "]")) {
      List<Element> marks = all.getOrDefault(text.attr(NOTE), List.of()).stream()
          .filter(mark -> mark.ownerDocument() != null)
          .toList();
      if (marks.isEmpty()) {
        continue;
      }
      Element block = block(marks.get(0));
      if (HEADINGS.contains(block.normalName())) {
        // A title is plain text: what its note says comes below it.
        marks.forEach(Node::remove);
        text.select("[" + LABEL + "]").remove();
        text.removeAttr(NOTE);
      }
      Element place = block;
      for (Element next = place.nextElementSibling();
          next != null && next != text && label(next, "div").isPresent();
          next = next.nextElementSibling()) {
        place = next;
      }
      place.after(text);
    }
  }

  private static Element block(Element mark) {
    Element block = Optional.ofNullable(mark.closest("p, li, td, div, h1, h2, h3, h4, h5, h6"))
        .orElse(mark);
    for (Element around : mark.parents()) {
      block = BLOCKS.contains(around.normalName()) ? around : block;
    }
    return block;
  }
}
