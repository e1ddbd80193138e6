package org.nutgraf.importer.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private final Document document;
  /** The first element of each name, to which links lead. */
  private final Map<String, Element> named;

  /** What leads to a name within the document. */
  private final Map<String, List<Element>> links;

  private final Set<Element> aroundHeadings;
  /** What the notes were taken from, with where they stand now. */
  private final Map<Element, Element> taken = new HashMap<>();

  private final Set<Element> left = new LinkedHashSet<>();
  private int count;

  /** Names and links are looked up once, for a document may have very many of both. */
  HtmlNotes(Document document) {
    this.document = document;
    named = Css.all(document, "[id]").stream()
        .collect(Collectors.toMap(Element::id, Function.identity(), (first, other) -> first));
    Css.all(document, "a[name]").forEach(a -> named.putIfAbsent(a.attr("name"), a));
    links = Css.all(document, "a[href^=#]").stream().collect(Collectors.groupingBy(HtmlNotes::to));
    aroundHeadings = Css.all(document, String.join(",", HEADINGS)).stream()
        .flatMap(heading -> heading.parents().stream())
        .collect(Collectors.toSet());
  }

  private static String to(Element link) {
    return link.attr("href").substring(1);
  }

  /** The label of a footnote or its mark, if the element has this name and is one; else empty. */
  static Optional<String> label(Element element, String name) {
    return Optional.of(element.attr(NOTE))
        .filter(
            label -> element.normalName().equals(name) && NAME.matcher(label).matches());
  }

  /** What has this name; null if nothing has. */
  @Nullable
  Element named(String name) {
    return named.get(name);
  }

  /** Turns a page's own footnotes into these: numbers with a link to a text that has a link back. */
  static void find(Document page) {
    HtmlNotes notes = new HtmlNotes(page);
    Css.all(page, "a[href^=#]").forEach(notes::mark);
    notes.tidy();
  }

  private void mark(Element mark) {
    String number = mark.text().strip().toLowerCase(Locale.ROOT);
    Element note = note(mark);
    if (note == null
        || mark.ownerDocument() == null
        || !NUMBER.matcher(number).matches()
        || mark.parents().contains(note)) {
      return;
    }
    List<Element> backs = names(mark)
        .filter(name -> named.get(name) != null)
        .flatMap(name -> links.getOrDefault(name, List.of()).stream())
        .filter(back -> back.parents().contains(note))
        .toList();
    if (!backs.isEmpty()) {
      backs.forEach(Node::remove);
      put(mark, note, number);
    }
  }

  // The text that a mark leads to, if it may be a footnote; one may have several marks.
  private @Nullable Element note(Element mark) {
    Element target = named.get(to(mark));
    Element put = target == null ? null : target.closest("div[" + NOTE + "]");
    Element note = target == null || put != null ? put : target.closest("li, dd, p, td, div");
    return note == null || note.equals(document.body()) || aroundHeadings.contains(note)
        ? null
        : taken.getOrDefault(note, note);
  }

  // The names of a mark, or of what is right around it, that links lead to.
  private Stream<String> names(Element mark) {
    Element around = mark.parent();
    Stream<String> own = Stream.concat(
        Stream.of(mark.attr("name")).filter(name -> named.get(name) == mark),
        Css.all(mark, "[id]").stream()
            .filter(holder -> named.get(holder.id()) == holder)
            .map(Element::id));
    return (around != null && around.normalName().equals("sup") && named.get(around.id()) == around
            ? Stream.concat(own, Stream.of(around.id()))
            : own)
        .filter(name -> !name.isEmpty())
        .distinct();
  }

  /**
   * Puts a footnote in the place of its number.
   *
   * @param note what it says, which is taken from its place unless it was before
   */
  void put(Element mark, Element note, String number) {
    String label = label(note, "div").orElseGet(() -> take(note, number));
    place(mark).replaceWith(new Element("span").attr(NOTE, label).text("[^" + label + "]"));
  }

  private String take(Element note, String number) {
    String label = String.valueOf(++count);
    Element text = document.body().appendElement("div").attr(NOTE, label);
    if (note.normalName().equals("p") || Css.first(note, "p") == null) {
      text.appendElement("p").appendChildren(List.copyOf(note.childNodes()));
    } else {
      text.appendChildren(List.copyOf(note.childNodes()));
    }
    trim(text, number);
    Element first = Css.first(text, "p");
    (first == null ? text : first)
        .prependText(" ")
        .prependElement("span")
        .attr(LABEL, "")
        .text("[^" + label + "]:");
    taken.put(note, text);
    remove(note);
    return label;
  }

  // What the mark has to itself: often it is raised.
  private static Element place(Element mark) {
    Element around = mark.parent();
    return around != null
            && around.normalName().equals("sup")
            && isSilent(mark, Node::previousSibling)
            && isSilent(mark, Node::nextSibling)
        ? around
        : mark;
  }

  private static boolean isSilent(Node mark, UnaryOperator<@Nullable Node> next) {
    for (Node node = next.apply(mark); node != null; node = next.apply(node)) {
      if (node instanceof Element element
          ? element.hasText()
          : node instanceof TextNode text && !text.isBlank()) {
        return false;
      }
    }
    return true;
  }

  // The text of a note begins with its number once more, or with an arrow back, which is removed.
  private static void trim(Element text, String number) {
    for (Element sup : Css.all(text, "sup, a")) {
      if (sup.text().strip().equalsIgnoreCase(number)
          || sup.text().isBlank() && Css.first(sup, "img") == null) {
        sup.remove();
        break;
      }
    }
    for (Node node : Css.all(text, "*").stream()
        .flatMap(element -> element.textNodes().stream())
        .toList()) {
      TextNode first = (TextNode) node;
      if (!first.isBlank()) {
        first.text(first.getWholeText().replaceFirst("^[\\s\\u00A0]*([\\^↑][\\s\\u00A0]+)?", ""));
        return;
      }
    }
  }

  // With the line above.
  private void remove(Element note) {
    Optional.ofNullable(note.parent()).ifPresent(left::add);
    Element before = note.previousElementSibling();
    note.remove();
    if (before != null && before.normalName().equals("hr")) {
      before.remove();
    }
  }

  /** Removes what held nothing but notes, with its heading. */
  void tidy() {
    Set<Element> needed = new HashSet<>();
    for (Element empty : left) {
      Element around = empty;
      while (around != null && !isNeeded(around, needed)) {
        Element next = around.parent();
        headingOfNothing(around).ifPresent(Node::remove);
        around.remove();
        around = next;
      }
    }
  }

  // The heading above, if nothing else stands below it.
  private static Optional<Element> headingOfNothing(Element empty) {
    Element next = empty.nextElementSibling();
    boolean isLast = next == null
        || HEADINGS.contains(next.normalName())
        || label(next, "div").isPresent();
    return Optional.ofNullable(empty.previousElementSibling())
        .filter(before -> isLast && HEADINGS.contains(before.normalName()));
  }

  private static boolean isNeeded(Element around, Set<Element> known) {
    boolean needed = known.contains(around)
        || around.parent() == null
        || around.normalName().equals("body")
        || Css.first(around, "img, [" + NOTE + "]") != null
        || !around.text().isBlank()
            && !(around.normalName().matches("section|aside|footer") && onlyHeadings(around));
    if (needed) {
      known.add(around);
    }
    return needed;
  }

  private static boolean onlyHeadings(Element section) {
    return section.children().stream()
        .allMatch(child -> HEADINGS.contains(child.normalName()) || child.text().isBlank());
  }

  /** Puts each text behind the block that has its mark first, so that it comes into the same file. */
  static void settle(Document document) {
    Map<Element, Element> last = new HashMap<>();
    Map<String, List<Element>> all = Css.all(document, "span[" + NOTE + "]").stream()
        .collect(Collectors.groupingBy(mark -> mark.attr(NOTE)));
    for (Element text : Css.all(document, "div[" + NOTE + "]")) {
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
        Css.all(text, "[" + LABEL + "]").remove();
        text.removeAttr(NOTE);
      }
      last.getOrDefault(block, block).after(text);
      last.put(block, text);
    }
  }

  // A mark in a note: the other note comes behind that one, not into it.
  private static Element block(Element mark) {
    Element note = mark.closest("div[" + NOTE + "]");
    return note == null ? paragraph(mark) : note;
  }

  private static Element paragraph(Element mark) {
    Element block = Optional.ofNullable(mark.closest("p, li, td, div, h1, h2, h3, h4, h5, h6"))
        .orElse(mark);
    for (Element around : mark.parents()) {
      block = BLOCKS.contains(around.normalName()) ? around : block;
    }
    return block;
  }
}
