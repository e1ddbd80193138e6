package org.nutgraf.importer.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutgraf.importer.html.HtmlNotes;

/** Writes the text of a document as HTML. One object for each document. */
final class WordHtml {
  private final WordStyles styles;
  private final WordNumbering numbering;
  private final WordNotes footnotes;
  private final WordPictures pictures;
  private final Deque<WordField> fields = new ArrayDeque<>();
  /** Blocks that stand in a paragraph: they come after it. */
  private final List<WordXml> afterwards = new ArrayList<>();

  private final StringBuilder notes = new StringBuilder();
  private int noteCount;
  private boolean isHeading;

  WordHtml(WordStyles styles, WordNumbering numbering, WordNotes footnotes, WordPictures pictures) {
    this.styles = styles;
    this.numbering = numbering;
    this.footnotes = footnotes;
    this.pictures = pictures;
  }

  /** @param shown the body, as readers are to see it */
  String html(WordXml shown) {
    WordLists out = new WordLists();
    blocks(WordBlocks.of(shown, ""), out);
    return out.html();
  }

  private void blocks(List<WordXml> blocks, WordLists out) {
    blocks.forEach(block -> {
      switch (block.name()) {
        case "w:p" -> paragraph(block, out);
        case "w:tbl" -> {
          out.block(new WordTable(block).html(cell -> html(cell)));
          // What stands between the cells. Rows of a table between them are taken for the table's
          // own.
          blocks(
              WordBlocks.of(block, "w:tc").stream()
                  .filter(found -> !found.name().equals("w:tbl"))
                  .toList(),
              out);
        }
        default -> pictures.leftOut("a document within the document");
      }
    });
  }

  private void paragraph(WordXml paragraph, WordLists out) {
    String tag = styles.tag(paragraph);
    isHeading = tag.startsWith("h");
    String inner = inlines(paragraph);
    isHeading = false;
    Optional<WordNumbering.Item> item =
        tag.startsWith("h") ? Optional.empty() : numbering.next(paragraph);
    if (item.isPresent()) {
      out.item(item.get(), "<p>" + inner + "</p>");
    } else if (!inner.isEmpty()) {
      String text = tag.startsWith("h") ? inner.replace("</p><p>", " ") : inner;
      out.paragraph(tag, text);
    }
    WordXml within = new WordXml("", Map.of(), List.copyOf(afterwards), "");
    afterwards.clear();
    blocks(WordBlocks.of(within, ""), out);
  }

  private String inlines(WordXml element) {
    StringBuilder out = new StringBuilder();
    element.children().forEach(child -> inline(child, "", out));
    return out.toString();
  }

  private void inline(WordXml element, String href, StringBuilder out) {
    switch (element.name()) {
      case "w:r" -> run(element, href, out);
      case "w:hyperlink" -> {
        String to = address(element);
        element.children().forEach(child -> inline(child, to.isEmpty() ? href : to, out));
      }
      case "w:bookmarkStart" ->
        out.append("<a id=\"").append(escaped(element.get("w:name"))).append("\"></a>");
      case "m:oMath" -> formula(element, out);
      case "w:p", "w:tbl" -> afterwards.add(element);
      case "w:pPr", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr" -> {}
      default -> {
        if (WordBlocks.isPiece(element)) {
          run(WordBlocks.run(element), href, out);
        } else {
          element.children().forEach(child -> inline(child, href, out));
        }
      }
    }
  }

  private void formula(WordXml element, StringBuilder out) {
    String text = WordText.formula(element);
    pictures.told("a formula was written as text: " + WordCleanup.quoted(text));
    out.append(escaped(text));
  }

  private String address(WordXml link) {
    String anchor = link.get("w:anchor").isEmpty() ? "" : "#" + link.get("w:anchor");
    return pictures
        .relation(link.get("r:id"))
        .filter(WordArchive.Relation::outside)
        .map(relation -> relation.target() + (relation.target().contains("#") ? "" : anchor))
        .orElse(anchor);
  }

  private void run(WordXml run, String href, StringBuilder out) {
    StringBuilder text = new StringBuilder();
    run.children().forEach(child -> piece(child, text));
    if (text.isEmpty()) {
      return;
    }
    String to = Optional.of(link()).filter(found -> !found.isEmpty()).orElse(href);
    String marked = marked(run, text.toString(), !to.isEmpty());
    out.append(to.isEmpty() ? marked : "<a href=\"" + escaped(to) + "\">" + marked + "</a>");
  }

  private void piece(WordXml piece, StringBuilder out) {
    switch (piece.name()) {
      case "w:t", "w:noBreakHyphen", "w:softHyphen" -> {
        StringBuilder text = new StringBuilder();
        WordText.append(piece, text, false);
        out.append(escaped(text.toString()));
      }
      case "w:sym" -> {
        String symbol = WordText.symbol(piece);
        if (symbol.isEmpty()) {
          pictures.leftOut("a symbol of the font " + piece.get("w:font"));
        }
        out.append(escaped(symbol));
      }
      case "w:tab", "w:ptab" -> out.append(' ');
      case "w:cr" -> out.append("<br>");
      case "w:br" ->
        out.append(List.of("page", "column").contains(piece.get("w:type")) ? "</p><p>" : "<br>");
      case "w:fldChar" -> field(piece.get("w:fldCharType"));
      case "w:instrText" ->
        Optional.ofNullable(fields.peek()).ifPresent(field -> field.add(WordText.own(piece)));
      case "w:footnoteReference", "w:endnoteReference" ->
        footnotes.named(piece).ifPresent(note -> note(note, out));
      case "w:drawing", "w:pict", "w:object" -> drawing(piece, out);
      case "m:oMath" -> formula(piece, out);
      case "w:p", "w:tbl" -> afterwards.add(piece);
      case "w:rPr" -> {}
      case "w:ruby" -> {
        piece.child("w:rubyBase").ifPresent(base -> out.append(inlines(base)));
        piece
            .child("w:rt")
            .ifPresent(above -> out.append(" (").append(inlines(above)).append(')'));
      }
      default -> piece.children().forEach(child -> piece(child, out));
    }
  }

  // Where the field that is open leads to; empty if none is, or it is no link.
  private String link() {
    return fields.isEmpty() ? "" : fields.peek().address();
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> fields.push(new WordField(link()));
      case "separate" -> Optional.ofNullable(fields.peek()).ifPresent(WordField::shows);
      case "end" -> fields.poll();
      default -> {}
    }
  }

  private void note(WordXml note, StringBuilder out) {
    if (isHeading) {
      afterwards.add(note);
      return;
    }
    String label = String.valueOf(++noteCount);
    out.append("<span ")
        .append(HtmlNotes.NOTE)
        .append("=\"")
        .append(label)
        .append("\">[^")
        .append(label)
        .append("]</span>");
    String mark = "<span " + HtmlNotes.LABEL + ">[^" + label + "]:</span> ";
    String text = WordBlocks.paragraphs(note)
        .map(this::inlines)
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining("</p><p>"));
    notes
        .append("<div ")
        .append(HtmlNotes.NOTE)
        .append("=\"")
        .append(label)
        .append("\"><p>")
        .append(mark)
        .append(text)
        .append("</p></div>");
  }

  /** The footnotes of what has been written, to stand behind it. */
  String notes() {
    return notes.toString();
  }

  // What is drawn is shown if it is a picture; text in it comes after the paragraph.
  private void drawing(WordXml drawing, StringBuilder out) {
    List<WordXml> parts = drawing.below().toList();
    String alt = parts.stream()
        .filter(part -> Set.of("wp:docPr", "v:shape", "v:rect").contains(part.name()))
        .map(part -> List.of(part.get("descr"), part.get("alt"), part.get("title")))
        .flatMap(List::stream)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("")
        .strip();
    int before = out.length();
    parts.stream()
        .filter(part -> Set.of("a:blip", "v:imagedata", "v:fill").contains(part.name()))
        .filter(part -> !part.name().equals("v:fill") || !part.get("r:id").isEmpty())
        .forEach(part -> pictures.tag(part, alt).ifPresent(out::append));
    parts.stream().filter(part -> part.name().equals("w:txbxContent")).forEach(afterwards::add);
    afterwards.addAll(WordBlocks.of(drawing, "w:txbxContent"));
    boolean shown = out.length() > before
        || parts.stream().anyMatch(part -> Set.of("a:blip", "v:imagedata", "w:txbxContent")
            .contains(part.name()));
    if (!shown) {
      pictures.leftOut(
          "a drawing, a chart or an object" + (alt.isEmpty() ? "" : " " + WordCleanup.quoted(alt)));
    }
  }

  private String marked(WordXml run, String text, boolean isLink) {
    Optional<WordXml> own = run.child("w:rPr");
    String style = own.flatMap(letters -> letters.value("w:rStyle")).orElse("");
    String named = styles.first(style, found -> found.value("w:name")).orElse(style);
    List<String> tags = new ArrayList<>();
    if (!isHeading && (is(own, style, "w:b") || named.equals("Strong"))) {
      tags.add("strong");
    }
    if (is(own, style, "w:i") || named.equals("Emphasis")) {
      tags.add("em");
    }
    if (!isLink && own.flatMap(letters -> letters.toggle("w:u")).orElse(false)) {
      tags.add("u");
    }
    String align = own.flatMap(letters -> letters.value("w:vertAlign")).orElse("");
    if (align.equals("superscript") || align.equals("subscript")) {
      tags.add(align.substring(0, 3));
    }
    // A mark ends where a paragraph does.
    String marked = text;
    for (String tag : tags) {
      marked = "<" + tag + ">" + marked.replace("</p><p>", "</" + tag + "></p><p><" + tag + ">")
          + "</" + tag + ">";
    }
    return marked;
  }

  private boolean is(Optional<WordXml> own, String style, String property) {
    return own.flatMap(letters -> letters.toggle(property))
        .or(() -> styles.letters(style, property))
        .orElse(false);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
