package org.nutgraf.importer.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.draft.Note;

/** The footnotes and endnotes of a document, and which of them its text names. */
final class WordNotes {
  private final Map<String, WordXml> all = new HashMap<>();
  private final List<WordXml> shown = new ArrayList<>();

  private WordNotes() {}

  /** @param notes are added to */
  static WordNotes of(
      String name, WordArchive archive, String main, WordStyles styles, List<Note> notes)
      throws IOException {
    WordNotes found = new WordNotes();
    for (String kind : List.of("footnote", "endnote")) {
      Optional<WordXml> part = archive.xml(main, kind + "s");
      part.ifPresent(root -> root.all("w:" + kind)
          .filter(note -> note.get("w:type").isEmpty() || note.get("w:type").equals("normal"))
          .forEach(note -> found.all.put(
              kind + note.get("w:id"),
              new WordCleanup(name + ", " + kind + " " + note.get("w:id"), styles, notes)
                  .shown(note))));
    }
    return found;
  }

  /** The note that {@code <w:footnoteReference>} or {@code <w:endnoteReference>} names. */
  Optional<WordXml> named(WordXml reference) {
    String kind = reference.name().substring("w:".length(), reference.name().indexOf("Reference"));
    Optional<WordXml> note = Optional.ofNullable(all.get(kind + reference.get("w:id")));
    note.ifPresent(shown::add);
    return note;
  }

  /** The notes that the text names, each as often as it is named. */
  List<WordXml> shown() {
    return shown;
  }
}
