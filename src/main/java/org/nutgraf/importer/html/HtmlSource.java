package org.nutgraf.importer.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Addresses;

/**
 * What the readers of an HTML document share while they read it.
 *
 * @param name of the file, for places
 * @param notes are added to
 * @param standIns are given the words that are shown for something that has none in the document
 * @param keepsComments whether comments are an author's remarks
 */
record HtmlSource(
    String name,
    Addresses addresses,
    PictureFiles pictures,
    List<Note> notes,
    List<String> standIns,
    boolean keepsComments) {

  /** Where an element stands, with its line if lines are known. */
  String place(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.sourceRange().isTracked()) {
        return name + ":" + e.sourceRange().start().lineNumber();
      }
    }
    return name;
  }
}
