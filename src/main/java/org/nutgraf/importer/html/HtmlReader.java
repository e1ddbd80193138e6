package org.nutgraf.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Addresses;
import org.nutgraf.importer.reading.Block;
import org.nutgraf.importer.reading.HeadingGuess;
import org.nutgraf.importer.reading.MarkdownText;
import org.nutgraf.importer.reading.Nearby;
import org.nutgraf.importer.reading.Reading;
import org.nutgraf.importer.reading.WordCounts;

/**
 * Reads an article in HTML.
 *
 * <p>Its text is what is in {@code <main>}, or else in the one {@code <article>}, or else in the whole body. Kept
 * out is
 * only what says itself that it is no part of the text: {@code nav}, {@code form}, {@code dialog}, {@code button},
 * the
 * body's own {@code header} and {@code footer}, roles of that kind, and what is hidden. Each of these is reported
 * with the
 * words it holds.
 */
public final class HtmlReader {
  private static final String SILENT =
      "script, style, template, head, link, meta, source, track, param";
  private static final String OUT =
      "nav, form, dialog, button, select, textarea, input, svg, canvas, noscript, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=menu], [role=dialog],"
          + " body > header, body > footer";

  /** Elements that are deeper stand beside each other, with all their words. */
  private static final int DEEPEST = 200;

  private final Document document;
  private final String name;
  private final List<Note> notes = new ArrayList<>();

  private HtmlReader(Document document, String name) {
    this.document = document;
    this.name = name;
  }

  /** @param html of a page; its lines are named in notes */
  public static Reading page(String name, String html, Nearby nearby) {
    return new HtmlReader(
            Parser.htmlParser().setMaxDepth(DEEPEST).setTrackPosition(true).parseInput(html, ""),
            name)
        .read(nearby, false, true);
  }

  /** @param html made from another format, without anything around the text */
  public static Reading made(String name, String html, Nearby nearby, boolean keepsComments) {
    return new HtmlReader(Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, ""), name)
        .read(nearby, keepsComments, false);
  }

  private Reading read(Nearby nearby, boolean keepsComments, boolean isPage) {
    Reading.About about = isPage ? HtmlHead.about(document) : Reading.About.NOTHING;
    Optional<java.net.URI> base = isPage ? HtmlHead.base(document) : Optional.empty();
    PageStyles.inline(document);
    Css.all(document, SILENT).remove();
    Css.all(document, "amp-img").tagName("img");
    if (isPage) {
      document
          .select("[" + HtmlNotes.NOTE + "], [" + HtmlNotes.LABEL + "]")
          .removeAttr(HtmlNotes.NOTE)
          .removeAttr(HtmlNotes.LABEL);
    }
    OfficeHtml.plain(document, (element, message) -> notes.add(new Note(place(element), message)));
    if (isPage) {
      HtmlNotes.find(document);
    }
    HtmlNotes.settle(document);
    notForReaders(isPage);
    // Shown as blocks, which jsoup does not take them for: their words would run into those around
    // them.
    Css.all(document, "summary, legend").tagName("dt");
    Css.all(document, "dialog, search, option").tagName("div");
    HtmlNesting.plain(
        document.body(),
        deep -> notes.add(new Note(
            place(deep),
            "<" + deep.normalName()
                + "> is nested too deeply; its text, and that of all that are as deep, stands"
                + " in the one around it")));
    Element text = isPage ? text() : document.body();
    Optional<String> title =
        isPage && Css.first(text, "h1") == null ? outerTitle(text) : Optional.empty();
    if (isPage) {
      leaveOut(text);
    }
    Set<String> headings = new TreeSet<>();
    Css.all(text, "h1, h2, h3, h4, h5, h6")
        .forEach(heading -> headings.addAll(HtmlBlocks.ids(heading)));
    List<String> standIns = new ArrayList<>();
    PictureFiles pictures = new PictureFiles(nearby, notes, standIns);
    HtmlSource source = new HtmlSource(
        name, new Addresses(base, headings), pictures, notes, standIns, keepsComments);
    List<Block> blocks = new ArrayList<>(HtmlBlocks.of(text, source));
    WordCounts words = words(text);
    title.ifPresent(found -> {
      blocks.add(0, Block.heading(1, MarkdownText.inline(found), found, name, Set.of()));
      words.add(found);
    });
    List<Block> guessed =
        blocks.stream().anyMatch(Block::isHeading) ? blocks : HeadingGuess.of(blocks, notes);
    return new Reading(about, guessed, words, pictures.files(), standIns, notes);
  }

  /** Every word that a piece of HTML shows, the descriptions of pictures included. */
  public static WordCounts words(Element text) {
    WordCounts words = WordCounts.of(text.text());
    Css.all(text, "img")
        .forEach(img -> words.add(img.attr("alt").isBlank() ? img.attr("title") : img.attr("alt")));
    // What stands between the tags of a film is for browsers that can't show it.
    Css.all(text, "iframe, embed, object, video, audio")
        .forEach(frame -> words.remove(frame.text()));
    return words;
  }

  private Element text() {
    Elements main = Css.all(document, "main, [role=main]");
    Elements articles = Css.all(document, "article:not(article article)");
    Element text =
        main.size() == 1 ? main.get(0) : articles.size() == 1 ? articles.get(0) : document.body();
    if (text != document.body()) {
      WordCounts around = WordCounts.of(document.body().text()).without(WordCounts.of(text.text()));
      if (!around.isEmpty()) {
        notes.add(new Note(
            name,
            "only <" + text.normalName() + "> was read; " + counted(around)
                + " around it left out: " + around));
      }
    }
    return text;
  }

  // A headline that stands in the page's header belongs to the article all the same.
  private Optional<String> outerTitle(Element text) {
    return Css.all(document, "h1").stream()
        .filter(h1 -> !text.equals(h1))
        .map(h1 -> h1.text().strip())
        .filter(t -> !t.isEmpty())
        .findFirst();
  }

  private void leaveOut(Element text) {
    for (Element element : Css.all(text, OUT)) {
      boolean gone = element.closest("html") == null;
      if (element == text
          || gone
          || Css.first(element, "h1") != null && element.normalName().equals("header")) {
        continue;
      }
      WordCounts words = WordCounts.of(element.text());
      if (!words.isEmpty()) {
        notes.add(new Note(
            place(element),
            "left out <" + element.normalName() + ">, " + counted(words) + ": "
                + start(element.text())));
      }
      element.remove();
    }
  }

  // Text that is hidden or struck out; in Markdown authors strike out what readers are to see.
  private void notForReaders(boolean isPage) {
    for (Element element : Css.all(document.body(), "[style], s, strike, del")) {
      boolean struck = isPage
          && (!element.hasAttr("style")
              || List.of("s", "strike", "del").contains(element.normalName())
              || PageStyles.isStruck(PageStyles.of(element)));
      boolean hidden = PageStyles.isHidden(PageStyles.of(element));
      if (element.closest("html") == null || element == document.body() || !struck && !hidden) {
        continue;
      }
      if (!element.text().isBlank()) {
        notes.add(new Note(
            place(element),
            "left out " + (hidden ? "hidden" : "struck-out") + " text: " + start(element.text())));
      }
      element.remove();
    }
  }

  private String place(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.sourceRange().isTracked()) {
        return name + ":" + e.sourceRange().start().lineNumber();
      }
    }
    return name;
  }

  private static String counted(WordCounts words) {
    return words.size() + (words.size() == 1 ? " word" : " words");
  }

  static String start(String text) {
    return "“"
        + (text.length() > 60
            ? text.substring(
                    0,
                    text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length()))))
                + "…"
            : text)
        + "”";
  }
}
