package org.nutgraf.importer.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.html.HtmlNotes;
import org.nutgraf.importer.html.HtmlReader;
import org.nutgraf.importer.reading.Reading;
import org.nutgraf.importer.reading.WordCounts;

/**
 * Reads an article in Word's format (.docx), by the styles of its paragraphs.
 *
 * <p>The format's parts that matter to an article are few, and read here; nothing that could open anything is asked to
 * help: the reader has a map of the archive's parts and no other way to bytes.
 */
public final class WordReader {
  private WordReader() {}

  /** @throws IOException if the file is no Word document, is broken, too large or too deep */
  public static Reading read(String name, byte[] bytes) throws IOException {
    WordArchive archive = WordArchive.open(bytes);
    String main = archive.main();
    List<Note> notes = new ArrayList<>();
    WordStyles styles = new WordStyles(archive.xml(main, "styles"));
    WordXml body = archive
        .xml(main)
        .flatMap(root -> root.child("w:body"))
        .orElseThrow(() -> new IOException("this is not a Word document (.docx)"));
    WordXml shown = new WordCleanup(name, styles, notes).shown(body);
    WordNotes footnotes = WordNotes.of(name, archive, main, styles, notes);
    WordPictures pictures = new WordPictures(name, archive, archive.relations(main), notes);
    WordHtml writer = new WordHtml(
        styles, new WordNumbering(archive.xml(main, "numbering"), styles), footnotes, pictures);
    String html = writer.html(shown) + writer.notes();
    Reading read = HtmlReader.made(name, html, pictures, false);
    WordCounts words = new WordCounts();
    WordText.count(shown, words);
    footnotes.shown().forEach(note -> WordText.count(note, words));
    Element made = Jsoup.parseBodyFragment(html).body();
    made.select("[" + HtmlNotes.NOTE + "], [" + HtmlNotes.LABEL + "]")
        .forEach(note -> words.add(note.ownText().startsWith("[^") ? note.ownText() : ""));
    made.select("img").forEach(img -> words.add(img.attr("alt")));
    notes.addAll(read.notes());
    notes.addAll(around(name, archive, main));
    return new Reading(read.about(), read.blocks(), words, read.pictures(), read.standIns(), notes);
  }

  // Comments, and what stands above and below every page.
  private static List<Note> around(String name, WordArchive archive, String main)
      throws IOException {
    List<Note> notes = new ArrayList<>();
    Optional<WordXml> comments = archive.xml(main, "comments");
    comments.ifPresent(root -> root.all("w:comment")
        .forEach(comment -> notes.add(new Note(
            name,
            "left out a comment"
                + (comment.get("w:author").isBlank()
                    ? ""
                    : " by " + comment.get("w:author").strip())
                + ": " + WordCleanup.quoted(text(comment))))));
    for (WordArchive.Relation relation : archive.relations(main).values().stream()
        .sorted(java.util.Comparator.comparing(WordArchive.Relation::target))
        .toList()) {
      if (List.of("header", "footer").contains(relation.type()) && !relation.outside()) {
        String text = archive.xml(relation.target()).map(WordReader::text).orElse("");
        if (!text.isEmpty()) {
          notes.add(new Note(
              name, "left out the pages' " + relation.type() + ": " + WordCleanup.quoted(text)));
        }
      }
    }
    return notes;
  }

  private static String text(WordXml part) {
    StringBuilder text = new StringBuilder();
    WordText.append(part, text, false);
    return text.toString().strip().replaceAll("\\s+", " ");
  }
}
