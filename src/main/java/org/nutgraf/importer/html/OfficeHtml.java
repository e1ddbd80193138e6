package org.nutgraf.importer.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes plain HTML of what Google Docs and Word save as web pages: titles, lists, footnotes, comments, links. */
final class OfficeHtml {
  private static final Pattern LEVEL = Pattern.compile("lst-kix_(\\S+)-([0-8])");
  private static final Pattern WORD_LEVEL = Pattern.compile("mso-list:\\s*(\\S+)\\s+level([1-9])");
  private static final Pattern WRAPPED =
      Pattern.compile("https?://(?:www\\.)?google\\.[a-z.]{2,6}/url\\?(.*)");
  private static final Pattern QUERY = Pattern.compile("(?:^|[&;])(?:q|url)=([^&]+)");

  private final Document document;
  private final BiConsumer<Element, String> told;

  private OfficeHtml(Document document, BiConsumer<Element, String> told) {
    this.document = document;
    this.told = told;
  }

  /** @param told is given what is left out or changed: an element, and words about it */
  static void plain(Document document, BiConsumer<Element, String> told) {
    OfficeHtml office = new OfficeHtml(document, told);
    Css.all(document, "p.title, p.MsoTitle").tagName("h1");
    office.links();
    office.comments();
    office.footnotes();
    office.wordLists();
    office.googleLists();
  }

  // Google Docs leads readers' clicks over an address of its own.
  private void links() {
    for (Element link : Css.all(document, "a[href*=/url?]")) {
      Matcher wrapped = WRAPPED.matcher(link.attr("href"));
      Matcher query = wrapped.matches() ? QUERY.matcher(wrapped.group(1)) : null;
      if (query != null && query.find()) {
        try {
          link.attr("href", URLDecoder.decode(query.group(1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          told.accept(link, "the link leads over Google and can't be read: " + link.attr("href"));
        }
      }
    }
  }

  private void comments() {
    for (Element mark : Css.all(document, "a[id^=cmnt_ref], a.msocomanchor, a[href^=#_msocom]")) {
      Optional.ofNullable(mark.closest("sup, span.MsoCommentReference"))
          .orElse(mark)
          .remove();
    }
    Map<Element, Long> names = names();
    for (Element name :
        Css.all(document, "a[id^=cmnt], div.msocomtxt, [style*=mso-element:comment]")) {
      if (name.closest("html") == null) {
        continue;
      }
      Element comment = name.normalName().equals("a")
          ? Optional.ofNullable(block(name, names)).orElse(name)
          : name;
      told.accept(comment, "left out a comment: " + HtmlReader.start(comment.text()));
      comment.remove();
    }
  }

  // The block of its own at the end of the page.
  private static @Nullable Element block(Element name, Map<Element, Long> names) {
    Element paragraph = name.closest("p, li");
    Element around = paragraph == null ? name.closest("div") : paragraph.parent();
    boolean own =
        around != null && around.normalName().equals("div") && names.getOrDefault(around, 0L) == 1;
    return own ? around : paragraph;
  }

  // In how many paragraphs of each element there are names.
  private Map<Element, Long> names() {
    return Css.all(document, "p:has(a[id])").stream()
        .flatMap(paragraph -> paragraph.parents().stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private void footnotes() {
    HtmlNotes notes = new HtmlNotes(document);
    Map<Element, Long> names = names();
    for (Element mark : Css.all(document, "a[href^=#ftnt], a[href^=#_ftn], a[href^=#_edn]")) {
      String id = mark.attr("href").substring(1);
      boolean back =
          id.startsWith("ftnt_ref") || id.startsWith("_ftnref") || id.startsWith("_ednref");
      Element name = back ? null : notes.named(id);
      Element note = name == null ? null : block(name, names);
      if (name == null
          || !name.normalName().equals("a")
          || note == null
          || note.normalName().matches("body|html|main|article")) {
        continue;
      }
      String number = name.text().strip();
      name.remove();
      notes.put(mark, note, number);
    }
    notes.tidy();
  }

  // Paragraphs of a list have their level in a style, and their mark as text.
  private void wordLists() {
    for (Element paragraph : Css.all(document, "p[style*=mso-list]")) {
      Matcher level = WORD_LEVEL.matcher(paragraph.attr("style"));
      if (!level.find()) {
        continue;
      }
      Element mark = Css.first(paragraph, "span[style~=mso-list:\\s*Ignore]");
      String text = mark == null ? "" : mark.text().strip();
      boolean numbered = text.matches("[0-9A-Za-z]{1,4}[.)]");
      Element list = new Element(numbered ? "ol" : "ul")
          .addClass("lst-kix_" + level.group(1) + "-" + (Integer.parseInt(level.group(2)) - 1));
      if (numbered && text.matches("[0-9]+.")) {
        list.attr("start", text.substring(0, text.length() - 1));
      }
      if (mark != null) {
        mark.remove();
      }
      paragraph.replaceWith(list);
      list.appendElement("li").appendChild(paragraph.removeAttr("style"));
    }
  }

  // Lists within lists stand beside them, with their level in the name of a class.
  private void googleLists() {
    for (Element list : Css.all(document, "ul[class*=lst-kix], ol[class*=lst-kix]")) {
      Element before = list.previousElementSibling();
      Element open = before == null || level(before) < 0 ? null : before;
      // The innermost list that is still open and not deeper than this one.
      while (open != null && level(open) < level(list)) {
        Element last =
            open.lastElementChild() == null ? null : open.lastElementChild().lastElementChild();
        if (last == null || level(last) < 0 || level(last) > level(list)) {
          break;
        }
        open = last;
      }
      if (open == null || open.lastElementChild() == null) {
        continue;
      }
      if (level(open) == level(list)
          && open.normalName().equals(list.normalName())
          && name(open).equals(name(list))) {
        List.copyOf(list.children()).forEach(open::appendChild);
        list.remove();
      } else if (level(open) < level(list)) {
        open.lastElementChild().appendChild(list);
      }
    }
  }

  private static int level(Element list) {
    Matcher level = LEVEL.matcher(list.className());
    return level.find() ? Integer.parseInt(level.group(2)) : -1;
  }

  private static String name(Element list) {
    Matcher level = LEVEL.matcher(list.className());
    return level.find() ? level.group(1) : "";
  }
}
