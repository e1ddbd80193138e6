package org.nutgraf.importer.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.html.HtmlReader;
import org.nutgraf.importer.reading.Nearby;
import org.nutgraf.importer.reading.Reading;
import org.nutgraf.importer.reading.WordCounts;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.Result;

/** Reads an article in Word's format (.docx): Mammoth makes HTML of it by the styles of its paragraphs. */
public final class WordReader {
  private static final String STYLES = """
      p[style-name='Title'] => h1:fresh
      p[style-name='Quote'] => blockquote > p:fresh
      p[style-name='Intense Quote'] => blockquote > p:fresh
      r[style-name='Strong'] => strong
      r[style-name='Emphasis'] => em
      strike => s
      u => u
      """;

  private WordReader() {}

  /** @throws IOException if the file is no Word document, or is broken */
  public static Reading read(String name, byte[] bytes) throws IOException {
    WordPackage word = WordPackage.open(bytes);
    Result<String> result;
    try {
      result = new DocumentConverter().addStyleMap(STYLES).convertToHtml(new ByteArrayInputStream(word.bytes()));
    } catch (RuntimeException e) {
      throw new IOException("this is not a Word document that can be read: " + e.getMessage(), e);
    }
    org.jsoup.nodes.Document html = Jsoup.parseBodyFragment(result.getValue());
    // The arrows back from footnotes are Mammoth's.
    html.select("a[href^=#footnote-ref], a[href^=#endnote-ref]").remove();
    Reading read = HtmlReader.made(name, html.body().html(), Nearby.NOTHING, false);
    List<Note> notes = new ArrayList<>(read.notes());
    result.getWarnings().stream().sorted().forEach(warning -> notes.add(new Note(name, warning)));
    word.outside().forEach(address ->
        notes.add(new Note(name, "the picture " + address + " is not in the document and was left out")));
    WordCounts words = word.words();
    // Numbers of footnotes are counted in, the words of a picture's description are not in the text of the
    // document.
    html.select("sup a[href^=#footnote-], sup a[href^=#endnote-]").forEach(a -> words.add(a.text()));
    html.select("img").forEach(img -> words.add(img.attr("alt")));
    return new Reading(read.about(), read.blocks(), words, read.pictures(), read.standIns(), notes);
  }
}
